package watchline.decoder.ack.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import watchline.decoder.ack.AckAlarm;
import watchline.decoder.ack.AckAnswer;
import watchline.decoder.ack.AckEntry;
import watchline.decoder.alert.AlertPlace;
import watchline.decoder.item.ItemReader;
import watchline.decoder.words.Words;
import watchline.decoder.words.WornTime;
import watchline.dialect.model.Fix;

/** The page of an alarm: what happened to whom, when and where, what was answered, and a form for one's own answer. */
final class AlarmPage {

    private final AckAlarm alarm;
    private final Words words;
    private final WornTime times;
    private final Html page = new Html();

    private AlarmPage(AckAlarm alarm, ZoneId zone, Instant now, Words words) {
        this.alarm = alarm;
        this.words = words;
        this.times = new WornTime(now, alarm.zone(zone), words);
    }

    /**
     * @param zone of watches that have none
     * @param words in the language of the reader
     * @param said name of the words that tell what became of an answer; absent when nothing was answered
     */
    static PageAnswer of(int status, AckAlarm alarm, ZoneId zone, Instant now, Words words, @Nullable String said) {
        AlarmPage page = new AlarmPage(alarm, zone, now, words);
        page.heading();
        if (said != null) {
            page.paragraph("thanks", page.words.say(said));
        }
        page.facts();
        page.answers();
        page.form();
        return PageFrame.page(status, page.words, page.page);
    }

    private void heading() {
        page.markup("<h1>")
                .text(words.sayEither("type." + alarm.type(), "type.other"))
                .markup(": ")
                .isolated(alarm.who())
                .markup("</h1>");
        boolean cleared = alarm.state().equals(AckAlarm.CLEARED);
        if (cleared) {
            paragraph("done", words.say("state.cleared"));
        } else if (alarm.isAcknowledged()) {
            paragraph("done", words.say("state.answered"));
        } else {
            paragraph("open", words.say("state.open"));
        }
    }

    private void facts() {
        page.markup("<dl>");
        Instant openedAt = alarm.openedAt();
        if (openedAt != null) {
            label("when").text(words.say("when.text", times.clock(openedAt), times.ago(openedAt)));
            again();
            page.markup("</dd>");
        }
        label("where");
        place();
        page.markup("</dd></dl>");
    }

    private void again() {
        Integer count = alarm.alarm().whole("count");
        Instant lastAt = alarm.alarm().time("lastAt");
        if (count != null && count > 1 && lastAt != null) {
            page.markup("<br>");
            soft(words.say("when.again", count, times.clock(lastAt)));
        }
    }

    private Html label(String name) {
        return page.markup("<dt>").text(words.say(name)).markup("</dt><dd>");
    }

    private void place() {
        AlertPlace place = stored(alarm.alarm().map("position"));
        if (place == null) {
            page.text(words.say("where.none"));
            return;
        }
        page.markup("<a rel=\"noreferrer noopener\" href=\"")
                .text(place.mapUrl())
                .markup("\">")
                .text(words.say("where.map"))
                .markup("</a>");
        if (!place.current()) {
            Instant time = place.time();
            page.markup("<br>")
                    .text(time == null ? words.say("where.last") : words.say("where.lastAt", times.clock(time)));
        }
        if (place.fix() == Fix.NETWORK) {
            page.markup("<br>");
            soft(words.say("where.rough"));
        }
        Double accuracy = place.accuracyM();
        if (accuracy != null) {
            page.markup("<br>");
            soft(words.say("where.accuracy", Math.round(accuracy)));
        }
    }

    private @Nullable AlertPlace stored(ItemReader position) {
        Double lat = position.decimal("lat");
        Double lon = position.decimal("lon");
        if (lat == null || lon == null) {
            return null;
        }
        Instant time = position.time("time");
        boolean current = time != null && time.equals(alarm.openedAt());
        Fix fix = Arrays.stream(Fix.values())
                .filter(known -> known.wireName().equals(position.text("fix")))
                .findFirst()
                .orElse(Fix.NONE);
        return new AlertPlace(lat, lon, current, fix, time, position.decimal("accuracyM"));
    }

    private void answers() {
        if (alarm.answers().isEmpty()) {
            return;
        }
        page.markup("<h2>").text(words.say("answers")).markup("</h2><ul>");
        for (AckEntry entry : alarm.answers()) {
            String by = entry.by();
            page.markup("<li>")
                    .isolated(by == null ? words.say("answers.somebody") : by)
                    .markup(": ")
                    .text(label(entry.answer()));
            if (entry.note() != null) {
                page.markup("<br>").isolated(entry.note());
            }
            page.markup("<br>");
            soft(times.clock(entry.at()));
            page.markup("</li>");
        }
        page.markup("</ul>");
    }

    private void form() {
        page.markup("<h2>").text(words.say("form")).markup("</h2><form method=\"post\">");
        // The first button is the one that the return key presses: in the name field it must not answer.
        page.markup("<button disabled hidden></button><label for=\"by\">").text(words.say("form.by"));
        page.markup("</label><input id=\"by\" name=\"by\" autocomplete=\"name\" maxlength=\"" + AckEntry.MOST_NAME
                + "\"><label for=\"note\">");
        page.text(words.say("form.note"))
                .markup("</label><textarea id=\"note\" name=\"note\" rows=\"2\" maxlength=\"" + AckEntry.MOST_NOTE
                        + "\"></textarea>");
        for (AckAnswer answer : AckAnswer.values()) {
            page.markup("<button name=\"answer\" value=\"" + answer.wireName() + "\">")
                    .text(label(answer))
                    .markup("</button>");
        }
        page.markup("</form>");
    }

    private String label(AckAnswer answer) {
        return words.say("answer." + answer.wireName());
    }

    private void paragraph(String style, String text) {
        page.markup("<p class=\"" + style + "\">").text(text).markup("</p>");
    }

    private void soft(String text) {
        page.markup("<span class=\"soft\">").text(text).markup("</span>");
    }
}
