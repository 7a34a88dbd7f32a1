package watchline.samples.tool;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.IsoTime;
import watchline.decoder.device.DeviceState;
import watchline.decoder.item.ItemReader;

import static org.assertj.core.api.Assertions.assertThat;

class WhyLateTest {

    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

    @Test
    void saysThatItWasNeverHeard() {
        assertThat(why(null, null, null)).startsWith("never heard: ");
    }

    @Test
    void saysThatItIsNotLate_whenItWasHeardWithAFix() {
        assertThat(why(Duration.ofMinutes(20), 80, Duration.ofMinutes(60))).isEqualTo("not late");
    }

    @Test
    void suspectsTheBattery_whenItWasLowBeforeTheSilence() {
        assertThat(why(Duration.ofMinutes(21), 15, Duration.ofMinutes(21)))
                .isEqualTo("silent since 13:39, when its battery was at 15 %: most likely empty");
    }

    @Test
    void suspectsTheNetwork_whenTheBatteryWasGood() {
        assertThat(why(Duration.ofDays(2), 16, Duration.ofMinutes(21)))
                .startsWith("silent since 2026-11-20 14:00: switched off, out of reach");
    }

    @Test
    void saysSinceWhenTheFixIsMissing_whenItIsHeard() {
        assertThat(why(Duration.ofMinutes(1), 80, Duration.ofMinutes(61)))
                .startsWith("heard, but without a fix since 12:59");
    }

    @Test
    void saysThatItNeverHadAFix() {
        assertThat(why(Duration.ofMinutes(1), 80, null)).startsWith("heard, but has never told a place");
    }

    @Test
    void tellsTimesInTheZoneOfTheWearer() {
        DeviceState watch = DeviceState.of(
                "1",
                new ItemReader(Map.of(
                        "lastSeenAt", text(NOW.minus(Duration.ofHours(1))),
                        "timeZone", AttributeValue.fromS("Europe/Madrid"))),
                ZoneOffset.UTC);

        assertThat(WhyLate.of(watch, NOW)).startsWith("silent since 14:00");
    }

    private static String why(@Nullable Duration seen, @Nullable Integer battery, @Nullable Duration fix) {
        Map<String, AttributeValue> item = new HashMap<>();
        if (seen != null) {
            item.put("lastSeenAt", text(NOW.minus(seen)));
        }
        if (battery != null) {
            item.put("batteryPct", AttributeValue.fromN(battery.toString()));
        }
        if (fix != null) {
            item.put(
                    "lastFix",
                    AttributeValue.fromM(Map.of(
                            "time", text(NOW.minus(fix)),
                            "lat", AttributeValue.fromN("40.4"),
                            "lon", AttributeValue.fromN("-3.7"))));
        }
        return WhyLate.of(DeviceState.of("1", new ItemReader(item), ZoneOffset.UTC), NOW);
    }

    private static AttributeValue text(Instant time) {
        return AttributeValue.fromS(IsoTime.format(time));
    }
}
