package watchline.decoder.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import watchline.decoder.item.ItemReader;
import watchline.decoder.rule.Detail;
import watchline.decoder.sms.Gsm7;
import watchline.decoder.sms.Plain;
import watchline.decoder.words.Words;
import watchline.decoder.words.WornTime;
import watchline.dialect.model.AlarmType;

/** One of several alarms in a list, with what became of it: {@code Left Home 02:10, back 02:40}. */
final class PastAlarm {

    /** Several watches have to be told apart in one SMS. */
    private static final int MAX_NAME = 16;

    private static final int MAX_FENCE = 16;

    private final ItemReader item;
    private final @Nullable Alert alert;
    private final Words words;
    private final WornTime times;

    /** @param item of {@code alarms} */
    PastAlarm(ItemReader item, Words words, Instant now) {
        this.item = item;
        this.alert = StoredAlert.read(item, Stage.OPENED, now);
        this.words = words;
        ZoneId zone = alert == null ? ZoneOffset.UTC : alert.zone();
        this.times = new WornTime(now, zone, words);
    }

    /** In the alphabet of SMS. */
    String whoGsm() {
        String name = alert == null ? Plain.gsm(deviceId()) : new Wearer(alert).gsm();
        return Gsm7.cut(name, MAX_NAME).strip();
    }

    String who() {
        return alert == null ? Plain.line(deviceId()) : new Wearer(alert).line();
    }

    private String deviceId() {
        return String.valueOf(item.text("deviceId"));
    }

    /** In the alphabet of SMS, without whose it is. */
    String gsm(boolean health) {
        return Plain.gsm(with(alert == null ? other() : new Headline(alert, words).gsm(health, MAX_FENCE)));
    }

    /** The same with all that was measured, how often, and whether somebody answered. */
    String line() {
        StringJoiner line = new StringJoiner(", ");
        line.add(with(alert == null ? other() : new Headline(alert, words).line()));
        Integer count = item.whole("count");
        if (count != null && count > 1) {
            line.add(words.say("summary.times", count));
        }
        if (item.text("acknowledgedAt") != null) {
            line.add(words.say("summary.answered"));
        }
        return line.toString();
    }

    /** Where it was; empty when nobody knows. */
    String mapUrl() {
        AlertPlace place = alert == null ? null : alert.place();
        return place == null || !place.isOnEarth() ? "" : place.mapUrl();
    }

    private String other() {
        return words.say("type.other");
    }

    private String with(String headline) {
        Instant openedAt = item.time("openedAt");
        // The headline of a silence says since when: two times would be one too many.
        boolean dated = alert != null && alert.detail() instanceof Detail.Silent && alert.type() == AlarmType.SILENCE;
        String happened =
                openedAt == null || dated ? headline : words.say("summary.item", headline, times.lately(openedAt));
        Instant clearedAt = item.time("clearedAt");
        if (clearedAt == null) {
            return happened;
        }
        String over = "summary.over." + item.text("type");
        return happened + ", " + words.sayEither(over, "summary.over", times.lately(clearedAt));
    }
}
