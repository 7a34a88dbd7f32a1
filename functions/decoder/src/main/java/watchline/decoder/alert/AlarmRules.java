package watchline.decoder.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchline.decoder.device.AlarmMarks;
import watchline.decoder.report.Arrival;
import watchline.decoder.rule.state.AlarmMark;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.AlarmType.Severity;

/**
 * One emergency is one notification. A pure function of what is remembered and what arrived; see {@link LowBatteryRule} for the
 * one type that ends by itself.
 *
 * <p>A report within the window of a known alarm, on either side of its opening, belongs to it, unless nobody was told of that
 * alarm and people would be told of this one. A report that was late is told of only when it is critical.
 */
public final class AlarmRules {

    static final Duration SOS_WINDOW = Duration.ofMinutes(5);
    static final Duration WINDOW = Duration.ofMinutes(30);

    private AlarmRules() {}

    /**
     * What the reports of one watch mean, in their order. The decisions of one type build on each other: one that could not be
     * carried out makes those after it void.
     *
     * @param arrivals in the order in which the watch sent them
     */
    public static List<AlarmDecision> decide(AlarmMarks known, List<Arrival> arrivals) {
        List<AlarmDecision> decisions = new ArrayList<>();
        AlarmMarks marks = known;
        for (Arrival arrival : arrivals) {
            for (AlarmType type : arrival.report().raised()) {
                if (type != AlarmType.LOW_BATTERY) {
                    marks = add(decisions, marks, raise(marks, type, arrival));
                }
            }
            marks = add(decisions, marks, LowBatteryRule.decide(marks.newest(AlarmType.LOW_BATTERY), arrival));
        }
        return decisions;
    }

    /** Whether people are told of it. */
    static boolean isTold(AlarmType type, Arrival arrival) {
        return type.severity() == Severity.CRITICAL || !arrival.isLate();
    }

    private static AlarmMarks add(List<AlarmDecision> decisions, AlarmMarks marks, @Nullable AlarmDecision decision) {
        if (decision == null) {
            return marks;
        }
        decisions.add(decision);
        return marks.with(decision.type(), decision.mark());
    }

    private static @Nullable AlarmDecision raise(AlarmMarks marks, AlarmType type, Arrival arrival) {
        Instant time = arrival.time();
        boolean tell = isTold(type, arrival);
        for (AlarmMark mark : marks.of(type)) {
            if (mark.isWithin(window(type), time) && (mark.told() || !tell)) {
                // Counted already when it is not newer: the same report once more, or one that was overtaken.
                return time.isAfter(mark.lastAt())
                        ? new AlarmDecision.Repeat(arrival, type, mark.repeatedAt(time))
                        : null;
            }
        }
        return new AlarmDecision.Open(arrival, type, AlarmMark.opened(time, tell));
    }

    private static Duration window(AlarmType type) {
        return type == AlarmType.SOS ? SOS_WINDOW : WINDOW;
    }
}
