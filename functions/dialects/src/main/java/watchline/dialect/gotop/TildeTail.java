package watchline.dialect.gotop;

import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;

/**
 * The cells in the tail of LTE devices since 2024: {@code 234~15~400123~117~1850~-98~-9~-68~6}, then neighbours and a lone {@code >}.
 * The order within a cell is inferred, and certain for MCC, MNC and CID of the serving cell only; there is no LAC. So those three
 * become a cell, without a signal, and the whole is kept as text. Neighbours have no CID. Source: gotop-text.md 2.1.
 */
final class TildeTail {

    private static final String END = ">";

    private TildeTail() {}

    /** Whether the next field is a cell, or empty and a neighbour or the end follows. */
    static boolean follows(Cursor fields) {
        Cursor next = new Cursor(fields.bytes(), fields.restStart(), fields.limit());
        next.next(',');
        if (next.isEmpty()) {
            next.next(',');
        }
        return next.is(END) || Text.indexOf(next.bytes(), '~', next.start(), next.end()) >= 0;
    }

    /** @param fields stands before the serving cell */
    static void read(Cursor fields, ReportBuilder report) {
        int from = fields.restStart();
        fields.next(',');
        Cursor parts = new Cursor(fields.bytes(), fields.start(), fields.end());
        parts.next('~');
        long mcc = parts.whole();
        parts.next('~');
        long mnc = parts.whole();
        parts.next('~');
        report.cellRaw(mcc, mnc, Numbers.NONE, parts.whole(), Numbers.NONE);
        int to = fields.end();
        while (fields.next(',') && !fields.is(END)) {
            to = fields.end();
        }
        report.extra("cellsRaw", Text.clean(fields.bytes(), from, to, Bounds.MAX_TEXT_BYTES));
        Tails.keep(fields.bytes(), fields.restStart(), fields.limit(), report);
    }
}
