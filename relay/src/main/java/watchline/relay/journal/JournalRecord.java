package watchline.relay.journal;

import java.util.List;
import watchline.relay.frame.Frame;

/** What is written into a segment. */
sealed interface JournalRecord {

    /** A frame that was taken in. */
    record Kept(long seq, Frame frame) implements JournalRecord {}

    /** Frames that are done. */
    record Done(List<Long> seqs) implements JournalRecord {}
}
