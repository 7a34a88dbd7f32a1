package watchline.decoder.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import watchline.decoder.account.HeldAlarm;
import watchline.decoder.sms.Gsm7;
import watchline.decoder.sms.Plain;
import watchline.decoder.words.Words;
import watchline.decoder.words.WornTime;

/** One alarm of a summary: {@code Left Home 02:10, back 02:40}. */
final class SummaryLine {

    /** Several watches have to be told apart in one SMS. */
    private static final int MAX_NAME = 16;

    private static final int MAX_FENCE = 16;

    private final HeldAlarm held;
    private final @Nullable Alert alert;
    private final Words words;
    private final WornTime times;

    SummaryLine(HeldAlarm held, Words words, Instant now) {
        this.held = held;
        this.alert = StoredAlert.read(held.item(), Stage.OPENED, now);
        this.words = words;
        ZoneId zone = alert == null ? ZoneOffset.UTC : alert.zone();
        this.times = new WornTime(now, zone, words);
    }

    /** In the alphabet of SMS. */
    String whoGsm() {
        String name = alert == null ? Plain.gsm(held.notice().deviceId()) : new Wearer(alert).gsm();
        return Gsm7.cut(name, MAX_NAME).strip();
    }

    String who() {
        return alert == null ? Plain.line(held.notice().deviceId()) : new Wearer(alert).line();
    }

    /** In the alphabet of SMS, without whose it is. */
    String gsm(boolean health) {
        return Plain.gsm(with(alert == null ? other() : new Headline(alert, words).gsm(health, MAX_FENCE)));
    }

    /** With what became of it, and where it was. */
    String line() {
        StringJoiner line = new StringJoiner(", ");
        line.add(with(alert == null ? other() : new Headline(alert, words).line()));
        if (held.count() > 1) {
            line.add(words.say("summary.times", held.count()));
        }
        if (held.item().text("acknowledgedAt") != null) {
            line.add(words.say("summary.answered"));
        }
        AlertPlace place = alert == null ? null : alert.place();
        return place == null || !place.isOnEarth() ? line.toString() : line + ", " + place.mapUrl();
    }

    private String other() {
        return words.say("type.other");
    }

    private String with(String headline) {
        String happened = words.say("summary.item", headline, times.lately(held.openedAt()));
        Instant clearedAt = held.item().time("clearedAt");
        if (clearedAt == null) {
            return happened;
        }
        String over = "summary.over." + held.notice().type();
        return happened + ", " + words.sayEither(over, "summary.over", times.lately(clearedAt));
    }
}
