package watchline.decoder.rule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchline.decoder.report.Arrival;
import watchline.decoder.rule.state.AlarmMark;
import watchline.decoder.rule.state.Topic;

/** What is to be done to an alarm of a watch. */
public sealed interface Change {

    Topic topic();

    /** What is to be remembered once it is carried out. */
    AlarmMark mark();

    Detail detail();

    /** The report; absent when there is none, because it is the lack of reports that is told. */
    @Nullable
    Arrival cause();

    /** Whether people are told. */
    boolean isTold();

    /** When the alarm that it is about was opened: its key. */
    default Instant openedAt() {
        return mark().openedAt();
    }

    /** A new emergency. */
    record Open(Topic topic, AlarmMark mark, Detail detail, @Nullable Arrival cause) implements Change {
        @Override
        public boolean isTold() {
            return mark().told();
        }
    }

    /**
     * One more report of an emergency that is known.
     *
     * @param reopens whether it had been cleared
     */
    record Repeat(Topic topic, AlarmMark mark, Detail detail, @Nullable Arrival cause, boolean reopens)
            implements Change {
        @Override
        public boolean isTold() {
            return false;
        }
    }

    /**
     * It is over.
     *
     * @param isTold whether somebody who was told of the alarm waits for this
     */
    record Clear(Topic topic, AlarmMark mark, Detail detail, @Nullable Arrival cause, boolean isTold)
            implements Change {}
}
