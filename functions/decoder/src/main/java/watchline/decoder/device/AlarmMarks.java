package watchline.decoder.device;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemBuilder;
import watchline.decoder.item.ItemReader;
import watchline.decoder.rule.state.AlarmMark;
import watchline.decoder.store.AlarmKey;
import watchline.dialect.model.AlarmType;

/**
 * The alarm state of a watch: for each type the newest alarm and the one before it. Two, because a watch that comes out of a dead
 * zone tells of an older emergency after a newer one, in several reports, and neither may be taken for the other.
 *
 * <p>Stored in {@code devices} as {@code alarmState}: a map by type of {@code sk}, {@code openedAt}, {@code lastAt}, {@code open},
 * {@code told}, {@code publishAt} while the alarm is in the outbox, and {@code earlier}, which is such a map again.
 *
 * @param byType newest first, one or two each
 */
public record AlarmMarks(Map<AlarmType, List<AlarmMark>> byType) {

    public static final AlarmMarks NONE = new AlarmMarks(Map.of());

    private static final int REMEMBERED = 2;

    /** Those of a type, newest first; empty when there was never one. */
    public List<AlarmMark> of(AlarmType type) {
        return byType.getOrDefault(type, List.of());
    }

    /** The newest of a type. */
    public @Nullable AlarmMark newest(AlarmType type) {
        List<AlarmMark> marks = of(type);
        return marks.isEmpty() ? null : marks.get(0);
    }

    /** When the alarm that was opened then is to be published; absent when it is not, or not remembered. */
    public @Nullable Instant publishAt(AlarmType type, Instant openedAt) {
        for (AlarmMark mark : of(type)) {
            if (mark.openedAt().equals(openedAt)) {
                return mark.publishAt();
            }
        }
        return null;
    }

    /** With {@code mark} in the place of the one that was opened at the same time, or added; the oldest goes. */
    public AlarmMarks with(AlarmType type, AlarmMark mark) {
        List<AlarmMark> marks = new ArrayList<>(of(type));
        marks.removeIf(old -> old.openedAt().equals(mark.openedAt()));
        marks.add(mark);
        marks.sort(Comparator.comparing(AlarmMark::openedAt).reversed());
        Map<AlarmType, List<AlarmMark>> all = new EnumMap<>(AlarmType.class);
        all.putAll(byType);
        all.put(type, List.copyOf(marks.subList(0, Math.min(REMEMBERED, marks.size()))));
        return new AlarmMarks(all);
    }

    static AlarmMarks read(ItemReader state) {
        Map<AlarmType, List<AlarmMark>> all = new EnumMap<>(AlarmType.class);
        for (AlarmType type : AlarmType.values()) {
            List<AlarmMark> marks = new ArrayList<>(REMEMBERED);
            ItemReader stored = state.map(type.wireName());
            for (int i = 0; i < REMEMBERED; i++) {
                Instant openedAt = stored.time("openedAt");
                Instant lastAt = stored.time("lastAt");
                if (openedAt != null && lastAt != null) {
                    marks.add(new AlarmMark(
                            openedAt,
                            lastAt,
                            Boolean.TRUE.equals(stored.flag("open")),
                            Boolean.TRUE.equals(stored.flag("told")),
                            stored.time("publishAt")));
                }
                stored = stored.map("earlier");
            }
            if (!marks.isEmpty()) {
                all.put(type, List.copyOf(marks));
            }
        }
        return new AlarmMarks(all);
    }

    Map<String, AttributeValue> write(String deviceId) {
        ItemBuilder state = new ItemBuilder();
        byType.forEach((type, marks) -> {
            Map<String, AttributeValue> earlier = Map.of();
            for (int i = marks.size() - 1; i >= 0; i--) {
                AlarmMark mark = marks.get(i);
                earlier = new ItemBuilder()
                        .text("sk", AlarmKey.of(deviceId, mark.openedAt(), type).sk())
                        .time("openedAt", mark.openedAt())
                        .time("lastAt", mark.lastAt())
                        .flag("open", mark.open())
                        .flag("told", mark.told())
                        .time("publishAt", mark.publishAt())
                        .map("earlier", earlier)
                        .build();
            }
            state.map(type.wireName(), earlier);
        });
        return state.build();
    }
}
