package watchline.relay.lane;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import watchline.relay.config.RelayConfig.Batching;
import watchline.relay.frame.Frame;
import watchline.relay.testing.Frames;
import watchline.relay.testing.ManualScheduler;

import static org.assertj.core.api.Assertions.assertThat;

class LaneTest {

    private static final Duration LINGER = Duration.ofMillis(250);

    private final ManualScheduler scheduler = new ManualScheduler();
    private final List<List<Long>> batches = new ArrayList<>();
    private final List<Runnable> over = new ArrayList<>();
    private final Lane lane = lane(5, 1000);

    private Lane lane(int frames, int bytes) {
        return new Lane(new Batching(1, LINGER, frames, bytes), scheduler, (batch, end) -> {
            batches.add(batch.stream().map(Entry::seq).toList());
            over.add(end);
        });
    }

    private void add(long seq, Frame frame) {
        lane.add(new Entry(seq, frame, scheduler.nanos()));
    }

    @Test
    void waitsForCompany_untilTheLingerIsOver() {
        add(1, Frames.ordinary("@a;"));
        add(2, Frames.ordinary("@b;"));

        scheduler.advance(LINGER.minusNanos(1));
        assertThat(batches).isEmpty();
        scheduler.advance(Duration.ofNanos(1));

        assertThat(batches).containsExactly(List.of(1L, 2L));
    }

    @Test
    void sendsAtOnce_whenAFrameIsUrgent() {
        add(1, Frames.ordinary("@a;"));

        add(2, Frames.urgent("@sos;"));

        assertThat(batches).containsExactly(List.of(1L, 2L));
    }

    @Test
    void sendsAtOnce_whenThereAreFramesForAFullBatch() {
        for (long seq = 1; seq <= 5; seq++) {
            add(seq, Frames.ordinary("@a;"));
        }

        assertThat(batches).containsExactly(List.of(1L, 2L, 3L, 4L, 5L));
    }

    @Test
    void sendsAtOnce_whenThereAreBytesForAFullBatch() {
        add(1, Frames.ordinary("x".repeat(600)));
        add(2, Frames.ordinary("x".repeat(600)));

        assertThat(batches).containsExactly(List.of(1L));
    }

    @Test
    void sendsAFrameAlone_whenItIsLargerThanABatch() {
        add(1, Frames.ordinary("x".repeat(5000)));

        assertThat(batches).containsExactly(List.of(1L));
    }

    @Test
    void hasOneBatchInFlight_whateverComes() {
        add(1, Frames.urgent("@sos;"));
        add(2, Frames.urgent("@sos;"));

        scheduler.advance(LINGER.multipliedBy(10));

        assertThat(batches).containsExactly(List.of(1L));
    }

    @Test
    void sendsWhatHasGathered_whenTheLaneIsFree() {
        add(1, Frames.urgent("@sos;"));
        add(2, Frames.ordinary("@a;"));
        add(3, Frames.ordinary("@b;"));
        scheduler.advance(LINGER);

        over.get(0).run();

        assertThat(batches).containsExactly(List.of(1L), List.of(2L, 3L));
    }

    @Test
    void waitsOutTheLinger_whenTheLaneIsFreeSooner() {
        add(1, Frames.urgent("@sos;"));
        add(2, Frames.ordinary("@a;"));
        scheduler.advance(Duration.ofMillis(100));
        over.get(0).run();
        assertThat(batches).hasSize(1);

        scheduler.advance(Duration.ofMillis(150));

        assertThat(batches).containsExactly(List.of(1L), List.of(2L));
    }

    @Test
    void sendsOnAndOn_whenMoreGathersThanABatchHolds() {
        add(1, Frames.urgent("@sos;"));
        for (long seq = 2; seq <= 8; seq++) {
            add(seq, Frames.ordinary("@a;"));
        }
        scheduler.advance(LINGER);

        over.get(0).run();
        over.get(1).run();

        assertThat(batches).containsExactly(List.of(1L), List.of(2L, 3L, 4L, 5L, 6L), List.of(7L, 8L));
    }

    @Test
    void waitsForNothing_whenItIsHurried() {
        add(1, Frames.ordinary("@a;"));

        lane.hurry();
        over.get(0).run();
        add(2, Frames.ordinary("@b;"));

        assertThat(batches).containsExactly(List.of(1L), List.of(2L));
    }

    @Test
    void keepsOneTimer_howeverManyFramesWait() {
        add(1, Frames.ordinary("@a;"));
        add(2, Frames.ordinary("@b;"));
        add(3, Frames.ordinary("@c;"));

        assertThat(scheduler.waiting()).isEqualTo(1);
    }

    @Test
    void knowsItsOldestFrame_whileItIsInFlight() {
        add(1, Frames.urgent("@sos;"));
        scheduler.advance(Duration.ofSeconds(3));
        add(2, Frames.ordinary("@a;"));

        assertThat(lane.oldestSince()).hasValue(0);
    }
}
