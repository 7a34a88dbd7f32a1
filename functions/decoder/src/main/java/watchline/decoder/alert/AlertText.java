package watchline.decoder.alert;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import watchline.contract.IsoTime;
import watchline.decoder.sms.Gsm7;
import watchline.decoder.sms.Plain;
import watchline.dialect.model.Fix;
import watchline.dialect.model.Vitals;

/**
 * An alarm in the words that a carer reads at night. The SMS is never longer than one message: everything but the name has a
 * longest form that fits, and the name gets what is left, at least 19 characters, or {@link #LEAST_NAME} beside a link to answer with.
 */
public final class AlertText {

    /** One SMS, in characters of the GSM alphabet. */
    public static final int MAX_SMS = 160;

    private static final int MAX_SUBJECT = 99;

    /** A name of that length still says who wears the watch. */
    static final int LEAST_NAME = 8;

    private static final String ANSWER_IN_SMS = " OK: ";
    private static final String ANSWER_IN_MAIL = "I am taking care of it: ";

    private final Alert alert;
    private final @Nullable String ackUrl;

    /** @param ackUrl what a carer opens to answer; absent when there is no such link */
    public AlertText(Alert alert, @Nullable String ackUrl) {
        this.alert = alert;
        this.ackUrl = ackUrl;
    }

    /**
     * Who, what, when, battery and a map link, in at most {@link #MAX_SMS} characters of the GSM alphabet; and the link to answer
     * with, when it fits beside all of that and {@link #LEAST_NAME} characters of the name.
     */
    public String sms() {
        String what = Wording.label(alert.type()) + ": ";
        String rest = ", " + Wording.when(alert) + battery(", battery ", "%") + whereInSms();
        int left = MAX_SMS - Gsm7.length(what) - Gsm7.length(rest);
        if (ackUrl != null) {
            String answer = ANSWER_IN_SMS + ackUrl;
            String name = nameInSms(left - Gsm7.length(answer));
            if (name.length() >= LEAST_NAME || name.equals(nameInSms(Wording.MAX_NAME))) {
                return what + name + rest + answer;
            }
        }
        return what + nameInSms(left) + rest;
    }

    private String nameInSms(int most) {
        String name = Plain.gsm(Wording.who(alert));
        String readable = Wording.isReadable(name) ? name : Plain.gsm(alert.deviceId());
        return Gsm7.cut(readable, Math.min(most, Wording.MAX_NAME)).strip();
    }

    private String whereInSms() {
        AlertPlace place = alert.place();
        if (place == null) {
            return ", no position";
        }
        return lead(place) + " " + place.mapUrl();
    }

    private String lead(AlertPlace place) {
        if (place.current()) {
            return place.fix() == Fix.NETWORK ? ", approx." : "";
        }
        return ", last known" + (place.time() == null ? "" : " " + Wording.clock(place.time(), alert));
    }

    /** Under 100 characters of ASCII. */
    public String subject() {
        String what = Wording.label(alert.type()) + ": ";
        String when = ", " + Wording.when(alert);
        String name = Wording.ascii(Wording.who(alert));
        String who = Wording.isReadable(name) ? name : Wording.ascii(alert.deviceId());
        int left = Math.min(Wording.MAX_NAME, MAX_SUBJECT - what.length() - when.length());
        return what + (who.length() > left ? who.substring(0, left) : who) + when;
    }

    /** The facts of the SMS, a line each, then what helps to judge them. */
    public String email() {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add(Wording.label(alert.type()) + ": " + Wording.who(alert));
        lines.add("When: " + Wording.when(alert) + " ("
                + Wording.date(alert.time().atZone(alert.zone())) + ", " + alert.zone() + ")");
        lines.add("Where: " + whereInMail());
        lines.add("Battery: " + (alert.batteryPct() == null ? "not reported" : battery("", " %")));
        if (ackUrl != null) {
            lines.add(ANSWER_IN_MAIL + ackUrl);
        }
        lines.add("");
        lines.add("Details");
        details().forEach((name, value) -> lines.add(name + ": " + value));
        return lines.toString();
    }

    private String whereInMail() {
        AlertPlace place = alert.place();
        if (place == null) {
            return "no position known";
        }
        String last = place.current()
                ? ""
                : "last known place" + (place.time() == null ? "" : ", " + Wording.clock(place.time(), alert)) + ": ";
        return last + place.mapUrl() + " (" + quality(place) + ")";
    }

    private static String quality(AlertPlace place) {
        String source =
                switch (place.fix()) {
                    case GNSS -> "satellite fix";
                    case NETWORK -> "rough, from the networks around";
                    case NONE -> "as the watch remembers it";
                };
        Double accuracy = place.accuracyM();
        return accuracy == null ? source : source + ", within about " + Math.round(accuracy) + " m";
    }

    private Map<String, String> details() {
        AlertCause cause = alert.cause();
        Vitals vitals = cause.vitals();
        Map<String, String> details = new LinkedHashMap<>();
        details.put("Watch", alert.deviceId());
        details.put(
                "Alarm",
                alert.type().wireName() + ", " + alert.type().severity().wireName());
        measure(details, "Heart rate", vitals.heartRateBpm(), "bpm");
        measure(details, "Systolic pressure", vitals.systolicMmHg(), "mmHg");
        measure(details, "Diastolic pressure", vitals.diastolicMmHg(), "mmHg");
        measure(details, "Oxygen saturation", vitals.spo2Pct(), "%");
        measure(details, "Temperature", vitals.temperatureC(), "°C");
        details.put("Heard by the watch", count(cause.cells(), "cell") + ", " + count(cause.wifi(), "Wi-Fi network"));
        if (cause.message() != null) {
            details.put("Message", cause.message() + " (" + cause.dialect() + ")");
        }
        details.put("Received", IsoTime.format(cause.received()) + " (UTC)");
        details.put("Alarm id", alert.key().id());
        return details;
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static void measure(Map<String, String> details, String name, @Nullable Number value, String unit) {
        if (value != null) {
            details.put(name, value + " " + unit);
        }
    }

    private String battery(String before, String after) {
        return alert.batteryPct() == null ? "" : before + alert.batteryPct() + after;
    }
}
