package watchline.decoder.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import watchline.decoder.item.ItemReader;

import static org.assertj.core.api.Assertions.assertThat;

class QuietSummaryTest {

    private static final Carer ANN = new Carers().quiet("22:00-07:00").build();
    /** 07:00 in Madrid. */
    private static final Instant MORNING = Instant.parse("2026-11-23T06:00:00Z");

    private static final Instant NIGHT = Instant.parse("2026-11-22T23:00:00Z");

    @Test
    void tellsWhatWasHeldBack_theOldestFirst() {
        HeldAlarm first = alarm("lowBattery", "warning", NIGHT);
        HeldAlarm second = alarm("geofenceExit", "warning", NIGHT.plusSeconds(60));

        Optional<QuietSummary> summary = QuietSummary.of(ANN, MORNING, List.of(second, first));

        assertThat(summary.orElseThrow().alarms()).containsExactly(first, second);
    }

    @Test
    void goesToTheCarerAlone() {
        QuietSummary summary = QuietSummary.of(ANN, MORNING, List.of(alarm("lowBattery", "warning", NIGHT)))
                .orElseThrow();

        assertThat(summary.attributes()).isEqualTo(Map.of("to", attribute("ann"), "type", attribute("summary")));
    }

    @Test
    void isTheSame_howeverLateItIsMade() {
        List<HeldAlarm> alarms = List.of(alarm("lowBattery", "warning", NIGHT));

        assertThat(QuietSummary.of(ANN, MORNING, alarms).orElseThrow().id())
                .isEqualTo("ann#2026-11-23T06:00:00.000Z#summary")
                .isEqualTo(QuietSummary.of(ANN, MORNING.plusSeconds(3600), alarms)
                        .orElseThrow()
                        .id());
    }

    @Test
    void isNone_whenNothingWasHeldBack() {
        HeldAlarm critical = alarm("sos", "critical", NIGHT);
        HeldAlarm before = alarm("lowBattery", "warning", Instant.parse("2026-11-22T20:59:59Z"));
        HeldAlarm after = alarm("lowBattery", "warning", MORNING);

        assertThat(QuietSummary.of(ANN, MORNING, List.of(critical, before, after)))
                .isEmpty();
    }

    @Test
    void isNone_ofWhatTheCarerDoesNotWant() {
        Carer other =
                new Carers().watches(Carers.OTHER_WATCH).quiet("22:00-07:00").build();

        assertThat(QuietSummary.of(other, MORNING, List.of(alarm("lowBattery", "warning", NIGHT))))
                .isEmpty();
    }

    @Test
    void isNone_withoutQuietHours() {
        assertThat(QuietSummary.of(new Carers().build(), MORNING, List.of(alarm("lowBattery", "warning", NIGHT))))
                .isEmpty();
    }

    @Test
    void leavesOutWhatNobodyWasToldOf() {
        Map<String, AttributeValue> item = new HashMap<>(item("lowBattery", "warning", NIGHT));
        item.remove("publishedAt");

        assertThat(HeldAlarm.read(new ItemReader(item))).isEmpty();
    }

    @Test
    void readsWhatASummaryMaySay() {
        assertThat(alarm("lowBattery", "warning", NIGHT))
                .isEqualTo(new HeldAlarm(
                        Carers.WATCH + "#2026-11-22T22:59:00Z#lowBattery",
                        Carers.lowBattery(),
                        NIGHT.minusSeconds(60),
                        NIGHT,
                        "cleared",
                        3,
                        new ItemReader(item("lowBattery", "warning", NIGHT))));
    }

    private static HeldAlarm alarm(String type, String severity, Instant publishedAt) {
        return HeldAlarm.read(new ItemReader(item(type, severity, publishedAt))).orElseThrow();
    }

    private static Map<String, AttributeValue> item(String type, String severity, Instant publishedAt) {
        String openedAt = publishedAt.minusSeconds(60).toString();
        return Map.of(
                "deviceId", text(Carers.WATCH),
                "sk", text(openedAt + "#" + type),
                "type", text(type),
                "severity", text(severity),
                "state", text("cleared"),
                "openedAt", text(openedAt),
                "publishedAt", text(publishedAt.toString()),
                "count", AttributeValue.fromN("3"),
                "text", text("Low battery: Grandma"));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static MessageAttributeValue attribute(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }
}
