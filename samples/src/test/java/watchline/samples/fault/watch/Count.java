package watchline.samples.fault.watch;

/**
 * What became of the reports of a run. All but the first three and {@code alerted} have to be zero.
 *
 * <ul>
 *   <li><b>Sent</b>: different reports that a watch said at least once, the presses of the key included.
 *   <li><b>Answered</b>: of these, those that got the reply which fits no other.
 *   <li><b>Stored</b>: of those sent, those with an item.
 *   <li><b>Stored twice</b>: items beyond the first of one report.
 *   <li><b>Out of order</b>: reports that the decoder stored for the first time after a later one of the same watch.
 *   <li><b>Alerted</b>: different presses that people were told of.
 *   <li><b>Alerted twice</b>: alerts beyond the first of one press.
 *   <li><b>Answered and not stored</b>: the promise of the reply, broken.
 *   <li><b>Read and not stored</b>: frames, logins among them, that the relay took in and that came to nothing. These are those that
 *       it counted and that never were in a batch, or those that it still holds at the end, whichever are more; those that were in a
 *       batch and never in one that was answered stored or quarantined; and reports of which the decoder said "stored" without an
 *       item to show. Where one process did it all, or ended in order, its count is exact. A process that was killed was asked a
 *       tenth of a second before, so that what it read in its last moment is in no count: it can hide as many losses as frames came
 *       in then, and never makes one up. An empty journal at the end is the other half of the proof.
 *   <li><b>Alerts missing</b>: presses that are stored or answered and that nobody was told of.
 *   <li><b>Strange</b>: items of these watches that are no report of theirs, and alerts that are no press of theirs.
 *   <li><b>Quarantined</b>: reports that were put aside as unreadable, when the watch was known.
 * </ul>
 */
public record Count(
        long sent,
        long answered,
        long stored,
        long storedTwice,
        long outOfOrder,
        long alerted,
        long alertedTwice,
        long answeredNotStored,
        long readNotStored,
        long alertsMissing,
        long strange,
        long quarantined) {

    public static Count of(Evidence evidence) {
        return new Counting(evidence).count();
    }

    /** Reports that left the watch and never arrived: bytes that a broken line swallowed, or a crash before they were read. */
    public long neverStored() {
        return sent - stored;
    }

    /** Whether nothing is wrong. */
    public boolean isClean() {
        return storedTwice
                        + outOfOrder
                        + alertedTwice
                        + answeredNotStored
                        + readNotStored
                        + alertsMissing
                        + strange
                        + quarantined
                == 0;
    }
}
