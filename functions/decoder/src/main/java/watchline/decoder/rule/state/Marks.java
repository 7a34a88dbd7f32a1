package watchline.decoder.rule.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemBuilder;
import watchline.decoder.item.ItemReader;

/**
 * The alarm state of a watch: of each topic the newest alarms, as many as {@link Handling#remembered} says.
 *
 * <p>Stored in {@code devices} as {@code alarmState}, a map by {@link Topic#key}; see {@link MarkForm} for its entries.
 *
 * @param byTopic newest first, at least one each
 */
public record Marks(Map<Topic, List<AlarmMark>> byTopic) {

    public static final Marks NONE = new Marks(Map.of());

    /** Those of a topic, newest first; empty when there was never one. */
    public List<AlarmMark> of(Topic topic) {
        return byTopic.getOrDefault(topic, List.of());
    }

    /** The newest of a topic. */
    public @Nullable AlarmMark newest(Topic topic) {
        List<AlarmMark> marks = of(topic);
        return marks.isEmpty() ? null : marks.get(0);
    }

    /** When the alarm that was opened then is to be published; absent when it is not, or not remembered. */
    public @Nullable Instant publishAt(Topic topic, Instant openedAt) {
        return of(topic).stream()
                .filter(mark -> mark.openedAt().equals(openedAt))
                .findFirst()
                .map(AlarmMark::publishAt)
                .orElse(null);
    }

    public boolean isOpen(Topic topic) {
        AlarmMark mark = newest(topic);
        return mark != null && mark.open();
    }

    public Set<Topic> topics() {
        return byTopic.keySet();
    }

    /** With {@code mark} in the place of the one that was opened at the same time, or added; the oldest goes. */
    public Marks with(Topic topic, AlarmMark mark) {
        List<AlarmMark> marks = new ArrayList<>(of(topic));
        marks.removeIf(old -> old.openedAt().equals(mark.openedAt()));
        marks.add(mark);
        marks.sort(Comparator.comparing(AlarmMark::openedAt).reversed());
        Map<Topic, List<AlarmMark>> all = new HashMap<>(byTopic);
        all.put(topic, List.copyOf(marks.subList(0, Math.min(Handling.of(topic).remembered(), marks.size()))));
        return new Marks(all);
    }

    /** With those of {@code other}; of two of one alarm, the one that counted the newer report. */
    public Marks merged(Marks other) {
        Marks all = this;
        for (Topic topic : other.topics()) {
            for (AlarmMark mark : other.of(topic)) {
                boolean newer = all.of(topic).stream()
                        .noneMatch(mine -> mine.openedAt().equals(mark.openedAt())
                                && !mark.lastAt().isAfter(mine.lastAt()));
                all = newer ? all.with(topic, mark) : all;
            }
        }
        return all;
    }

    /** Without the topics that nobody needs; itself when there are none. */
    public Marks without(Predicate<Topic> needless) {
        if (byTopic.keySet().stream().noneMatch(needless)) {
            return this;
        }
        Map<Topic, List<AlarmMark>> all = new HashMap<>(byTopic);
        all.keySet().removeIf(needless);
        return new Marks(all);
    }

    /** @param state the map {@code alarmState}; what is not readable in it is passed over */
    public static Marks read(ItemReader state) {
        Map<Topic, List<AlarmMark>> all = new HashMap<>();
        for (String key : state.attributes().keySet()) {
            Topic topic = Topic.ofKey(key);
            List<AlarmMark> marks = topic == null
                    ? List.of()
                    : MarkForm.read(state.map(key), Handling.of(topic).remembered());
            if (topic != null && !marks.isEmpty()) {
                all.put(topic, marks);
            }
        }
        return new Marks(all);
    }

    /** The map {@code alarmState}. An empty one has to take the place of what was stored, too. */
    public Map<String, AttributeValue> write() {
        ItemBuilder state = new ItemBuilder();
        byTopic.forEach((topic, marks) -> state.map(topic.key(), MarkForm.write(topic, marks)));
        return state.build();
    }
}
