package watchline.dialect.bracket;

import java.time.Instant;
import watchline.dialect.model.Fix;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;
import watchline.dialect.spi.Times;

/**
 * The frames with a position: {@code UD}, {@code UD2}, {@code AL}, {@code WT}, {@code PP} and their suffixes share one layout of
 * sixteen fields, then cells, Wi-Fi and the accuracy (bracket.md 3). A frame that ends early says what it says until there.
 *
 * <p>Without a fix, speed, course, altitude and accuracy are fillers or stale and are left out; coordinates are then the last
 * ones known to the watch.
 */
final class PositionDecoder {

    /** Of a date, and of a time. */
    private static final int TIME_DIGITS = 6;

    private static final int MAX_STATUS_DIGITS = 8;

    /** Bytes of a field that is kept as text because it could not be read. */
    private static final int MAX_ODD_BYTES = 16;

    private PositionDecoder() {}

    static Report live(BracketHead head) {
        return read(head.parameters(), builder(head), false);
    }

    /** A position kept through a dead zone and sent later: its own time counts. */
    static Report stored(BracketHead head) {
        return read(head.parameters(), builder(head).extra("stored", true), false);
    }

    static Report alarm(BracketHead head) {
        return read(head.parameters(), builder(head), true);
    }

    /** {@code PP} has the time of the shake, {@code hhmmss}, before the common layout. */
    static Report shake(BracketHead head) {
        Cursor fields = head.parameters();
        fields.next(',');
        return read(fields, builder(head).extra("shakeTime", fields.text()), false);
    }

    private static ReportBuilder builder(BracketHead head) {
        return new ReportBuilder(head.word(), Kind.POSITION);
    }

    private static Report read(Cursor fields, ReportBuilder report, boolean alarmFrame) {
        readTime(fields, report);
        boolean fixed = readPlace(fields, report);
        readState(fields, report);
        readStatusWord(fields, report, alarmFrame);
        boolean counted = CellDecoder.read(fields, report);
        double accuracy = WifiDecoder.read(fields, report, counted);
        if (fixed && accuracy > 0) {
            report.accuracyM(accuracy);
        }
        return report.build();
    }

    private static void readTime(Cursor fields, ReportBuilder report) {
        fields.next(',');
        int date = fields.start();
        int dateEnd = fields.end();
        fields.next(',');
        Instant time = dateEnd - date == TIME_DIGITS && fields.length() == TIME_DIGITS
                ? Times.dayFirst(fields.bytes(), date, fields.start())
                : null;
        if (time == null) {
            report.extra("deviceTime", text(fields.bytes(), date, dateEnd) + text(fields));
        }
        report.time(time);
    }

    /** Whether there is a fix: the flag says so, and the coordinates are not both zero. */
    private static boolean readPlace(Cursor fields, ReportBuilder report) {
        fields.next(',');
        boolean flagged = fields.is("A");
        double lat = coordinate(fields, "S");
        double lon = coordinate(fields, "W");
        boolean fixed = flagged && !Double.isNaN(lat) && !Double.isNaN(lon) && !(lat == 0 && lon == 0);
        report.place(fixed ? Fix.GNSS : Fix.NONE, lat, lon);
        fields.next(',');
        double speed = fields.decimal();
        fields.next(',');
        double course = fields.decimal();
        fields.next(',');
        if (fixed) {
            report.speedKmh(speed).courseDeg(course).altitudeM(fields.decimal());
        }
        return fixed;
    }

    /** South or west if the letter says so or the number is negative; both together do not cancel out (bracket.md 3). */
    private static double coordinate(Cursor fields, String negativeLetter) {
        fields.next(',');
        double value = fields.decimal();
        fields.next(',');
        double magnitude = Math.abs(value);
        return magnitude != 0 && (value < 0 || fields.is(negativeLetter)) ? -magnitude : magnitude;
    }

    private static void readState(Cursor fields, ReportBuilder report) {
        fields.next(',');
        report.satellites(fields.whole());
        fields.next(',');
        report.signal(fields.whole());
        fields.next(',');
        report.batteryPct(fields.whole());
        fields.next(',');
        report.steps(fields.whole());
        fields.next(',');
        report.rolls(fields.whole());
    }

    private static void readStatusWord(Cursor fields, ReportBuilder report, boolean alarmFrame) {
        fields.next(',');
        long word = fields.length() <= MAX_STATUS_DIGITS ? fields.hex() : Numbers.NONE;
        if (word == Numbers.NONE) {
            if (!fields.isEmpty()) {
                report.drop("status: " + Extras.shown(fields) + " (expected: 1 to 8 hexadecimal digits)");
            }
            word = 0;
        }
        StatusBits.read(word, alarmFrame, report);
        if (word != 0) {
            report.extra("status", fields.text());
        }
    }

    private static String text(Cursor field) {
        return text(field.bytes(), field.start(), field.end());
    }

    private static String text(byte[] bytes, int from, int to) {
        return Text.clean(bytes, from, to, MAX_ODD_BYTES);
    }
}
