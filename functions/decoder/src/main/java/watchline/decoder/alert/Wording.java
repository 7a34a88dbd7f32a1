package watchline.decoder.alert;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import watchline.dialect.model.AlarmType;

/** The words that SMS, e-mail and subject share: what, who and when, calm and short. */
final class Wording {

    /** Longer names are cut; who wears the watch is clear by then. */
    static final int MAX_NAME = 40;

    /** By hand, because the month names of the JDK load a megabyte of locale data at the first alarm. */
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private Wording() {}

    /** At most 20 characters. */
    static String label(AlarmType type) {
        return switch (type) {
            case SOS -> "SOS";
            case FALL -> "Fall";
            case LOW_BATTERY -> "Low battery";
            case REMOVED -> "Watch taken off";
            case TAMPER -> "Tampering";
            case GEOFENCE_EXIT -> "Left the area";
            case GEOFENCE_ENTER -> "Entered the area";
            case HEART_RATE -> "Heart rate alarm";
            case BLOOD_PRESSURE -> "Blood pressure alarm";
            case TEMPERATURE -> "Temperature alarm";
            case SPO2 -> "Oxygen level alarm";
            case BLOOD_SUGAR -> "Blood sugar alarm";
            case POWER_OFF -> "Watch switched off";
            case SILENCE -> "No word from watch";
            case OTHER -> "Alarm";
        };
    }

    /** The name that somebody gave, on one line, or the id of the watch. */
    static String who(Alert alert) {
        String name = alert.name();
        if (name == null) {
            return alert.deviceId();
        }
        StringBuilder line = new StringBuilder(name.length());
        name.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        String cleaned = line.toString().strip();
        return cleaned.isEmpty() ? alert.deviceId() : cleaned;
    }

    /** {@code 14:02}, or {@code 21 Nov 14:02} on another day, by the wearer's clock. */
    static String clock(Instant time, Alert alert) {
        ZonedDateTime local = time.atZone(alert.zone());
        String hours = two(local.getHour()) + ":" + two(local.getMinute());
        boolean today =
                local.toLocalDate().equals(alert.now().atZone(alert.zone()).toLocalDate());
        return today ? hours : date(local) + " " + hours;
    }

    /** {@code 21 Nov}. */
    static String date(ZonedDateTime local) {
        return local.getDayOfMonth() + " " + MONTHS.get(local.getMonthValue() - 1);
    }

    /** {@code 14:02}, or {@code at 14:02, received late}. */
    static String when(Alert alert) {
        String clock = clock(alert.time(), alert);
        return alert.late() ? "at " + clock + ", received late" : clock;
    }

    /** Only ASCII, as the subject of an SNS message has to be. */
    static String ascii(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(plain.length());
        plain.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> out.append(c >= ' ' && c < 0x7F ? (char) c : '?'));
        return out.toString();
    }

    /** Whether a transliterated name still says anything. */
    static boolean isReadable(String text) {
        return text.chars().anyMatch(Character::isLetterOrDigit);
    }

    private static String two(int value) {
        return value < 10 ? "0" + value : Integer.toString(value);
    }
}
