package watchline.dialect.iw;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;
import watchline.dialect.spi.Times;

/**
 * Finds out when a frame says it was. Papers and nearly all captures are year-first; one real firmware sends day-first. So a
 * date is read year-first, and day-first when there is no such date or it lies more than two days after the arrival; when
 * that fails too, the frame has no time, and {@code extra.deviceTime} keeps what stood there (iw.md 5.1). Other forms of time
 * are held to the same limit.
 */
final class IwDates {

    private static final long MOST_SECONDS_AHEAD = 2 * 86_400L;
    private static final long MILLIS_A_SECOND = 1_000;
    /** Digits of {@code yymmdd} and {@code hhmmss}. */
    private static final int SIX = 6;

    private static final int SHORT_STAMP_DIGITS = 12;
    private static final int LONG_STAMP_DIGITS = 14;
    private static final int EPOCH_MILLIS_DIGITS = 13;
    private static final int EPOCH_SECONDS_DIGITS = 10;
    /** {@code yyyy-MM-dd HH:mm:ss}. */
    private static final int DASHED_LENGTH = 19;

    private IwDates() {}

    /** Six digits of date at {@code date} and, later, six of time at {@code time}; nothing when they do not end before {@code to}. */
    static void sixAndSix(byte[] bytes, int date, int time, int to, Instant received, ReportBuilder report) {
        if (time + SIX > to) {
            return;
        }
        Instant read = eitherOrder(bytes, date, time, received);
        if (read != null) {
            report.time(read);
        } else {
            report.extra("deviceTime", Fields.shown(bytes, date, date + SIX) + Fields.shown(bytes, time, time + SIX));
        }
    }

    /** {@code 2024-03-28 14:21:09} in UTC. */
    static void dashed(byte[] bytes, int from, int to, Instant received, ReportBuilder report) {
        @Nullable
        Instant read = isDashed(bytes, from, to)
                ? Times.utc(
                        Times.two(bytes, from) * 100 + Times.two(bytes, from + 2),
                        Times.two(bytes, from + 5),
                        Times.two(bytes, from + 8),
                        Times.two(bytes, from + 11),
                        Times.two(bytes, from + 14),
                        Times.two(bytes, from + 17))
                : null;
        keep(read, bytes, from, to, received, report);
    }

    /**
     * Digits alone, told apart by their count: {@code yyyyMMddHHmmss} and {@code yyMMddHHmmss} in UTC, milliseconds and
     * seconds since 1970.
     */
    static void stamp(byte[] bytes, int from, int to, Instant received, ReportBuilder report) {
        @Nullable Instant read = null;
        if (Numbers.allDigits(bytes, from, to)) {
            read = switch (to - from) {
                case LONG_STAMP_DIGITS ->
                    Times.two(bytes, from) == 20 ? Times.yearFirst(bytes, from + 2, from + 8) : null;
                case SHORT_STAMP_DIGITS -> eitherOrder(bytes, from, from + SIX, received);
                case EPOCH_MILLIS_DIGITS -> Instant.ofEpochMilli(Numbers.whole(bytes, from, to));
                case EPOCH_SECONDS_DIGITS -> Instant.ofEpochMilli(Numbers.whole(bytes, from, to) * MILLIS_A_SECOND);
                default -> null;
            };
        }
        keep(read, bytes, from, to, received, report);
    }

    private static @Nullable Instant eitherOrder(byte[] bytes, int date, int time, Instant received) {
        Instant yearFirst = Times.yearFirst(bytes, date, time);
        if (yearFirst != null && isBelievable(yearFirst, received)) {
            return yearFirst;
        }
        Instant dayFirst = Times.dayFirst(bytes, date, time);
        return dayFirst != null && isBelievable(dayFirst, received) ? dayFirst : null;
    }

    private static void keep(
            @Nullable Instant read, byte[] bytes, int from, int to, Instant received, ReportBuilder report) {
        if (read != null && isBelievable(read, received)) {
            report.time(read);
        } else {
            report.extra("deviceTime", Text.clean(bytes, from, to, IwBounds.MAX_SHOWN_BYTES));
        }
    }

    private static boolean isBelievable(Instant time, Instant received) {
        return time.getEpochSecond() <= received.getEpochSecond() + MOST_SECONDS_AHEAD;
    }

    private static boolean isDashed(byte[] bytes, int from, int to) {
        return to - from == DASHED_LENGTH
                && Numbers.allDigits(bytes, from, from + 4)
                && Numbers.allDigits(bytes, from + 5, from + 7)
                && Numbers.allDigits(bytes, from + 8, from + 10)
                && Numbers.allDigits(bytes, from + 11, from + 13)
                && Numbers.allDigits(bytes, from + 14, from + 16)
                && Numbers.allDigits(bytes, from + 17, from + 19);
    }
}
