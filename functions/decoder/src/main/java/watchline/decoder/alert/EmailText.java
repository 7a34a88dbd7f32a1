package watchline.decoder.alert;

import java.time.Instant;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import watchline.contract.IsoTime;
import watchline.decoder.rule.setting.Vital;
import watchline.decoder.sms.Plain;
import watchline.decoder.words.Words;

/** An alarm in plain text, a line a fact. */
final class EmailText {

    private final Alert alert;
    private final Telling telling;
    private final DayHistory.@Nullable Day history;
    private final Words words;
    private final AlertTimes times;
    private final StringJoiner lines = new StringJoiner("\n", "", "\n");

    EmailText(Alert alert, Telling telling, DayHistory.@Nullable Day history) {
        this.alert = alert;
        this.telling = telling;
        this.history = history;
        this.words = telling.words();
        this.times = new AlertTimes(alert, words);
    }

    String text(@Nullable String ackUrl) {
        lines.add(new Headline(alert, words).line() + ": " + new Wearer(alert).line());
        if (alert.stage().over()) {
            end();
        } else {
            facts();
        }
        if (ackUrl != null) {
            say("mail.answer", ackUrl);
        }
        lines.add("");
        say("mail.details");
        details();
        if (history != null) {
            new HistoryText(history, words, alert).lines().forEach(lines::add);
        }
        return lines.toString();
    }

    private void say(String name, Object... values) {
        lines.add(words.say(name, values));
    }

    private void facts() {
        say("mail.when", day(times.opened(), times.told()));
        if (alert.stage().escalation() > 0) {
            unanswered();
        }
        say("mail.where", place());
        Integer pct = alert.batteryPct();
        say("mail.battery", pct == null ? words.say("mail.battery.unknown") : pct + " %");
    }

    private void unanswered() {
        String asked = Plain.line(String.join(", ", telling.asked()));
        if (asked.isEmpty()) {
            say("mail.unanswered.next", times.unanswered());
        } else {
            say("mail.unanswered", times.unanswered(), asked);
        }
    }

    /** Battery and place are those of the alarm: the one is left out, the other said to be old. */
    private void end() {
        say("mail.since", day(times.clock(times.since()), times.since()));
        say("mail.alarmOf", times.clock(times.told()));
        say("mail.where.then", place());
    }

    private String day(String clock, Instant time) {
        return words.say("mail.day", clock, times.date(time), alert.zone());
    }

    private String place() {
        AlertPlace place = alert.place();
        if (place == null || !place.isOnEarth()) {
            return words.say("mail.noPosition");
        }
        String link = place.mapUrl() + " (" + quality(place) + ")";
        Instant time = place.time();
        if (place.current()) {
            return link;
        }
        return time == null
                ? words.say("mail.lastKnownUndated", link)
                : words.say("mail.lastKnown", times.clock(time), link);
    }

    private String quality(AlertPlace place) {
        String source = words.say(
                switch (place.fix()) {
                    case GNSS -> "mail.gnss";
                    case NETWORK -> "mail.network";
                    case NONE -> "mail.remembered";
                });
        Double accuracy = place.accuracyM();
        return accuracy == null ? source : words.say("mail.accuracy", source, Math.round(accuracy));
    }

    private void details() {
        AlertCause cause = alert.cause();
        say("mail.watch", alert.deviceId());
        say("mail.alarm", alert.type().wireName(), alert.type().severity().wireName());
        for (Vital vital : Vital.values()) {
            Double value = vital.of(cause.vitals());
            if (value != null) {
                say("vital." + vital.attribute(), Headline.number(value));
            }
        }
        String message = cause.message();
        if (message != null) {
            report(cause, message);
        }
        say("mail.id", alert.key().id());
    }

    /** Silence has none, and what it did not say was not received. */
    private void report(AlertCause cause, String message) {
        say("mail.heard", words.count("mail.cells", cause.cells()), words.count("mail.wifi", cause.wifi()));
        say("mail.message", cause.dialect() == null ? message : message + ", " + cause.dialect());
        say("mail.received", IsoTime.format(cause.received()));
    }
}
