package watchline.decoder.rule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchline.decoder.report.Arrival;
import watchline.decoder.rule.state.AlarmMark;
import watchline.decoder.rule.state.Handling;
import watchline.decoder.rule.state.Marks;
import watchline.decoder.rule.state.Topic;
import watchline.dialect.model.AlarmType.Severity;

/**
 * What a signal means for the alarms of a watch: the part that is the same for all rules. A signal that is not newer than what
 * decided its topic last decides nothing, but for an emergency of its own.
 */
final class Changes {

    private Changes() {}

    static @Nullable Change of(Signal signal, Marks marks, Arrival cause) {
        if (signal instanceof Signal.Settle settle) {
            return settle(settle, marks.newest(settle.topic()), cause);
        }
        Signal.Raise raise = (Signal.Raise) signal;
        return Handling.of(raise.topic()).untilSettled()
                ? raiseState(raise, marks, cause)
                : raiseEvent(raise, marks, cause);
    }

    /** Whether people are told: of what is critical always, of the rest when it is news. */
    static boolean isTold(Topic topic, Arrival cause) {
        return topic.type().severity() == Severity.CRITICAL || !cause.isLate();
    }

    private static @Nullable Change settle(Signal.Settle settle, @Nullable AlarmMark known, Arrival cause) {
        if (known == null || !known.open() || !settle.at().isAfter(known.lastAt())) {
            return null;
        }
        boolean notice = settle.notice() && known.told();
        AlarmMark cleared = known.clearedAt(settle.at());
        // Whoever was told that it is over has to be told if it is not, however soon.
        return new Change.Clear(settle.topic(), notice ? cleared.untold() : cleared, Detail.NONE, cause, notice);
    }

    /** A state opens once. It opens anew only if nobody was told of the first, or if that is forgotten. */
    private static @Nullable Change raiseState(Signal.Raise raise, Marks marks, Arrival cause) {
        AlarmMark known = marks.newest(raise.topic());
        if (known == null) {
            return open(raise, cause);
        }
        if (!raise.at().isAfter(known.lastAt())) {
            return null;
        }
        boolean unheard = isTold(raise.topic(), cause) && !known.told();
        Handling handling = Handling.of(raise.topic());
        if (!known.open()) {
            boolean again = !unheard && known.isWithin(handling.window(), raise.at());
            return again ? reopen(raise, known, cause) : open(raise, cause);
        }
        if (unheard || (raise.news() && handling.isForgotten(known, raise.at()))) {
            return open(raise, cause);
        }
        // What merely goes on stands in every report: counting it would be a write each.
        return raise.news() ? repeat(raise, known, cause) : null;
    }

    /**
     * An event within the window of a known alarm, on either side of its opening, belongs to it, unless nobody was told of that
     * alarm and people would be told of this one.
     */
    private static @Nullable Change raiseEvent(Signal.Raise raise, Marks marks, Arrival cause) {
        Instant at = raise.at();
        Handling handling = Handling.of(raise.topic());
        Topic topic = raise.topic();
        boolean tell = isTold(topic, cause);
        List<AlarmMark> known = marks.of(topic);
        for (AlarmMark mark : known) {
            if (mark.isWithin(handling.window(), at) && (mark.told() || !tell)) {
                // Counted already when it is not newer: the same report once more, or one that was overtaken.
                return at.isAfter(mark.lastAt()) ? repeat(raise, mark, cause) : null;
            }
        }
        boolean beyondMemory = known.size() >= handling.remembered()
                && at.isBefore(known.get(known.size() - 1).openedAt());
        // Whether it is known already nobody can say; what is critical is then rather told twice than not at all.
        return beyondMemory && topic.type().severity() != Severity.CRITICAL ? null : open(raise, cause);
    }

    private static Change open(Signal.Raise raise, Arrival cause) {
        AlarmMark mark = AlarmMark.opened(raise.at(), isTold(raise.topic(), cause));
        return new Change.Open(raise.topic(), mark, raise.detail(), cause);
    }

    private static Change repeat(Signal.Raise raise, AlarmMark known, Arrival cause) {
        return new Change.Repeat(raise.topic(), known.repeatedAt(raise.at()), raise.detail(), cause, false);
    }

    private static Change reopen(Signal.Raise raise, AlarmMark known, Arrival cause) {
        AlarmMark mark = AlarmMark.opened(known.openedAt(), known.told()).repeatedAt(raise.at());
        return new Change.Repeat(raise.topic(), mark, raise.detail(), cause, true);
    }
}
