package watchline.decoder.rule;

import java.util.function.Consumer;
import watchline.decoder.rule.state.RuleMemory;
import watchline.decoder.rule.state.Topic;
import watchline.decoder.rule.state.Wear;
import watchline.dialect.model.AlarmType;

/**
 * Whether the watch is on a wrist. Taken off is settled by the watch saying that it is worn or, for one that never says so, by a
 * pulse once its last "off" is old.
 */
final class WearRule implements Rule {

    private static final Topic TOPIC = Topic.of(AlarmType.REMOVED);

    @Override
    public RuleMemory judge(Scene scene, Consumer<Signal> signals) {
        Boolean said = scene.arrival().report().status().worn();
        boolean off = scene.raises(AlarmType.REMOVED) || Boolean.FALSE.equals(said);
        if (said == null && !off) {
            settleByPulse(scene, signals);
            return scene.memory();
        }
        if (!off) {
            signals.accept(new Signal.Settle(TOPIC, scene.at(), false));
        }
        return scene.memory().with(Wear.after(scene.memory().wear(), !off, scene.at()));
    }

    private static void settleByPulse(Scene scene, Consumer<Signal> signals) {
        Wear known = scene.memory().wear();
        boolean pulse = scene.arrival().report().vitals().heartRateBpm() != null;
        if (pulse && known != null && !known.tells() && known.isOn(scene.at())) {
            signals.accept(new Signal.Settle(TOPIC, scene.at(), false));
        }
    }
}
