package watchline.dialect.bracket;

import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;

/** Puts what has no typed field into {@code extra}, held to bounds like everything else: what is outside is noted and dropped. */
final class Extras {

    private static final int LEAST_ICCID_DIGITS = 18;
    private static final int MOST_ICCID_DIGITS = 22;
    private static final int IMEI_DIGITS = 15;
    private static final int MAX_SHOWN_BYTES = 32;

    private Extras() {}

    /** The field as a whole number under the name of the bounds; nothing when it is empty or no number. */
    static void whole(ReportBuilder report, Bounds bounds, Cursor field) {
        whole(report, bounds, field.whole());
    }

    static void whole(ReportBuilder report, Bounds bounds, long value) {
        if (value == Numbers.NONE) {
            return;
        }
        if (bounds.contains((double) value)) {
            report.extra(bounds.name(), value);
        } else {
            report.drop(bounds.complaint(Long.toString(value)));
        }
    }

    /** The number of a SIM card: 18 to 22 digits, of which the last can be the filler {@code F}. */
    static void iccid(ReportBuilder report, Cursor field) {
        int last = field.end() - 1;
        int length = field.length();
        boolean fits = length >= LEAST_ICCID_DIGITS
                && length <= MOST_ICCID_DIGITS
                && Numbers.allDigits(field.bytes(), field.start(), last)
                && Numbers.hexDigit(field.bytes()[last]) >= 0;
        keep(report, "iccid", "18 to 22 digits", field, fits);
    }

    static void imei(ReportBuilder report, Cursor field) {
        boolean fits = field.length() == IMEI_DIGITS && Numbers.allDigits(field.bytes(), field.start(), field.end());
        keep(report, "imei", "15 digits", field, fits);
    }

    /** A field that could not be used, as a complaint shows it: escaped, and short. */
    static String shown(Cursor field) {
        return Text.clean(field.bytes(), field.start(), field.end(), MAX_SHOWN_BYTES);
    }

    private static void keep(ReportBuilder report, String name, String expected, Cursor field, boolean fits) {
        if (field.isEmpty()) {
            return;
        }
        if (fits) {
            report.extra(name, field.text());
        } else {
            report.drop(name + ": " + shown(field) + " (expected: " + expected + ")");
        }
    }
}
