package watchline.decoder.alert;

import org.jspecify.annotations.Nullable;
import watchline.decoder.report.Arrival;
import watchline.decoder.rule.state.AlarmMark;
import watchline.dialect.model.AlarmType;

/**
 * A low battery is raised by the watch's own alarm or by a level, and then no more until a newer level shows that it was charged.
 * Two levels, so that a battery at the border does not raise one alarm after the other. A level in a report that was late is no
 * news, and raises nothing.
 */
final class LowBatteryRule {

    static final int LOW_PCT = 15;
    static final int CHARGED_PCT = 20;

    private static final AlarmType TYPE = AlarmType.LOW_BATTERY;

    private LowBatteryRule() {}

    /** @param known the newest such alarm of the watch */
    static @Nullable AlarmDecision decide(@Nullable AlarmMark known, Arrival arrival) {
        if (known != null && !arrival.time().isAfter(known.lastAt())) {
            return null;
        }
        Integer pct = arrival.report().status().batteryPct();
        boolean raised = arrival.report().raised().contains(TYPE);
        if (raised || (pct != null && pct <= LOW_PCT && !arrival.isLate())) {
            return low(known, arrival, raised);
        }
        boolean charged = pct != null && pct > CHARGED_PCT;
        return charged && known != null && known.open()
                ? new AlarmDecision.Clear(arrival, TYPE, known.clearedAt(arrival.time()))
                : null;
    }

    private static @Nullable AlarmDecision low(@Nullable AlarmMark known, Arrival arrival, boolean raised) {
        boolean tell = AlarmRules.isTold(TYPE, arrival);
        if (known == null || !known.open() || (tell && !known.told())) {
            return new AlarmDecision.Open(arrival, TYPE, AlarmMark.opened(arrival.time(), tell));
        }
        // The level stands in every frame: counting it would be a write each.
        return raised ? new AlarmDecision.Repeat(arrival, TYPE, known.repeatedAt(arrival.time())) : null;
    }
}
