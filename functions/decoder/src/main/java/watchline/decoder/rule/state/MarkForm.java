package watchline.decoder.rule.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.IsoTime;
import watchline.decoder.item.ItemBuilder;
import watchline.decoder.item.ItemReader;

/**
 * The alarms of a topic as they are stored: a map of {@code sk}, {@code openedAt}, {@code lastAt}, {@code open}, {@code told}, and
 * {@code earlier}, which is such a map again.
 */
final class MarkForm {

    private MarkForm() {}

    /** Newest first. */
    static List<AlarmMark> read(ItemReader newest, int most) {
        List<AlarmMark> marks = new ArrayList<>(most);
        ItemReader stored = newest;
        for (int i = 0; i < most; i++) {
            AlarmMark mark = mark(stored);
            if (mark != null) {
                marks.add(mark);
            }
            stored = stored.map("earlier");
        }
        return List.copyOf(marks);
    }

    static Map<String, AttributeValue> write(Topic topic, List<AlarmMark> marks) {
        Map<String, AttributeValue> earlier = Map.of();
        for (int i = marks.size() - 1; i >= 0; i--) {
            AlarmMark mark = marks.get(i);
            earlier = new ItemBuilder()
                    .text("sk", IsoTime.format(mark.openedAt()) + "#" + topic.key())
                    .time("openedAt", mark.openedAt())
                    .time("lastAt", mark.lastAt())
                    .flag("open", mark.open())
                    .flag("told", mark.told())
                    .time("publishAt", mark.publishAt())
                    .map("earlier", earlier)
                    .build();
        }
        return earlier;
    }

    private static @Nullable AlarmMark mark(ItemReader stored) {
        Instant openedAt = stored.time("openedAt");
        Instant lastAt = stored.time("lastAt");
        if (openedAt == null || lastAt == null) {
            return null;
        }
        return new AlarmMark(
                openedAt,
                lastAt,
                Boolean.TRUE.equals(stored.flag("open")),
                Boolean.TRUE.equals(stored.flag("told")),
                stored.time("publishAt"));
    }
}
