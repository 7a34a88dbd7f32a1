package watchline.decoder.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watchline.decoder.item.ItemReader;
import watchline.decoder.rule.setting.Vital;
import watchline.decoder.words.Words;
import watchline.decoder.words.WornTime;
import watchline.dialect.model.Fix;

/** The day before an alarm, for the end of an e-mail: other alarms, how many reports, the last positions and readings. */
final class HistoryText {

    private static final int MOST_FIXES = 5;

    private final DayHistory.Day day;
    private final Words words;
    private final Alert alert;
    private final WornTime times;
    private final List<String> lines = new ArrayList<>();

    HistoryText(DayHistory.Day day, Words words, Alert alert) {
        this.day = day;
        this.words = words;
        this.alert = alert;
        this.times = new WornTime(alert.now(), alert.zone(), words);
    }

    List<String> lines() {
        lines.add("");
        say("mail.history");
        if (!day.known()) {
            say("mail.history.unknown");
            return lines;
        }
        alarms();
        reports();
        return lines;
    }

    private void say(String name, Object... values) {
        lines.add(words.say(name, values));
    }

    private void alarms() {
        List<String> others = day.alarms().stream()
                .filter(item -> !alert.key().sk().equals(item.text("sk")))
                .map(item -> new PastAlarm(item, words, alert.now()).line())
                .toList();
        lines.addAll(others);
        if (others.isEmpty()) {
            say("mail.history.none");
        }
    }

    private void reports() {
        List<Instant> seen = times(day.reports());
        if (seen.isEmpty()) {
            say("mail.history.noReports");
            return;
        }
        String last = times.lately(seen.get(0));
        if (day.more()) {
            say("mail.history.manyReports", seen.size(), last);
        } else {
            say("mail.history.reports", seen.size(), times.lately(seen.get(seen.size() - 1)), last);
        }
        fixes();
        for (Vital vital : Vital.values()) {
            reading(vital);
        }
    }

    private void fixes() {
        List<ItemReader> fixed =
                day.reports().stream().filter(HistoryText::isFix).toList();
        String clocks = times(fixed).stream()
                .map(times::lately)
                .distinct()
                .limit(MOST_FIXES)
                .collect(Collectors.joining(", "));
        if (clocks.isEmpty()) {
            say("mail.history.noFixes");
        } else {
            say("mail.history.fixes", clocks);
        }
    }

    private static boolean isFix(ItemReader report) {
        String fix = report.text("fix");
        return Fix.GNSS.wireName().equals(fix) || Fix.NETWORK.wireName().equals(fix);
    }

    /** The newest. */
    private void reading(Vital vital) {
        for (ItemReader report : day.reports()) {
            Double value = report.decimal(vital.attribute());
            Instant time = report.time("time");
            if (value != null && time != null) {
                say("when.text", words.say("vital." + vital.attribute(), Headline.number(value)), times.lately(time));
                return;
            }
        }
    }

    private static List<Instant> times(List<ItemReader> reports) {
        return reports.stream()
                .flatMap(report -> Stream.ofNullable(report.time("time")))
                .toList();
    }
}
