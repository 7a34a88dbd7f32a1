package watchline.dialect.gotop;

import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.ReportBuilder;

/**
 * The tail of devices of 2013 that write no labels: {@code 1.1,9,11,65501-0ABC-1D2E,12,1-1,00.00}. Only the network is understood;
 * the whole is kept as text. Source: gotop-text.md 2.1.
 */
final class BareTail {

    private BareTail() {}

    static void read(Cursor fields, ReportBuilder report) {
        Tails.keep(fields.bytes(), fields.restStart(), fields.limit(), report);
        boolean found = false;
        while (!found && fields.next(',')) {
            found = NetworkField.read(fields.bytes(), fields.start(), fields.end(), report);
        }
    }
}
