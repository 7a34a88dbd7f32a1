package watchline.dialect.iw;

import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;

/**
 * Takes the next comma field as a number. An empty or missing field is "not said"; one that is there and no number costs
 * itself, with a note in the report.
 */
final class Fields {

    private Fields() {}

    /** The next field as a whole number, or {@link Numbers#NONE}. */
    static long whole(Cursor fields, Bounds bounds, ReportBuilder report) {
        fields.next(',');
        long value = fields.whole();
        if (value == Numbers.NONE && !fields.isEmpty()) {
            report.drop(bounds.complaint(shown(fields)));
        }
        return value;
    }

    /** The next field as a number, or NaN. */
    static double decimal(Cursor fields, Bounds bounds, ReportBuilder report) {
        fields.next(',');
        double value = fields.decimal();
        if (Double.isNaN(value) && !fields.isEmpty()) {
            report.drop(bounds.complaint(shown(fields)));
        }
        return value;
    }

    /** Keeps a whole number that has no typed field, if it is within its bounds. */
    static void keep(long value, Bounds bounds, ReportBuilder report) {
        if (value == Numbers.NONE || bounds.contains((double) value)) {
            report.extraWhole(bounds.name(), value);
        } else {
            report.drop(bounds.complaint(Long.toString(value)));
        }
    }

    /** The field as a note may show it. */
    static String shown(Cursor field) {
        return shown(field.bytes(), field.start(), field.end());
    }

    static String shown(byte[] bytes, int from, int to) {
        return Text.clean(bytes, from, to, IwBounds.MAX_SHOWN_BYTES);
    }
}
