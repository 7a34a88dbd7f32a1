package watchline.relay.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchline.relay.config.JournalSync;
import watchline.relay.metrics.Metric;
import watchline.relay.testing.Frames;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** How much disk a journal takes, and what it does when there is none. */
class FileJournalLimitsTest {

    private static final int SEGMENTS = 16;
    private static final long MAX_BYTES = (long) SEGMENTS * JournalFixture.SEGMENT_BYTES;
    /** The zeros and the header of each. */
    private static final int FORCES_TO_PREPARE_TWO = 4;

    private static final int MORE_THAN_FITS = 100;
    private static final String LONG = "@" + "x".repeat(1000) + ";";

    @TempDir
    Path directory;

    private final JournalFixture fixture = new JournalFixture();
    private final List<Long> kept = new CopyOnWriteArrayList<>();
    private final SimulatedDisk disk = new SimulatedDisk(1);
    private FileJournal journal;

    private void open(JournalSync sync) throws IOException {
        journal = fixture.journal(directory, JournalFixture.options(sync, 1 << 30, MAX_BYTES), disk);
        journal.start((seq, frame) -> {});
    }

    @AfterEach
    void close() {
        disk.failing(false);
        journal.close();
    }

    private long append(String text) {
        return journal.append(Frames.ordinary(text), (seq, frame) -> kept.add(seq));
    }

    private long appendKept(String text) {
        long seq = append(text);
        await().until(() -> kept.contains(seq));
        return seq;
    }

    private List<String> leftAfterKill() throws IOException {
        List<String> left = new ArrayList<>();
        SimulatedDisk after = disk.afterCrash();
        journal.close();
        journal = fixture.journal(directory, JournalFixture.options(JournalSync.GROUP, 1 << 30, MAX_BYTES), after);
        journal.start((seq, frame) -> left.add(seq + " " + new String(frame.bytes(), ISO_8859_1)));
        return left;
    }

    @Test
    void deletesSegments_whenNothingInThemIsPending() throws IOException {
        open(JournalSync.GROUP);

        for (int i = 0; i < 10 * SEGMENTS; i++) {
            journal.done(appendKept(LONG));
        }

        await().untilAsserted(() -> assertThat(disk.bytes()).isLessThanOrEqualTo(3L * JournalFixture.SEGMENT_BYTES));
        assertThat(fixture.gauge(Metric.JOURNAL_BYTES)).isPositive();
        assertThat(fixture.gauge(Metric.JOURNAL_SEGMENTS)).isBetween(1.0, 4.0);
    }

    @Test
    void carriesAFrameOver_whenItAlonePinsManySegments() throws IOException {
        open(JournalSync.GROUP);
        long stuck = appendKept("@stuck;");

        for (int i = 0; i < 10 * SEGMENTS; i++) {
            journal.done(appendKept(LONG));
        }

        await().untilAsserted(() -> assertThat(disk.bytes()).isLessThanOrEqualTo(MAX_BYTES / 2));
        assertThat(journal.pendingFrames()).isEqualTo(1);
        assertThat(leftAfterKill()).contains(stuck + " @stuck;").doesNotHaveDuplicates();
    }

    @Test
    void isFullAtItsLimitOnDisk_untilSegmentsAreGone() throws IOException {
        open(JournalSync.GROUP);
        List<Long> taken = new ArrayList<>();
        while (append(LONG) != Journal.FULL && taken.size() < MORE_THAN_FITS) {
            taken.add(taken.size() + 1L);
            await().until(() -> kept.size() == taken.size());
        }
        assertThat(disk.bytes()).isBetween(MAX_BYTES / 2, MAX_BYTES);
        List<String> calls = new CopyOnWriteArrayList<>();
        journal.whenRoom(() -> calls.add("room"));
        assertThat(calls).isEmpty();

        taken.forEach(journal::done);

        await().untilAsserted(() -> assertThat(calls).containsExactly("room"));
        assertThat(append(LONG)).isPositive();
    }

    @Test
    void refusesAFrame_thatNoSegmentCanHold() throws IOException {
        open(JournalSync.GROUP);

        assertThatThrownBy(() -> append("x".repeat(JournalFixture.SEGMENT_BYTES)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected: at most");
    }

    @Test
    void keepsWhatItHasTaken_andTakesNothingMore_whileTheDiskFails() throws IOException {
        open(JournalSync.GROUP);
        appendKept("@before;");
        disk.failing(true);
        long during = append("@during;");

        await().until(() -> journal.trouble() != null);

        assertThat(journal.trouble()).startsWith("journal cannot be written: ").endsWith("No space left on device");
        assertThat(append("@refused;")).isEqualTo(Journal.FULL);
        assertThat(kept).doesNotContain(during);
        assertThat(fixture.gauge(Metric.JOURNAL_FAILED)).isEqualTo(1);
        assertThat(fixture.counter(Metric.JOURNAL_FAILURES)).isPositive();
    }

    @Test
    void goesOnByItself_whenTheDiskWorksAgain() throws IOException {
        open(JournalSync.GROUP);
        appendKept("@before;");
        disk.failing(true);
        long during = append("@during;");
        await().until(() -> journal.trouble() != null);
        assertThat(append("@refused;")).isEqualTo(Journal.FULL);
        List<String> calls = new CopyOnWriteArrayList<>();
        journal.whenRoom(() -> calls.add("room"));

        disk.failing(false);

        await().untilAsserted(() -> assertThat(kept).contains(during));
        await().untilAsserted(() -> assertThat(calls).containsExactly("room"));
        assertThat(journal.trouble()).isNull();
        assertThat(fixture.gauge(Metric.JOURNAL_FAILED)).isZero();
        assertThat(leftAfterKill()).containsExactly("1 @before;", "2 @during;");
    }

    @Test
    void callsWaiters_whenTheLastFrameWasDoneWhileTheDiskFailed() throws IOException {
        open(JournalSync.GROUP);
        long before = appendKept("@before;");
        disk.failing(true);
        append("@during;");
        await().until(() -> journal.trouble() != null);
        assertThat(append("@refused;")).isEqualTo(Journal.FULL);
        List<String> calls = new CopyOnWriteArrayList<>();
        journal.whenRoom(() -> calls.add("room"));

        journal.done(before);
        assertThat(calls).isEmpty();
        disk.failing(false);

        await().untilAsserted(() -> assertThat(calls).containsExactly("room"));
    }

    @Test
    void syncsOnceForMany_whenInGroups() throws IOException {
        open(JournalSync.GROUP);
        appendKept("@first;");
        int before = disk.forces();

        for (int i = 0; i < 12; i++) {
            append("@many;");
        }
        await().until(() -> kept.size() == 13);

        assertThat(disk.forces() - before).isLessThan(12);
    }

    @Test
    void doesNotSyncFrames_whenTheSystemIsTrusted() throws IOException {
        open(JournalSync.OS);
        appendKept("@first;");
        await().until(() -> disk.forces() == FORCES_TO_PREPARE_TWO);

        appendKept("@second;");

        assertThat(disk.forces()).isEqualTo(FORCES_TO_PREPARE_TWO);
    }
}
