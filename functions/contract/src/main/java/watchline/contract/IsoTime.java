package watchline.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The one form of times in the wire contract and in the tables: ISO-8601, UTC, always with milliseconds, so that text sorts as time
 * does. A frame brings a dozen times with it, and a formatter takes a microsecond or two for each: what has exactly this form, in the
 * years 0 to 9999, is written and read without one.
 */
public final class IsoTime {

    private static final String PATTERN = "0000-00-00T00:00:00.000Z";
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final long FIRST_SECOND =
            LocalDate.of(0, 1, 1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    private static final long END_SECOND =
            LocalDate.of(10_000, 1, 1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    private static final int DAY = 86_400;
    private static final int NANOS_A_MILLI = 1_000_000;

    /** Where the parts of a time begin. */
    private static final int MONTH_AT = 5;

    private static final int DAY_AT = 8;
    private static final int HOUR_AT = 11;
    private static final int MINUTE_AT = 14;
    private static final int SECOND_AT = 17;
    private static final int MILLI_AT = 20;

    private IsoTime() {}

    /** {@code 2026-11-22T09:48:11.123Z}. */
    public static String format(Instant time) {
        if (!hasTheForm(time)) {
            return MILLIS.format(time);
        }
        long second = time.getEpochSecond();
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(second, DAY));
        int ofDay = Math.floorMod(second, DAY);
        char[] text = PATTERN.toCharArray();
        write(text, MONTH_AT - 1, date.getYear());
        write(text, DAY_AT - 1, date.getMonthValue());
        write(text, HOUR_AT - 1, date.getDayOfMonth());
        write(text, MINUTE_AT - 1, ofDay / HOUR);
        write(text, SECOND_AT - 1, ofDay % HOUR / MINUTE);
        write(text, MILLI_AT - 1, ofDay % MINUTE);
        write(text, PATTERN.length() - 1, time.getNano() / NANOS_A_MILLI);
        return new String(text);
    }

    /**
     * Reads any form that {@link Instant#parse} reads, and the one of {@link #format} fast.
     *
     * @throws java.time.format.DateTimeParseException if it is no time
     */
    public static Instant parse(String text) {
        if (!hasTheForm(text)) {
            return Instant.parse(text);
        }
        int year = number(text, 0, MONTH_AT - 1);
        int month = number(text, MONTH_AT, DAY_AT - 1);
        int day = number(text, DAY_AT, HOUR_AT - 1);
        int hour = number(text, HOUR_AT, MINUTE_AT - 1);
        int minute = number(text, MINUTE_AT, SECOND_AT - 1);
        int second = number(text, SECOND_AT, MILLI_AT - 1);
        boolean plain = isDay(year, month, day) && hour < DAY / HOUR && minute < MINUTE && second < MINUTE;
        if (!plain) {
            // An error, or a rarity such as 24:00: not decided here.
            return Instant.parse(text);
        }
        int ofDay = hour * HOUR + minute * MINUTE + second;
        long seconds = LocalDate.of(year, month, day).toEpochDay() * DAY + ofDay;
        int nanos = number(text, MILLI_AT, PATTERN.length() - 1) * NANOS_A_MILLI;
        return Instant.ofEpochSecond(seconds, nanos);
    }

    /** Whether {@link #format} gives it the one form: beyond the years 0 to 9999 it sorts otherwise, and far beyond them it fails. */
    public static boolean hasTheForm(Instant time) {
        long second = time.getEpochSecond();
        return second >= FIRST_SECOND && second < END_SECOND;
    }

    private static boolean isDay(int year, int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).length(Year.isLeap(year));
    }

    private static boolean hasTheForm(String text) {
        if (text.length() != PATTERN.length()) {
            return false;
        }
        for (int i = 0; i < PATTERN.length(); i++) {
            char wanted = PATTERN.charAt(i);
            char found = text.charAt(i);
            boolean fits = wanted == '0' ? found >= '0' && found <= '9' : found == wanted;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int end) {
        int number = 0;
        for (int i = from; i < end; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    /** Over the zeros that end before that place, from the last. */
    private static void write(char[] text, int end, int number) {
        int left = number;
        for (int i = end - 1; left > 0; i--) {
            text[i] = (char) ('0' + left % 10);
            left /= 10;
        }
    }
}
