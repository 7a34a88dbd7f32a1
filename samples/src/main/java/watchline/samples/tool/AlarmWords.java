package watchline.samples.tool;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchline.decoder.ack.AckAlarm;
import watchline.decoder.item.ItemReader;
import watchline.decoder.rule.setting.Vital;

/** What an alarm is about, and who was told, in the words of a list. What a later version has written is passed over. */
final class AlarmWords {

    private static final String NOTHING = "-";

    private AlarmWords() {}

    /** {@code Home}, {@code heartRate 150 over 140}, {@code no word since 3 h ago}. */
    static String detail(AckAlarm alarm, Instant now) {
        ItemReader detail = alarm.alarm().map("detail");
        String fence = detail.text("fence");
        if (fence != null) {
            return Boolean.TRUE.equals(detail.flag("missed")) ? fence + " (crossing not seen)" : fence;
        }
        Instant since = detail.time("since");
        return since == null ? measured(detail) : "no word: heard " + Ago.of(since, now);
    }

    private static String measured(ItemReader detail) {
        String attribute = detail.text("vital");
        Vital vital = attribute == null ? null : Vital.ofAttribute(attribute);
        Double value = detail.decimal("value");
        Double bound = detail.decimal("bound");
        if (vital == null || value == null || bound == null) {
            return NOTHING;
        }
        return VitalWords.name(vital) + " " + VitalWords.plain(value) + (value < bound ? " under " : " over ")
                + VitalWords.plain(bound);
    }

    /** {@code yes}, {@code yes, and level 1}, {@code not yet}, {@code no}. */
    static String told(AckAlarm alarm) {
        ItemReader item = alarm.alarm();
        if (item.text("publishedAt") == null) {
            return item.text("outbox") == null ? "no" : "not yet";
        }
        @Nullable Integer level = item.whole("escalation");
        return level == null || level == 0 ? "yes" : "yes, and level " + level;
    }
}
