package watchline.samples.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import watchline.samples.fault.watch.Count;

/**
 * What came of a scenario.
 *
 * @param faults what was done and what was seen of it, in the order in which it was noted
 * @param allowed what may be other than zero, and why it may
 * @param broken what the scenario itself required and did not get
 */
record Outcome(
        String scenario, Duration took, Count count, Map<String, Long> faults, Allowance allowed, List<String> broken) {

    /**
     * @param alertedTwice at most: alerts of which the decoder could not know that people have them
     * @param quarantined exactly: frames that were made unreadable
     */
    record Allowance(long alertedTwice, long quarantined) {

        static final Allowance NONE = new Allowance(0, 0);
    }

    /** Everything that is wrong; nothing when the scenario is passed. A fault that did not happen is wrong, too. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>(broken);
        faults.forEach((what, times) -> {
            if (times == 0) {
                complaints.add("did not happen: " + what);
            }
        });
        zero(complaints, "answered and not stored", count.answeredNotStored());
        zero(complaints, "read and not stored", count.readNotStored());
        zero(complaints, "stored twice", count.storedTwice());
        zero(complaints, "out of order", count.outOfOrder());
        zero(complaints, "alerts missing", count.alertsMissing());
        zero(complaints, "strange", count.strange());
        if (count.alertedTwice() > allowed.alertedTwice()) {
            complaints.add(
                    "alerted twice: " + count.alertedTwice() + " (expected: at most " + allowed.alertedTwice() + ")");
        }
        if (count.quarantined() != allowed.quarantined()) {
            complaints.add("quarantined: " + count.quarantined() + " (expected: " + allowed.quarantined() + ")");
        }
        if (count.stored() == 0) {
            complaints.add("nothing was stored");
        }
        return complaints;
    }

    private static void zero(List<String> complaints, String what, long times) {
        if (times != 0) {
            complaints.add(what + ": " + times + " (expected: 0)");
        }
    }
}
