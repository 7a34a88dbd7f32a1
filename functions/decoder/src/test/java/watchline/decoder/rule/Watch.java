package watchline.decoder.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchline.decoder.item.ItemReader;
import watchline.decoder.report.Arrival;
import watchline.decoder.rule.setting.WatchRules;
import watchline.decoder.rule.state.Marks;
import watchline.decoder.rule.state.RuleMemory;

/** A watch as the function knows it: what is remembered goes through its stored form after every batch. */
public final class Watch {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Duration SLACK = Duration.ofMinutes(5);

    private final WatchRules settings;
    private final List<Change> changes = new ArrayList<>();
    private Marks marks = Marks.NONE;
    private RuleMemory memory = RuleMemory.NONE;
    private @Nullable Instant lastSeenAt;

    public Watch(WatchRules settings) {
        this.settings = settings;
    }

    /** The changes that one batch made. */
    public List<Change> says(List<Arrival> batch) {
        Outcome outcome = Rules.decide(marks, memory, settings, batch);
        marks = Marks.read(new ItemReader(outcome.marks().write()));
        memory = RuleMemory.read(new ItemReader(outcome.memory().write()));
        for (Arrival arrival : batch) {
            Instant received = arrival.received();
            lastSeenAt = lastSeenAt == null || received.isAfter(lastSeenAt) ? received : lastSeenAt;
        }
        changes.addAll(outcome.changes());
        return outcome.changes();
    }

    public List<Change> says(Arrival arrival) {
        return says(List.of(arrival));
    }

    /** The change, if any, that the sweep found. */
    public List<Change> isLookedAt(Instant now) {
        SilenceRule.Look look = SilenceRule.look(settings, marks, ZONE, lastSeenAt, SLACK, now);
        if (!(look instanceof SilenceRule.Look.Due due)) {
            return List.of();
        }
        marks = marks.with(due.alarm().topic(), due.alarm().mark());
        changes.add(due.alarm());
        return List.of(due.alarm());
    }

    /** All changes up to now. */
    public List<Change> changes() {
        return changes;
    }

    public Marks marks() {
        return marks;
    }

    public RuleMemory memory() {
        return memory;
    }
}
