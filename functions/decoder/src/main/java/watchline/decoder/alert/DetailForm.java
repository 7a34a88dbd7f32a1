package watchline.decoder.alert;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemBuilder;
import watchline.decoder.item.ItemReader;
import watchline.decoder.rule.Detail;
import watchline.decoder.rule.setting.Level;
import watchline.decoder.rule.setting.Vital;

/**
 * A detail as it is stored in an item of {@code alarms}: the map {@code detail}, of {@code fence}, {@code before} and {@code missed};
 * or of {@code vital}, {@code value}, {@code level} and {@code bound}; or of {@code since}. What cannot be read is
 * {@link Detail#NONE}: the alarm itself is to be told all the same.
 */
final class DetailForm {

    private DetailForm() {}

    /** Empty when there is nothing to say. */
    static Map<String, AttributeValue> write(Detail detail) {
        ItemBuilder map = new ItemBuilder();
        if (detail instanceof Detail.Crossed crossed) {
            map.text("fence", crossed.fence())
                    .time("before", crossed.before())
                    .flag("missed", crossed.missed() ? Boolean.TRUE : null);
        }
        if (detail instanceof Detail.Measured measured) {
            map.text("vital", measured.vital().attribute())
                    .decimal("value", measured.value())
                    .text("level", measured.level().wireName())
                    .decimal("bound", measured.bound());
        }
        if (detail instanceof Detail.Silent silent) {
            map.time("since", silent.since());
        }
        return map.build();
    }

    static Detail read(ItemReader map) {
        String fence = map.text("fence");
        if (fence != null) {
            return new Detail.Crossed(fence, map.time("before"), Boolean.TRUE.equals(map.flag("missed")));
        }
        Instant since = map.time("since");
        return since == null ? measured(map) : new Detail.Silent(since);
    }

    private static Detail measured(ItemReader map) {
        String attribute = map.text("vital");
        Vital vital = attribute == null ? null : Vital.ofAttribute(attribute);
        Level level = level(map.text("level"));
        Double value = map.decimal("value");
        Double bound = map.decimal("bound");
        return vital == null || level == null || value == null || bound == null
                ? Detail.NONE
                : new Detail.Measured(vital, value, level, bound);
    }

    private static @Nullable Level level(@Nullable String name) {
        for (Level level : Level.values()) {
            if (level.wireName().equals(name)) {
                return level;
            }
        }
        return null;
    }
}
