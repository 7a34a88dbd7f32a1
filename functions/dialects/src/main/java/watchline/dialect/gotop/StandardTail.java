package watchline.dialect.gotop;

import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.ReportBuilder;

/**
 * The commonest tail: course and network, then on some devices satellites and HDOP, and behind them either numbers of an
 * accelerometer (2015) or temperature and Wi-Fi (2019). Source: gotop-text.md 2.
 */
final class StandardTail {

    private StandardTail() {}

    /** @param fields stands before the course, which may be empty */
    static void read(Cursor fields, ReportBuilder report) {
        fields.next(',');
        report.courseDeg(fields.decimal());
        int network = fields.restStart();
        if (!fields.next(',')) {
            return;
        }
        boolean understood =
                fields.isEmpty() || NetworkField.read(fields.bytes(), fields.start(), fields.end(), report);
        if (!understood) {
            Tails.keep(fields.bytes(), network, fields.limit(), report);
            return;
        }
        if (fields.next(',')) {
            report.satellites(fields.whole());
        }
        if (fields.next(',')) {
            report.hdop(fields.decimal());
        }
        if (fields.hasNext()) {
            readRest(fields, report);
        }
    }

    private static void readRest(Cursor fields, ReportBuilder report) {
        int rest = fields.restStart();
        if (WifiList.follows(new Cursor(fields.bytes(), rest, fields.limit()))) {
            WifiList.read(fields, report);
        } else {
            Tails.keep(fields.bytes(), rest, fields.limit(), report);
        }
    }
}
