package watchline.dialect.gotop;

import java.time.Instant;
import watchline.dialect.model.Fix;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;
import watchline.dialect.spi.Times;

/**
 * The position that all frames but the heartbeat carry: validity, date, time, latitude, longitude, speed, status, and one of
 * several tails (gotop-text.md 2). Without a fix the coordinates are the last ones known; speed and course are said all the same.
 */
final class PositionDecoder {

    /** Of a date, and of a time. */
    private static final int TIME_DIGITS = 6;

    /** Bytes of a field that is kept as text because it could not be read. */
    private static final int MAX_ODD_BYTES = 16;

    private PositionDecoder() {}

    /** @param cursor stands before the validity, or before the date where there is no validity */
    static void read(Cursor cursor, ReportBuilder report) {
        boolean valid = readValidity(cursor);
        LabelledFields fields = new LabelledFields(cursor);
        readTime(cursor.bytes(), fields, report);
        fields.take(LabelledFields.LAT);
        double lat = coordinate(cursor.bytes(), fields.from(), fields.to(), 'N', 'S');
        fields.take(LabelledFields.LON);
        double lon = coordinate(cursor.bytes(), fields.from(), fields.to(), 'E', 'W');
        report.place(valid ? Fix.GNSS : Fix.NONE, lat, lon);
        fields.take(LabelledFields.SPEED);
        report.speedKmh(Numbers.decimal(cursor.bytes(), fields.from(), fields.to()));
        readStatus(cursor, report);
        if (cursor.hasNext()) {
            Tails.read(cursor.bytes(), cursor.restStart(), cursor.limit(), report);
        }
    }

    private static boolean readValidity(Cursor cursor) {
        int start = cursor.restStart();
        cursor.next(',');
        if (Text.startsWith(cursor.bytes(), cursor.start(), cursor.end(), LabelledFields.DATE)) {
            cursor.rewind(start);
            return false;
        }
        return cursor.is("A");
    }

    private static void readTime(byte[] bytes, LabelledFields fields, ReportBuilder report) {
        fields.take(LabelledFields.DATE);
        int date = fields.from();
        int dateEnd = fields.to();
        fields.take(LabelledFields.TIME);
        Instant time = dateEnd - date == TIME_DIGITS && fields.length() == TIME_DIGITS
                ? Times.yearFirst(bytes, date, fields.from())
                : null;
        if (time == null) {
            report.extra(
                    "deviceTime",
                    Text.clean(bytes, date, dateEnd, MAX_ODD_BYTES)
                            + Text.clean(bytes, fields.from(), fields.to(), MAX_ODD_BYTES));
        }
        report.time(time);
    }

    /** {@code 59.9963666N}: degrees and the letter of the hemisphere. */
    private static double coordinate(byte[] bytes, int from, int to, char positive, char negative) {
        if (from == to) {
            return Double.NaN;
        }
        byte letter = bytes[to - 1];
        double degrees = Numbers.decimal(bytes, from, letter == positive || letter == negative ? to - 1 : to);
        return letter == negative && degrees > 0 ? -degrees : degrees;
    }

    /**
     * The status is missing when the next field has no dash: then that field belongs to the tail. An empty field is a status that
     * says nothing, unless it stands directly before the network: then it is the course.
     */
    private static void readStatus(Cursor cursor, ReportBuilder report) {
        if (!cursor.hasNext()) {
            return;
        }
        int rest = cursor.restStart();
        cursor.next(',');
        boolean status = cursor.isEmpty()
                ? !isNetworkNext(cursor)
                : StatusField.read(cursor.bytes(), cursor.start(), cursor.end(), report);
        if (!status) {
            cursor.rewind(rest);
        }
    }

    private static boolean isNetworkNext(Cursor cursor) {
        Cursor next = new Cursor(cursor.bytes(), cursor.restStart(), cursor.limit());
        next.next(',');
        return NetworkField.isOne(next.bytes(), next.start(), next.end());
    }
}
