package watchline.dialect.iw;

import watchline.dialect.model.Fix;
import watchline.dialect.spi.Blanks;
import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;

/**
 * Reads the block of fixed columns with which AP01 and AP10 begin (iw.md 3.1):
 * {@code 260708 A 3052.5271 N 10335.3050 E 001.5 181202 330.38 06700601500008}, without the blanks. Of a block that was cut
 * short each column is read that is there.
 *
 * <p>Without a fix, speed and course are constant fillers and left out; coordinates beside the flag V are the last known ones.
 */
final class PositionBlock {

    static final int DATE = 0;
    static final int FLAG = 6;
    static final int LAT = 7;
    static final int NORTH_SOUTH = 16;
    static final int LON = 17;
    static final int EAST_WEST = 27;
    static final int SPEED = 28;
    static final int TIME = 33;
    static final int COURSE = 39;
    static final int STATUS = 45;
    static final int LENGTH = STATUS + StatusWord.LENGTH;

    private PositionBlock() {}

    /**
     * Where the status word begins: some firmware writes the course one or two characters short, and then it is the last
     * fourteen.
     */
    static int statusStart(byte[] bytes, int from, int to) {
        int last = to - StatusWord.LENGTH;
        boolean shortCourse = to - from < LENGTH && last >= from + COURSE && Numbers.allDigits(bytes, last, to);
        return shortCourse ? last : from + STATUS;
    }

    /** Fills in what the block in {@code [from, to)} says, and tells whether that is a fix by satellites. */
    static boolean read(byte[] bytes, int from, int to, int status, DecodeContext context, ReportBuilder report) {
        IwDates.sixAndSix(bytes, from + DATE, from + TIME, to, context.received(), report);
        boolean valid = isValid(bytes, from + FLAG, to, report);
        double lat = Coordinates.signed(bytes, from + LAT, from + NORTH_SOUTH, to, Coordinates.Axis.LATITUDE, report);
        double lon = Coordinates.signed(bytes, from + LON, from + EAST_WEST, to, Coordinates.Axis.LONGITUDE, report);
        report.place(valid ? Fix.GNSS : Fix.NONE, lat, lon);
        boolean fix =
                valid && Bounds.LATITUDE.contains(lat) && Bounds.LONGITUDE.contains(lon) && !(lat == 0 && lon == 0);
        if (fix) {
            report.speedKmh(column(bytes, from + SPEED, Math.min(from + TIME, to), Bounds.SPEED, report));
            report.courseDeg(column(bytes, from + COURSE, Math.min(status, to), Bounds.COURSE, report));
        }
        StatusWord.read(bytes, status, to, report);
        if (fix && StatusWord.satellites(bytes, status, to) == 0) {
            // Some firmware of line T flags positions as valid that it has from networks (iw.md 5.5).
            report.extra("lowAccuracy", true);
        }
        return fix;
    }

    private static boolean isValid(byte[] bytes, int at, int to, ReportBuilder report) {
        if (at >= to) {
            return false;
        }
        if (bytes[at] != 'A' && bytes[at] != 'V') {
            report.drop("fix: " + Fields.shown(bytes, at, at + 1) + " (expected: A or V)");
        }
        return bytes[at] == 'A';
    }

    private static double column(byte[] bytes, int from, int to, Bounds bounds, ReportBuilder report) {
        if (Blanks.skip(bytes, from, to) >= to) {
            return Double.NaN;
        }
        double value = Numbers.decimal(bytes, from, to);
        if (Double.isNaN(value)) {
            report.drop(bounds.complaint(Fields.shown(bytes, from, to)));
        }
        return value;
    }
}
