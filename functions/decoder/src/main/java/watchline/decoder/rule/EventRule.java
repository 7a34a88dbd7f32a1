package watchline.decoder.rule;

import java.util.function.Consumer;
import watchline.decoder.rule.setting.Vital;
import watchline.decoder.rule.state.RuleMemory;
import watchline.decoder.rule.state.Topic;
import watchline.dialect.model.AlarmType;

/**
 * Whatever the watch itself raises as news. States that it merely repeats are none, and neither is an alarm over a vital that it
 * measured on a table.
 */
final class EventRule implements Rule {

    @Override
    public RuleMemory judge(Scene scene, Consumer<Signal> signals) {
        for (AlarmType type : scene.arrival().report().raised()) {
            // LowBatteryRule weighs that one against the level beside it.
            boolean elsewhere = type == AlarmType.LOW_BATTERY;
            if (!elsewhere && (scene.isOnWrist() || !Vital.raises(type))) {
                signals.accept(new Signal.Raise(Topic.of(type), scene.at(), Detail.NONE, true));
            }
        }
        return scene.memory();
    }
}
