package watchline.dialect.gotop;

import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;

/**
 * What follows the status. Five tails are known, and the shapes of their first fields tell which one it is; a tail of another
 * shape is kept as text. Source: the table in gotop-text.md 2.1.
 */
final class Tails {

    /** The name in {@code extra} of what is not understood. */
    static final String TAIL = "tail";

    private Tails() {}

    /** Reads the tail in {@code [from, to)}. */
    static void read(byte[] bytes, int from, int to, ReportBuilder report) {
        Cursor fields = new Cursor(bytes, from, to);
        switch (Shape.next(fields)) {
            case EMPTY -> readEmpty(fields, from, report);
            case WHOLE -> StandardTail.read(new Cursor(bytes, from, to), report);
            case TWO_DECIMALS -> readTwoDecimals(fields, from, report);
            case ONE_DECIMAL -> readOneDecimal(fields, from, report);
            case ABSENT, OTHER -> keep(bytes, from, to, report);
        }
    }

    /** Of a tail whose first field is empty, the ones behind it say which it is; mostly it is the course that is missing. */
    private static void readEmpty(Cursor fields, int from, ReportBuilder report) {
        if (BraceTail.follows(fields.bytes(), fields.restStart(), fields.limit())) {
            BraceTail.read(fields, report);
            return;
        }
        switch (fields.hasNext() ? shapeAt(fields, fields.restStart()) : Shape.ABSENT) {
            case TWO_DECIMALS, WHOLE -> readOneDecimal(fields, from, report);
            case ABSENT, EMPTY, ONE_DECIMAL, OTHER ->
                StandardTail.read(new Cursor(fields.bytes(), from, fields.limit()), report);
        }
    }

    private static void readTwoDecimals(Cursor fields, int from, ReportBuilder report) {
        if (BraceTail.follows(fields.bytes(), fields.restStart(), fields.limit())) {
            BraceTail.read(fields, report);
        } else {
            keep(fields.bytes(), from, fields.limit(), report);
        }
    }

    /** @param fields stands on the altitude, or on the number that begins the bare tail; one of the first two may be empty */
    private static void readOneDecimal(Cursor fields, int from, ReportBuilder report) {
        double altitude = fields.decimal();
        switch (Shape.next(fields)) {
            case TWO_DECIMALS -> {
                if (!fields.hasNext()) {
                    report.altitudeM(altitude).hdop(fields.decimal());
                } else if (TildeTail.follows(fields)) {
                    report.altitudeM(altitude).hdop(fields.decimal());
                    TildeTail.read(fields, report);
                } else {
                    keep(fields.bytes(), from, fields.limit(), report);
                }
            }
            case EMPTY -> {
                if (fields.hasNext() && TildeTail.follows(fields)) {
                    report.altitudeM(altitude);
                    TildeTail.read(fields, report);
                } else {
                    BareTail.read(new Cursor(fields.bytes(), from, fields.limit()), report);
                }
            }
            case WHOLE -> BareTail.read(new Cursor(fields.bytes(), from, fields.limit()), report);
            case ABSENT, ONE_DECIMAL, OTHER -> keep(fields.bytes(), from, fields.limit(), report);
        }
    }

    private static Shape shapeAt(Cursor fields, int from) {
        return Shape.next(new Cursor(fields.bytes(), from, fields.limit()));
    }

    /** Keeps what is not understood in {@code [from, to)} as text. */
    static void keep(byte[] bytes, int from, int to, ReportBuilder report) {
        report.extra(TAIL, Text.clean(bytes, from, to, Bounds.MAX_TEXT_BYTES));
    }
}
