package watchline.decoder.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import watchline.decoder.rule.fence.Crossing;
import watchline.decoder.rule.fence.Fence;
import watchline.decoder.rule.fence.Side;
import watchline.decoder.rule.fence.Sighting;
import watchline.decoder.rule.state.RuleMemory;
import watchline.decoder.rule.state.Topic;
import watchline.decoder.rule.state.Whereabouts;

/**
 * Fences, each for itself. A watch that was on one side and is now on the other for certain has crossed; where it is seen for the
 * first time, or after somebody moved the fence, it is quietly. A crossing that was found too late to be told is told with the next
 * fix that is not late. To cross back settles it, and so does taking the fence away.
 */
final class FenceRule implements Rule {

    /** Without a fix for longer than this, nobody saw the crossing. */
    static final Duration MISSED_AFTER = Duration.ofMinutes(15);

    @Override
    public RuleMemory judge(Scene scene, Consumer<Signal> signals) {
        Set<String> ids = ids(scene);
        for (Topic topic : scene.marks().topics()) {
            if (isRetired(topic, ids)) {
                signals.accept(new Signal.Settle(topic, scene.at(), false));
            }
        }
        RuleMemory memory = scene.memory().keepFences(ids);
        Sighting sighting = Sighting.of(scene.arrival().report().place());
        return sighting == null ? memory : look(scene, sighting, memory, signals);
    }

    static Set<String> ids(Scene scene) {
        return scene.settings().fences().stream().map(Fence::id).collect(Collectors.toSet());
    }

    /** Whether it is about a fence that there is no more. */
    static boolean isRetired(Topic topic, Set<String> ids) {
        String id = topic.qualifier();
        return id != null && !ids.contains(id);
    }

    private static RuleMemory look(Scene scene, Sighting sighting, RuleMemory memory, Consumer<Signal> signals) {
        Map<String, Whereabouts> seen = new HashMap<>();
        boolean news = false;
        Instant at = scene.at();
        for (Fence fence : scene.settings().fences()) {
            Whereabouts known = known(fence, memory);
            Side side = fence.side(sighting);
            if (side == Side.UNSURE || (known != null && !at.isAfter(known.seenAt()))) {
                continue;
            }
            signal(scene, fence, known, side, signals);
            news |= known == null || known.isNews(side, at);
            seen.put(
                    fence.id(),
                    known == null ? Whereabouts.first(side, at, fence.fingerprint()) : known.seen(side, at));
        }
        // All fences or none, so that their notes fall into one write.
        return news ? memory.withFences(seen) : memory;
    }

    private static @Nullable Whereabouts known(Fence fence, RuleMemory memory) {
        Whereabouts known = memory.fences().get(fence.id());
        return known == null || known.shape() != fence.fingerprint() ? null : known;
    }

    private static void signal(
            Scene scene, Fence fence, @Nullable Whereabouts known, Side side, Consumer<Signal> signals) {
        Instant at = scene.at();
        Crossing crossing = side == Side.INSIDE ? Crossing.ENTER : Crossing.EXIT;
        signals.accept(new Signal.Settle(topic(fence, crossing.opposite()), at, false));
        Topic topic = topic(fence, crossing);
        Instant before = known == null || known.side() == side ? null : known.seenAt();
        if (fence.tells(crossing) && (before != null || scene.isUntold(topic))) {
            boolean missed = before == null || Duration.between(before, at).compareTo(MISSED_AFTER) > 0;
            Detail detail = new Detail.Crossed(fence.name(), before, missed);
            signals.accept(new Signal.Raise(topic, at, detail, false));
        }
    }

    private static Topic topic(Fence fence, Crossing crossing) {
        return new Topic(crossing.type(), fence.id());
    }
}
