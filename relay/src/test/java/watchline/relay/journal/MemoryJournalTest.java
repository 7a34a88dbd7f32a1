package watchline.relay.journal;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import watchline.relay.testing.Frames;

import static org.assertj.core.api.Assertions.assertThat;

class MemoryJournalTest extends JournalContract {

    @Override
    Journal create(int capacityBytes) {
        return new MemoryJournal(capacityBytes);
    }

    @Test
    void countsTheObjectsAroundAFrame_notItsBytesOnly() {
        Journal journal = new MemoryJournal(CAPACITY);

        journal.append(Frames.ordinary("@at;"), (seq, frame) -> {});

        assertThat(journal.pendingBytes()).isEqualTo(4 + Room.OVERHEAD_BYTES);
    }

    @Test
    void takesAFrameOfAnySize_whenItIsEmpty() {
        Journal journal = new MemoryJournal(1);

        assertThat(journal.append(Frames.ordinary("@at;"), (seq, frame) -> {})).isNotEqualTo(Journal.FULL);
    }

    @Test
    void waitsForHeadroom_beforeItCalls() {
        int frame = 4 + Room.OVERHEAD_BYTES;
        Journal journal = new MemoryJournal(16L * frame);
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            taken.add(journal.append(Frames.ordinary("@at;"), (seq, kept) -> {}));
        }
        assertThat(journal.append(Frames.ordinary("@at;"), (seq, kept) -> {})).isEqualTo(Journal.FULL);
        List<String> calls = new ArrayList<>();
        journal.whenRoom(() -> calls.add("room"));

        journal.done(taken.get(0));
        assertThat(calls).isEmpty();
        journal.done(taken.get(1));

        assertThat(calls).containsExactly("room");
    }
}
