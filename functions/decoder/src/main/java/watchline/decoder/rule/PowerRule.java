package watchline.decoder.rule;

import java.time.Duration;
import java.util.function.Consumer;
import watchline.decoder.rule.state.AlarmMark;
import watchline.decoder.rule.state.RuleMemory;
import watchline.decoder.rule.state.Topic;
import watchline.dialect.model.AlarmType;

/** A watch that speaks again is switched on. What it says while it is shutting down does not count. */
final class PowerRule implements Rule {

    /** Between the alarm and what is said after it; the clocks of the two may differ by as much. */
    static final Duration LAST_WORDS = Duration.ofMinutes(3);

    static final Topic TOPIC = Topic.of(AlarmType.POWER_OFF);

    @Override
    public RuleMemory judge(Scene scene, Consumer<Signal> signals) {
        AlarmMark off = scene.marks().newest(TOPIC);
        if (off != null && scene.at().isAfter(off.lastAt().plus(LAST_WORDS))) {
            signals.accept(new Signal.Settle(TOPIC, scene.at(), false));
        }
        return scene.memory();
    }
}
