package watchline.decoder.rule;

import java.util.function.Consumer;
import watchline.decoder.rule.state.RuleMemory;
import watchline.decoder.rule.state.Topic;
import watchline.dialect.model.AlarmType;

/**
 * A low battery is raised by the watch's own alarm or by a level, and then no more until a newer level shows that it was charged.
 * Two levels, so that a battery at the border does not raise one alarm after the other. A level in a report that was late is no
 * news, and raises nothing.
 */
final class LowBatteryRule implements Rule {

    static final int LOW_PCT = 15;
    static final int CHARGED_PCT = 20;

    private static final Topic TOPIC = Topic.of(AlarmType.LOW_BATTERY);

    @Override
    public RuleMemory judge(Scene scene, Consumer<Signal> signals) {
        Integer pct = scene.arrival().report().status().batteryPct();
        boolean raised = scene.raises(AlarmType.LOW_BATTERY);
        boolean late = scene.arrival().isLate();
        if (raised || (pct != null && pct <= LOW_PCT && !late)) {
            signals.accept(new Signal.Raise(TOPIC, scene.at(), Detail.NONE, raised));
        } else if (pct != null && pct > CHARGED_PCT) {
            signals.accept(new Signal.Settle(TOPIC, scene.at(), scene.settings().chargedNotice() && !late));
        }
        return scene.memory();
    }
}
