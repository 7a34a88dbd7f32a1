package watchline.samples.tool;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.ack.AckAlarm;
import watchline.decoder.item.ItemBuilder;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.AlarmKey;

import static org.assertj.core.api.Assertions.assertThat;

/** Alarms in the words of a list. */
class AlarmWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T14:02:00Z");

    @Test
    void nameTheFence() {
        assertThat(detail(new ItemBuilder().text("fence", "Home"))).isEqualTo("Home");
        assertThat(detail(new ItemBuilder().text("fence", "Home").flag("missed", true)))
                .isEqualTo("Home (crossing not seen)");
    }

    @Test
    void sayWhenTheWatchWasHeard() {
        assertThat(detail(new ItemBuilder().time("since", NOW.minusSeconds(3 * 3600))))
                .isEqualTo("no word: heard 3 h ago");
    }

    @ParameterizedTest
    @CsvSource({
        "heartRateBpm, 150, 140, heartRate 150 over 140",
        "temperatureC, 33.5, 34, temperature 33.5 under 34",
        "mood, 3, 4, -"
    })
    void sayWhatWasMeasured(String vital, double value, double bound, String words) {
        assertThat(detail(new ItemBuilder()
                        .text("vital", vital)
                        .decimal("value", value)
                        .decimal("bound", bound)))
                .isEqualTo(words);
    }

    @Test
    void sayNothing_whenTheTypeSaysItAll() {
        assertThat(detail(new ItemBuilder())).isEqualTo("-");
    }

    @Test
    void sayWhoWasTold() {
        assertThat(AlarmWords.told(alarm(new ItemBuilder()))).isEqualTo("no");
        assertThat(AlarmWords.told(alarm(new ItemBuilder().text("outbox", "publish"))))
                .isEqualTo("not yet");
        assertThat(AlarmWords.told(alarm(new ItemBuilder().time("publishedAt", NOW))))
                .isEqualTo("yes");
        assertThat(AlarmWords.told(
                        alarm(new ItemBuilder().time("publishedAt", NOW).whole("escalation", 2))))
                .isEqualTo("yes, and level 2");
    }

    private static String detail(ItemBuilder detail) {
        return AlarmWords.detail(alarm(new ItemBuilder().map("detail", detail.build())), NOW);
    }

    private static AckAlarm alarm(ItemBuilder item) {
        Map<String, AttributeValue> attributes = item.build();
        return new AckAlarm(
                new AlarmKey("861265061234567", "2026-11-22T14:02:00.000Z#other"),
                new ItemReader(attributes),
                new ItemReader(Map.of()));
    }
}
