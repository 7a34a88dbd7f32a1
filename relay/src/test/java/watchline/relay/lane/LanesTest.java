package watchline.relay.lane;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import watchline.dialect.spi.Glance;
import watchline.relay.config.RelayConfig.Batching;
import watchline.relay.testing.Frames;
import watchline.relay.testing.ManualScheduler;

import static org.assertj.core.api.Assertions.assertThat;

class LanesTest {

    @Test
    void mapsAWatchToTheSameLane_onEveryRun() {
        assertThat(Lanes.laneOf("861265061234567", 16)).isEqualTo(14);
    }

    @Test
    void goesByTheWatch_whateverItsAddress() {
        assertThat(Lanes.keyOf(Frames.of("861265061234567", "@a;", Glance.Role.ORDINARY)))
                .isEqualTo("861265061234567");
    }

    @Test
    void goesByTheAddress_whenTheWatchIsUnknown() {
        assertThat(Lanes.keyOf(Frames.of(null, "@a;", Glance.Role.ORDINARY))).isEqualTo("203.0.113.9:50122");
    }

    @Test
    void spreadsADelivery_whoseIdsFollowOneAnother() {
        TreeMap<Integer, Integer> watches = new TreeMap<>();
        IntStream.range(0, 1600)
                .map(i -> Lanes.laneOf("8612650612" + (34_560 + i), 16))
                .forEach(lane -> watches.merge(lane, 1, Integer::sum));

        assertThat(watches).hasSize(16);
        assertThat(watches.values()).allMatch(count -> count > 50 && count < 150);
    }

    @Test
    void tellsTheAgeOfTheOldestFrame_overAllLanes() {
        ManualScheduler scheduler = new ManualScheduler();
        Lanes lanes = new Lanes(new Batching(4, Duration.ofMillis(10), 10, 1000), scheduler, (batch, over) -> {});
        lanes.add(1, Frames.ordinary("@a;"));

        scheduler.advance(Duration.ofSeconds(7));

        assertThat(lanes.oldestAge()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void hasNoOldestFrame_whenAllAreAnswered() {
        ManualScheduler scheduler = new ManualScheduler();
        List<Runnable> ends = new ArrayList<>();
        Lanes lanes =
                new Lanes(new Batching(4, Duration.ofMillis(10), 10, 1000), scheduler, (batch, over) -> ends.add(over));
        lanes.add(1, Frames.urgent("@sos;"));
        scheduler.advance(Duration.ofSeconds(7));

        ends.forEach(Runnable::run);

        assertThat(lanes.oldestAge()).isZero();
    }
}
