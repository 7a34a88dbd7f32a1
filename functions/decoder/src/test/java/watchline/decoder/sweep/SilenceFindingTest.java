package watchline.decoder.sweep;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.SilenceEntry;

import static org.assertj.core.api.Assertions.assertThat;

/** The index may show what an item was a moment ago; the item decides. */
class SilenceFindingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

    @Test
    void isDue_whenItsTimeHasCome() {
        assertThat(SilenceFinding.isDue(item(NOW), NOW)).isTrue();
    }

    @Test
    void isNotDue_whenAnotherSweepHasMovedTheTime() {
        assertThat(SilenceFinding.isDue(item(NOW.plusMillis(1)), NOW)).isFalse();
    }

    @Test
    void isNotDue_whenItIsNotLookedAtAnyMore() {
        assertThat(SilenceFinding.isDue(new ItemReader(Map.of()), NOW)).isFalse();
    }

    @Test
    void isDue_whenItsTimeIsNone_soThatItGetsOne() {
        Map<String, AttributeValue> item = new HashMap<>(SilenceEntry.attributes(NOW));
        item.put("silentAt", AttributeValue.fromS("2026"));

        assertThat(SilenceFinding.isDue(new ItemReader(item), NOW)).isTrue();
    }

    private static ItemReader item(Instant at) {
        return new ItemReader(SilenceEntry.attributes(at));
    }
}
