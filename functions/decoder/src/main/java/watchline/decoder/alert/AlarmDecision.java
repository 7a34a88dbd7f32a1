package watchline.decoder.alert;

import java.time.Instant;
import watchline.decoder.report.Arrival;
import watchline.decoder.rule.state.AlarmMark;
import watchline.dialect.model.AlarmType;

/** What a report means for the alarms of its watch. */
public sealed interface AlarmDecision {

    /** The report. */
    Arrival cause();

    AlarmType type();

    /** What is to be remembered once the decision is carried out. */
    AlarmMark mark();

    /** When the alarm that it is about was opened: its key. */
    default Instant openedAt() {
        return mark().openedAt();
    }

    /** A new emergency. Whether people are told stands in the mark. */
    record Open(Arrival cause, AlarmType type, AlarmMark mark) implements AlarmDecision {}

    /** One more report of an emergency that is known. */
    record Repeat(Arrival cause, AlarmType type, AlarmMark mark) implements AlarmDecision {}

    /** It is over. */
    record Clear(Arrival cause, AlarmType type, AlarmMark mark) implements AlarmDecision {}
}
