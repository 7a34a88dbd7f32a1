package watchline.decoder.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchline.decoder.sms.Gsm7;
import watchline.decoder.sms.Plain;
import watchline.decoder.words.Words;
import watchline.dialect.model.Fix;

/**
 * An alarm in one SMS. What does not fit is left out, the least needed first; what happened, the map link and a beginning of the
 * name never are.
 */
final class SmsText {

    /** A name of that length still says who wears the watch. */
    static final int LEAST_NAME = 8;

    /** As long as no link to answer with wants the room. */
    static final int USUAL_NAME = 19;

    private static final int MAX_ASKED = 24;

    /** From all that there is to say to the barest. */
    private static final List<Form> FORMS = List.of(
            new Form(true, true, true, true, true, Headline.MAX_FENCE),
            new Form(false, true, true, true, true, Headline.MAX_FENCE),
            new Form(false, false, true, true, true, 20),
            new Form(false, false, false, true, true, 20),
            new Form(false, false, false, false, true, 12),
            new Form(false, false, false, false, false, 12));

    /**
     * What is said.
     *
     * @param asked who is asked now
     * @param dated when the last known place was
     * @param age how long ago it was, when it is no news any more
     * @param unanswered for how long nobody has answered
     * @param fence how much of the name of a fence
     */
    private record Form(boolean battery, boolean asked, boolean dated, boolean age, boolean unanswered, int fence) {}

    private final Alert alert;
    private final Telling telling;
    private final Words words;
    private final AlertTimes times;
    private final String name;

    SmsText(Alert alert, Telling telling) {
        this.alert = alert;
        this.telling = telling;
        this.words = telling.words();
        this.times = new AlertTimes(alert, words);
        this.name = new Wearer(alert).gsm();
    }

    /**
     * @param ackUrl what a carer opens to answer; absent when there is no such link. It is left out when even the barest form leaves
     *     no room for it
     */
    String text(@Nullable String ackUrl) {
        if (ackUrl != null) {
            String answer = " " + words.say("sms.answer") + " " + ackUrl;
            for (Form form : FORMS) {
                String text = fitted(form, answer, LEAST_NAME);
                if (text != null) {
                    return text;
                }
            }
        }
        for (Form form : FORMS) {
            String text = fitted(form, "", USUAL_NAME);
            if (text != null) {
                return text;
            }
        }
        return bare(FORMS.get(FORMS.size() - 1));
    }

    /** Absent when so much of the name does not fit. */
    private @Nullable String fitted(Form form, String answer, int leastName) {
        String what = headline(form) + ": ";
        String rest = facts(form) + where(form) + answer;
        String cut = Gsm7.cut(name, Gsm7.MAX_SMS - Gsm7.length(what) - Gsm7.length(rest))
                .strip();
        return cut.equals(name) || Gsm7.length(cut) >= leastName ? what + cut + rest : null;
    }

    /** In a language of long words the headline gives way. */
    private String bare(Form form) {
        String rest = facts(form) + where(form);
        int left = Gsm7.MAX_SMS - Gsm7.length(rest);
        String what = Gsm7.cut(headline(form), left - USUAL_NAME - 2) + ": ";
        return what + Gsm7.cut(name, left - Gsm7.length(what)).strip() + rest;
    }

    private String headline(Form form) {
        return new Headline(alert, words).gsm(telling.healthInSms(), form.fence());
    }

    private String facts(Form form) {
        StringBuilder facts = new StringBuilder();
        add(facts, times.beside(form.age()));
        boolean over = alert.stage().over();
        if (alert.stage().escalation() > 0 && form.unanswered()) {
            add(facts, words.say("sms.unanswered", times.unanswered()));
            add(facts, form.asked() ? asked() : "");
        }
        Integer pct = alert.batteryPct();
        // What the item says of battery and place is of the alarm, and old when that is over.
        add(facts, over || pct == null || !form.battery() ? "" : words.say("sms.battery", pct));
        return Plain.gsm(facts.toString());
    }

    private static void add(StringBuilder facts, String fact) {
        if (!fact.isEmpty()) {
            facts.append(", ").append(fact);
        }
    }

    private String asked() {
        String names = Plain.gsm(String.join(", ", telling.asked()));
        boolean fits = Plain.isReadable(names) && Gsm7.length(names) <= MAX_ASKED;
        return fits ? words.say("sms.asking", names) : words.say("sms.askingNext");
    }

    private String where(Form form) {
        if (alert.stage().over()) {
            return "";
        }
        AlertPlace place = alert.place();
        return place == null || !place.isOnEarth()
                ? ", " + words.say("sms.noPosition")
                : Plain.gsm(lead(place, form)) + " " + place.mapUrl();
    }

    private String lead(AlertPlace place, Form form) {
        if (place.current()) {
            return place.fix() == Fix.NETWORK ? ", " + words.say("sms.rough") : "";
        }
        Instant time = place.time();
        return ", "
                + (time == null || !form.dated()
                        ? words.say("sms.lastKnownUndated")
                        : words.say("sms.lastKnown", times.clock(time)));
    }
}
