package watchline.decoder.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import watchline.decoder.report.Arrival;
import watchline.decoder.rule.setting.WatchRules;
import watchline.decoder.rule.state.Marks;
import watchline.decoder.rule.state.RuleMemory;

/**
 * From what is known of a watch and what it reports to what changes in its alarms. A pure function, safe on any thread.
 *
 * <p>What holds: the same reports once more, whole or in part, change nothing if the first time was in the order of their time;
 * it makes no difference how they are cut into batches; and a report that is overtaken neither clears nor reopens what newer ones
 * decided. It may only add an emergency of its own that nobody knew of.
 */
public final class Rules {

    /** In this order: emergencies first, and wear before the vitals that depend on it. */
    private static final List<Rule> ALL = List.of(
            new EventRule(),
            new LowBatteryRule(),
            new PowerRule(),
            new WearRule(),
            new VitalRule(),
            new FenceRule(),
            new SilenceRule());

    private Rules() {}

    /** @param arrivals stored reports of the watch, in the order in which it sent them */
    public static Outcome decide(Marks marks, RuleMemory memory, WatchRules settings, List<Arrival> arrivals) {
        List<Change> changes = new ArrayList<>();
        Marks after = marks;
        RuleMemory remembered = memory;
        for (Arrival arrival : arrivals) {
            for (Rule rule : ALL) {
                List<Signal> signals = new ArrayList<>();
                remembered = rule.judge(new Scene(arrival, settings, after, remembered), signals::add);
                after = apply(signals, after, arrival, changes);
            }
            after = withoutRetired(new Scene(arrival, settings, after, remembered));
        }
        return new Outcome(List.copyOf(changes), after, remembered);
    }

    private static Marks apply(List<Signal> signals, Marks marks, Arrival arrival, List<Change> changes) {
        Marks after = marks;
        for (Signal signal : signals) {
            Change change = Changes.of(signal, after, arrival);
            if (change != null) {
                changes.add(change);
                after = after.with(change.topic(), change.mark());
            }
        }
        return after;
    }

    /** What is known of fences that there are no more, once it is cleared, would be carried along for ever. */
    private static Marks withoutRetired(Scene scene) {
        Set<String> ids = FenceRule.ids(scene);
        return scene.marks()
                .without(topic ->
                        FenceRule.isRetired(topic, ids) && !scene.marks().isOpen(topic));
    }
}
