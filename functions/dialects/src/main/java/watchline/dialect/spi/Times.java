package watchline.dialect.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Dates and times as watches write them. Nothing here throws on account of what a watch wrote. */
public final class Times {

    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);
    private static final int CENTURY = 2000;
    private static final int SECONDS_A_DAY = 86_400;

    private Times() {}

    /** {@code yyyyMMddHHmmss} in UTC, the form in which servers answer. */
    public static String compact(Instant time) {
        return COMPACT.format(time);
    }

    /** The instant of a date and a time in UTC, or absent when there is no such date or time. */
    public static @Nullable Instant utc(int year, int month, int day, int hour, int minute, int second) {
        if (month < 1 || month > 12 || day < 1 || year < 1970 || year > 9999) {
            return null;
        }
        if (day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return null;
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(days * SECONDS_A_DAY + hour * 3600L + minute * 60L + second);
    }

    /** Six digits of date as {@code yymmdd} at {@code date} and six of time as {@code hhmmss} at {@code time}; else absent. */
    public static @Nullable Instant yearFirst(byte[] bytes, int date, int time) {
        if (!Numbers.allDigits(bytes, date, date + 6) || !Numbers.allDigits(bytes, time, time + 6)) {
            return null;
        }
        return of(bytes, CENTURY + two(bytes, date), two(bytes, date + 2), two(bytes, date + 4), time);
    }

    /** Six digits of date as {@code ddmmyy} at {@code date} and six of time as {@code hhmmss} at {@code time}; else absent. */
    public static @Nullable Instant dayFirst(byte[] bytes, int date, int time) {
        if (!Numbers.allDigits(bytes, date, date + 6) || !Numbers.allDigits(bytes, time, time + 6)) {
            return null;
        }
        return of(bytes, CENTURY + two(bytes, date + 4), two(bytes, date + 2), two(bytes, date), time);
    }

    private static @Nullable Instant of(byte[] bytes, int year, int month, int day, int time) {
        return utc(year, month, day, two(bytes, time), two(bytes, time + 2), two(bytes, time + 4));
    }

    /** The two digits at {@code at}; the caller has checked that they are digits. */
    public static int two(byte[] bytes, int at) {
        return (bytes[at] - '0') * 10 + (bytes[at + 1] - '0');
    }
}
