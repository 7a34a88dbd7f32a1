package watchline.decoder.alert;

import org.jspecify.annotations.Nullable;
import watchline.decoder.sms.Plain;

/** An alarm in the words that a carer reads at night, in the language of the account. */
final class AlertText {

    /** SNS takes less than 100. */
    private static final int MAX_SUBJECT = 99;

    private static final int MAX_HEADLINE = 60;

    private final Alert alert;
    private final @Nullable String ackUrl;
    private final Telling telling;
    private final DayHistory.@Nullable Day history;

    /**
     * @param ackUrl what a carer opens to answer; absent when there is no such link
     * @param history of the day before, for the e-mail; absent when it is not to say any
     */
    AlertText(Alert alert, @Nullable String ackUrl, Telling telling, DayHistory.@Nullable Day history) {
        this.alert = alert;
        this.ackUrl = ackUrl;
        this.telling = telling;
        this.history = history;
    }

    /** English, and no more than the alarm itself says. */
    static AlertText plain(Alert alert) {
        return new AlertText(alert, null, Telling.plain(), null);
    }

    /** What, who, when, battery and a map link, in at most 160 septets of the GSM alphabet; and the link to answer with. */
    String sms() {
        return new SmsText(alert, telling).text(ackUrl);
    }

    /** Under 100 characters of ASCII. */
    String subject() {
        AlertTimes times = new AlertTimes(alert, telling.words());
        String when = times.beside(true);
        String beside = when.isEmpty() ? "" : ", " + when;
        String unanswered =
                alert.stage().escalation() == 0 ? "" : ", " + telling.words().say("sms.unanswered", times.unanswered());
        String what = cut(new Headline(alert, telling.words()).ascii(), MAX_HEADLINE) + ": ";
        String rest = Plain.ascii(beside + unanswered);
        String who = cut(new Wearer(alert).ascii(), Math.max(0, MAX_SUBJECT - what.length() - rest.length()));
        return cut(what + who.strip() + rest, MAX_SUBJECT);
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    /** The facts of the SMS, a line each, then what helps to judge them, then the day before. */
    String email() {
        return new EmailText(alert, telling, history).text(ackUrl);
    }
}
