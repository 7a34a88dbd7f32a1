package watchline.decoder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps the reports of a watch in the order in which it said them when a step took some and not others: behind one that has to come
 * again, those of the same watch come again, too. What follows from a report, such as an alarm, the state of its watch or whose watch
 * it is, then never follows from a later one first. Storing what is stored already changes nothing.
 */
final class InOrder {

    static final String BEHIND = "an earlier report of the watch is not stored";

    private InOrder() {}

    /**
     * @param before the verdicts before that step, which know whose they are
     * @param after what became of them, in the same order
     */
    static List<Verdict> of(List<Verdict> before, List<Verdict> after) {
        Set<String> waiting = new HashSet<>();
        List<Verdict> ordered = new ArrayList<>(after.size());
        for (int i = 0; i < after.size(); i++) {
            Verdict verdict = after.get(i);
            if (before.get(i) instanceof Verdict.Keep keep) {
                String watch = keep.arrival().deviceId();
                if (waiting.contains(watch)) {
                    verdict = new Verdict.Retry(keep.frame(), BEHIND);
                }
                if (verdict instanceof Verdict.Retry) {
                    waiting.add(watch);
                }
            }
            ordered.add(verdict);
        }
        return ordered;
    }
}
