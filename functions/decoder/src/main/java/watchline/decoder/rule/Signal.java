package watchline.decoder.rule;

import java.time.Instant;
import watchline.decoder.rule.state.Topic;

/** What a rule sees in a report. What that means for the alarms is the same for all rules: see {@link Changes}. */
sealed interface Signal {

    Topic topic();

    /** When it was so. */
    Instant at();

    /**
     * Something is wrong.
     *
     * @param news whether something happened; else it merely is so, and goes on from report to report
     */
    record Raise(Topic topic, Instant at, Detail detail, boolean news) implements Signal {}

    /**
     * It is over.
     *
     * @param notice whether those who were told of the alarm are to hear of it
     */
    record Settle(Topic topic, Instant at, boolean notice) implements Signal {}
}
