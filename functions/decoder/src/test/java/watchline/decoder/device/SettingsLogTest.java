package watchline.decoder.device;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.MovingClock;
import watchline.decoder.item.ItemReader;

import static org.assertj.core.api.Assertions.assertThat;

/** A slip in a table is said, and not with every frame. */
class SettingsLogTest {

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-22T14:00:00Z"));
    private final List<String> said = new ArrayList<>();
    private final SettingsLog log = new SettingsLog(
            clock, watch -> said.add(watch.deviceId() + " " + watch.settings().problems()));

    @Test
    void saysOnceAnHourWhatIsWrong() {
        log.look(watch("1", "soon"));
        clock.advance(Duration.ofMinutes(59));
        log.look(watch("1", "soon"));
        clock.advance(Duration.ofMinutes(1));
        log.look(watch("1", "soon"));

        assertThat(said).hasSize(2).allMatch(line -> line.startsWith("1 [silenceMinutes: "));
    }

    @Test
    void saysItOfEachWatch() {
        log.look(watch("1", "soon"));
        log.look(watch("2", "soon"));

        assertThat(said).hasSize(2);
    }

    @Test
    void saysNothing_whenNothingIsWrong() {
        log.look(DeviceState.of("1", null, ZoneOffset.UTC));

        assertThat(said).isEmpty();
    }

    @Test
    void forgetsThoseSaidLongestAgo_whenVeryManyAreWrong() {
        for (int i = 0; i <= SettingsLog.REMEMBERED; i++) {
            log.look(watch("w" + i, "soon"));
        }
        said.clear();

        log.look(watch("w" + SettingsLog.REMEMBERED, "soon"));
        log.look(watch("w0", "soon"));

        assertThat(said).singleElement().asString().startsWith("w0 ");
    }

    private static DeviceState watch(String id, String silence) {
        ItemReader item = new ItemReader(Map.of("silenceMinutes", AttributeValue.fromS(silence)));
        return DeviceState.of(id, item, ZoneOffset.UTC);
    }
}
