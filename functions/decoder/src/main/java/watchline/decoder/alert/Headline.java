package watchline.decoder.alert;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.function.UnaryOperator;
import watchline.decoder.rule.Detail;
import watchline.decoder.rule.setting.Level;
import watchline.decoder.sms.Gsm7;
import watchline.decoder.sms.Plain;
import watchline.decoder.words.Words;
import watchline.decoder.words.WornTime;
import watchline.dialect.model.AlarmType;

/** What happened, in a few words: {@code SOS}, {@code Left Home}, {@code Heart rate 151 bpm, over 140}. */
final class Headline {

    /** Of the name of a fence, where there is room. */
    static final int MAX_FENCE = 30;

    /** A reading with more characters is none. */
    private static final int MAX_DIGITS = 6;

    private static final String NO_FENCE = "";
    private static final String DEGREES = "vital.temperatureC";
    private static final String DEGREES_IN_SMS = "sms.temperatureC";

    private final Alert alert;
    private final Words words;
    private final WornTime times;

    Headline(Alert alert, Words words) {
        this.alert = alert;
        this.words = words;
        this.times = new WornTime(alert.now(), alert.zone(), words);
    }

    /**
     * In the alphabet of SMS.
     *
     * @param health whether a health value may stand in it
     * @param fence how much of the name of a fence
     */
    String gsm(boolean health, int fence) {
        return Plain.gsm(text(health, DEGREES_IN_SMS, name -> cut(Plain.gsm(name), fence)));
    }

    /** In ASCII, and without health values: the subject stands on a locked screen too. */
    String ascii() {
        return Plain.ascii(text(false, DEGREES, name -> cut(Plain.gsm(name), MAX_FENCE)));
    }

    /** In its own letters, with what was measured. */
    String line() {
        return text(true, DEGREES, name -> cut(Plain.line(name), 2 * MAX_FENCE));
    }

    private static String cut(String name, int most) {
        String cut = Gsm7.containsAll(name) ? Gsm7.cut(name, most) : cutAnyScript(name, most);
        return Plain.isReadable(cut) ? cut.strip() : NO_FENCE;
    }

    private static String cutAnyScript(String name, int most) {
        boolean fits = name.codePointCount(0, name.length()) <= most;
        return fits ? name : name.substring(0, name.offsetByCodePoints(0, most));
    }

    private String text(boolean health, String degrees, UnaryOperator<String> fence) {
        Detail detail = alert.detail();
        if (detail instanceof Detail.Crossed crossed) {
            return crossed(crossed, fence.apply(crossed.fence()));
        }
        if (alert.stage().over()) {
            return words.say("over." + type());
        }
        if (detail instanceof Detail.Measured measured && health) {
            return measured(measured, degrees);
        }
        boolean silent = alert.type() == AlarmType.SILENCE;
        return detail instanceof Detail.Silent since && silent
                ? words.say("silentSince", times.clock(since.since()))
                : label();
    }

    private String crossed(Detail.Crossed crossed, String fence) {
        boolean border = alert.type() == AlarmType.GEOFENCE_EXIT || alert.type() == AlarmType.GEOFENCE_ENTER;
        boolean named = border && !fence.equals(NO_FENCE);
        if (alert.stage().over()) {
            return words.say((named ? "overNamed." : "over.") + type(), fence);
        }
        if (!named) {
            return label();
        }
        Instant before = crossed.before();
        if (!crossed.missed()) {
            return words.say("crossed." + type(), fence);
        }
        return before == null
                ? words.say("missed." + type(), fence)
                : words.say("missedSince." + type(), fence, times.clock(before));
    }

    private String measured(Detail.Measured measured, String degrees) {
        String value = number(measured.value());
        String bound = number(measured.bound());
        boolean sane = value.length() <= MAX_DIGITS && bound.length() <= MAX_DIGITS;
        if (!sane || measured.vital().type() != alert.type()) {
            return label();
        }
        String vital = "vital." + measured.vital().attribute();
        String reading = words.say(vital.equals(DEGREES) ? degrees : vital, value);
        return words.say(measured.level() == Level.LOW ? "low" : "high", reading, bound);
    }

    /** One decimal at most. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private String label() {
        return words.say("type." + type());
    }

    private String type() {
        return alert.type().wireName();
    }
}
