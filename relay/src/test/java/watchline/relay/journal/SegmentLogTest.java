package watchline.relay.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import watchline.relay.config.JournalSync;
import watchline.relay.testing.Frames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The log without its thread. */
class SegmentLogTest {

    private static final int SEGMENTS = 16;
    private static final String LONG = "@" + "x".repeat(1000) + ";";

    private final SimulatedDisk disk = new SimulatedDisk(1);
    private final JournalOptions options =
            JournalFixture.options(JournalSync.GROUP, 1 << 20, (long) SEGMENTS * JournalFixture.SEGMENT_BYTES);
    private final Map<Long, Held> pending = new LinkedHashMap<>();
    private long nextSegment = 1;
    private final SegmentLog log = new SegmentLog(
            disk,
            new Spare(
                    unwanted -> SegmentWriter.create(
                            disk,
                            new SegmentHeader(nextSegment++, Frames.RECEIVED, 0x5EED + nextSegment),
                            options.segmentBytes(),
                            unwanted),
                    disk,
                    cause -> {}),
            options,
            pending::values);
    private long nextSeq = 1;

    @AfterEach
    void close() {
        log.close();
    }

    private Held add(String text) {
        Held held = new Held(nextSeq++, Frames.ordinary(text), 1);
        pending.put(held.seq(), held);
        log.add(held);
        return held;
    }

    private void done(Held held) {
        pending.remove(held.seq());
        log.done(held);
    }

    private void flush() throws IOException {
        log.write();
        log.force();
        log.settle();
    }

    /** One frame pins the oldest segment, and those behind it are done. */
    private Held pinned() throws IOException {
        Held stuck = add("@stuck;");
        flush();
        while (!log.isLarge()) {
            Held passing = add(LONG);
            flush();
            done(passing);
        }
        return stuck;
    }

    private List<Long> leftAfterCrash() throws IOException {
        return new ArrayList<>(JournalScan.of(disk.afterCrash()).left().keySet());
    }

    @Test
    void letsTheOldestGo_whenItsFrameWasCarriedOver() throws IOException {
        Held stuck = pinned();
        long before = log.bytes();

        log.carryOldest();
        flush();
        log.trim();

        assertThat(log.bytes()).isLessThan(before / 2);
        assertThat(leftAfterCrash()).contains(stuck.seq());
    }

    @Test
    void keepsTheOldCopy_untilTheNewOneIsSafe() throws IOException {
        Held stuck = pinned();
        log.carryOldest();
        log.write();
        disk.failingForces(true);

        assertThatThrownBy(log::force).isInstanceOf(IOException.class);
        log.giveUp();
        log.trim();

        assertThat(leftAfterCrash()).contains(stuck.seq());
    }

    @Test
    void isNotLarge_whenMostOfItIsWanted() throws IOException {
        while (log.bytes() < options.maxBytes()) {
            add(LONG);
            flush();
        }

        assertThat(log.isLarge()).isFalse();
    }

    @Test
    void writesADoneAgain_whenTheSegmentWithItWasGivenUp() throws IOException {
        Held held = add("@a;");
        Held other = add("@b;");
        flush();
        done(held);
        log.write();
        disk.failingForces(true);
        assertThatThrownBy(log::force).isInstanceOf(IOException.class);
        log.giveUp();

        disk.failingForces(false);
        flush();

        assertThat(leftAfterCrash()).containsExactly(other.seq());
    }
}
