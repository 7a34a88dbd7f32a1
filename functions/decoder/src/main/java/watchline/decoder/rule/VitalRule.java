package watchline.decoder.rule;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import watchline.decoder.rule.setting.Level;
import watchline.decoder.rule.setting.Range;
import watchline.decoder.rule.setting.Vital;
import watchline.decoder.rule.state.RuleMemory;
import watchline.decoder.rule.state.Streak;
import watchline.decoder.rule.state.Topic;

/**
 * Vitals out of bounds. One reading may be a slip of the watch: two in a row, of different times and beyond the same bound, raise
 * the alarm, and two inside settle it. What a watch measures on a table never counts.
 */
final class VitalRule implements Rule {

    @Override
    public RuleMemory judge(Scene scene, Consumer<Signal> signals) {
        RuleMemory memory = scene.memory();
        if (!scene.isOnWrist()) {
            return memory;
        }
        for (Vital vital : Vital.values()) {
            Streak known = newer(memory.streaks().get(vital), scene, vital);
            memory = known == null ? memory : memory.with(vital, known);
            Double value = vital.of(scene.arrival().report().vitals());
            if (value != null) {
                memory = read(vital, value, scene, memory, signals);
            }
        }
        return memory;
    }

    /** The watch's own alarm makes the count of readings inside begin anew. */
    private static @Nullable Streak newer(@Nullable Streak known, Scene scene, Vital vital) {
        boolean counts = known == null || scene.at().isAfter(known.at());
        return counts && scene.raises(vital.type()) ? Streak.interrupted(scene.at()) : known;
    }

    private static RuleMemory read(
            Vital vital, double value, Scene scene, RuleMemory memory, Consumer<Signal> signals) {
        Topic topic = Topic.of(vital.type());
        Range range = scene.settings().range(vital);
        Level level = range.level(value);
        Streak known = memory.streaks().get(vital);
        boolean fine = known == null && level == Level.INSIDE && !scene.isOpenBefore(topic);
        if (fine || (known != null && !scene.at().isAfter(known.at()))) {
            return memory;
        }
        Streak streak = Streak.after(known, level, scene.at());
        RuleMemory after = memory.with(vital, streak);
        Double bound = range.bound(level);
        if (bound != null && streak.isBelieved(level)) {
            Detail detail = new Detail.Measured(vital, value, level, bound);
            signals.accept(new Signal.Raise(topic, scene.at(), detail, false));
        } else if (isSettled(topic, after)) {
            signals.accept(new Signal.Settle(topic, scene.at(), false));
        }
        return after;
    }

    /** Whether every vital that raises this alarm is inside for certain. */
    private static boolean isSettled(Topic topic, RuleMemory memory) {
        return memory.streaks().entrySet().stream()
                .filter(entry -> entry.getKey().type() == topic.type())
                .allMatch(entry -> entry.getValue().isBelieved(Level.INSIDE));
    }
}
