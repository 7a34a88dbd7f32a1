package watchline.relay.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watchline.relay.frame.Frame;
import watchline.relay.testing.Frames;

import static org.assertj.core.api.Assertions.assertThat;

/** What every journal does. */
abstract class JournalContract {

    /** Small enough to fill in a test. */
    static final int CAPACITY = 16 * 1024;

    private final List<Long> kept = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> left = new ArrayList<>();
    private Journal journal;

    abstract Journal create(int capacityBytes);

    @BeforeEach
    void open() throws IOException {
        journal = create(CAPACITY);
        journal.start((seq, frame) -> left.add(seq));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private long append(Frame frame) {
        return journal.append(frame, (seq, durable) -> kept.add(seq));
    }

    /** As many as there is room for. */
    private List<Long> fill() {
        List<Long> taken = new ArrayList<>();
        for (long seq = append(Frames.ordinary("@at;")); seq != Journal.FULL; seq = append(Frames.ordinary("@at;"))) {
            taken.add(seq);
        }
        return taken;
    }

    private void awaitKept(List<Long> expected) {
        Awaitility.await().atMost(10, TimeUnit.SECONDS).untilAsserted(() -> assertThat(kept)
                .isEqualTo(expected));
    }

    @Test
    void tellsOfNothing_whenItStartsForTheFirstTime() {
        assertThat(left).isEmpty();
        assertThat(journal.pendingFrames()).isZero();
    }

    @Test
    void hasNoTrouble_whenAllIsWell() {
        long seq = append(Frames.ordinary("@a;"));
        awaitKept(List.of(seq));

        assertThat(journal.trouble()).isNull();
    }

    @Test
    void tellsOfAQuestionInItsPlace_amongTheFrames() {
        List<Long> taken = List.of(
                append(Frames.ordinary("@a;")),
                append(Frames.question()),
                append(Frames.ordinary("@b;")),
                append(Frames.question()));

        awaitKept(taken);
    }

    @Test
    void isEmpty_whenAQuestionIsDone() {
        long only = append(Frames.question());
        awaitKept(List.of(only));

        journal.done(only);

        assertThat(journal.pendingFrames()).isZero();
        assertThat(journal.pendingBytes()).isZero();
    }

    @Test
    void keepsWhatItHasTaken_whenItIsClosed() {
        long only = append(Frames.ordinary("@a;"));

        journal.close();

        awaitKept(List.of(only));
    }

    @Test
    void callsNobody_whenItIsClosed() {
        List<Long> taken = fill();
        awaitKept(taken);
        List<String> calls = new ArrayList<>();
        journal.whenRoom(() -> calls.add("waiting"));

        journal.close();
        journal.whenRoom(() -> calls.add("late"));
        taken.forEach(journal::done);

        assertThat(calls).isEmpty();
    }

    @Test
    void tellsOfEveryFrameInOrder_whenTheyAreKept() {
        List<Long> taken =
                List.of(append(Frames.ordinary("@a;")), append(Frames.ordinary("@b;")), append(Frames.ordinary("@c;")));

        awaitKept(taken);
        assertThat(taken).doesNotHaveDuplicates().allMatch(seq -> seq > 0).isSorted();
    }

    @Test
    void hasPendingFrames_untilTheyAreDone() {
        long first = append(Frames.ordinary("@a;"));
        long second = append(Frames.ordinary("@b;"));
        awaitKept(List.of(first, second));

        journal.done(first);

        assertThat(journal.pendingFrames()).isEqualTo(1);
        assertThat(journal.pendingBytes()).isPositive();
    }

    @Test
    void isEmpty_whenAllFramesAreDone() {
        long only = append(Frames.ordinary("@a;"));
        awaitKept(List.of(only));

        journal.done(only);

        assertThat(journal.pendingFrames()).isZero();
        assertThat(journal.pendingBytes()).isZero();
    }

    @Test
    void countsAFrameOnce_whenItIsDoneTwice() {
        long first = append(Frames.ordinary("@a;"));
        long second = append(Frames.ordinary("@b;"));
        awaitKept(List.of(first, second));

        journal.done(first);
        journal.done(first);

        assertThat(journal.pendingFrames()).isEqualTo(1);
        assertThat(journal.pendingBytes()).isPositive();
    }

    @Test
    void takesNothing_whenItIsFull() {
        List<Long> taken = fill();

        long more = append(Frames.ordinary("@more;"));

        assertThat(more).isEqualTo(Journal.FULL);
        awaitKept(taken);
        assertThat(journal.pendingFrames()).isEqualTo(taken.size());
    }

    @Test
    void callsOnce_whenThereIsRoomAgain() {
        List<Long> taken = fill();
        awaitKept(taken);
        List<String> calls = new ArrayList<>();
        journal.whenRoom(() -> calls.add("room"));

        taken.forEach(journal::done);

        assertThat(calls).containsExactly("room");
    }

    @Test
    void doesNotCall_whileItIsFull() {
        awaitKept(fill());
        List<String> calls = new ArrayList<>();

        journal.whenRoom(() -> calls.add("room"));

        assertThat(calls).isEmpty();
    }

    @Test
    void callsAtOnce_whenRoomHasComeMeanwhile() {
        List<Long> taken = fill();
        awaitKept(taken);
        taken.forEach(journal::done);
        List<String> calls = new ArrayList<>();

        journal.whenRoom(() -> calls.add("room"));

        assertThat(calls).containsExactly("room");
    }

    @Test
    void takesFrames_whenThereIsRoomAgain() {
        List<Long> taken = fill();
        awaitKept(taken);
        taken.forEach(journal::done);

        long again = append(Frames.ordinary("@again;"));

        assertThat(again).isNotEqualTo(Journal.FULL);
    }

    @Test
    void takesNothing_whenItIsClosed() {
        journal.close();

        assertThat(append(Frames.ordinary("@late;"))).isEqualTo(Journal.FULL);
    }
}
