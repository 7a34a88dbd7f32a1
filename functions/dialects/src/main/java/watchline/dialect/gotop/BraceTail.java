package watchline.dialect.gotop;

import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;

/**
 * The tail of personal trackers since 2022: {@code 01.60,WIFI:{84-a0-6e-00-5a-11&-47,...},BLE:{1f-cf-4d-00-5a-13&-91}}, both lists
 * optional. The number is a dilution by one decoder's reading and ignored by another: it is kept under a name of its own, and not as
 * the HDOP that others might judge a position by. Source: gotop-text.md 2.1.
 */
final class BraceTail {

    private static final String WIFI = "WIFI:{";
    private static final String BLE = "BLE:{";

    private static final Bounds NUMBER = new Bounds("possibleHdop", Bounds.HDOP.least(), Bounds.HDOP.most());

    private BraceTail() {}

    /** Whether a list begins at {@code from}, or nothing follows there; the first list may be empty. */
    static boolean follows(byte[] bytes, int from, int to) {
        int start = listStart(bytes, from, to);
        return start == to || isList(bytes, start, to);
    }

    /** Behind the comma of a list that is empty. */
    private static int listStart(byte[] bytes, int from, int to) {
        return from < to && bytes[from] == ',' ? from + 1 : from;
    }

    /** Whether one of the lists begins at {@code from}. */
    private static boolean isList(byte[] bytes, int from, int to) {
        return Text.startsWith(bytes, from, to, WIFI) || Text.startsWith(bytes, from, to, BLE);
    }

    /** @param fields stands on the number */
    static void read(Cursor fields, ReportBuilder report) {
        readNumber(fields.decimal(), report);
        byte[] bytes = fields.bytes();
        int at = listStart(bytes, fields.restStart(), fields.limit());
        while (isList(bytes, at, fields.limit())) {
            at = readList(bytes, at, fields.limit(), report);
        }
        Tails.keep(bytes, at, fields.limit(), report);
    }

    private static void readNumber(double value, ReportBuilder report) {
        if (Double.isNaN(value) || NUMBER.contains(value)) {
            report.extraDecimal(NUMBER.name(), value);
        } else {
            report.drop(NUMBER.complaint(Double.toString(value)));
        }
    }

    /** Reads the list at {@code from}; answers where the next one begins, behind the brace and the comma that close it. */
    private static int readList(byte[] bytes, int from, int to, ReportBuilder report) {
        boolean wifi = Text.startsWith(bytes, from, to, WIFI);
        int first = from + (wifi ? WIFI : BLE).length();
        int brace = Text.indexOf(bytes, '}', first, to);
        int end = brace < 0 ? to : brace;
        Cursor entries = new Cursor(bytes, first, end);
        while (entries.next(',')) {
            readEntry(entries, wifi, report);
        }
        int next = Math.min(end + 1, to);
        return next < to && bytes[next] == ',' ? next + 1 : next;
    }

    private static void readEntry(Cursor entry, boolean wifi, ReportBuilder report) {
        byte[] bytes = entry.bytes();
        int ampersand = Text.indexOf(bytes, '&', entry.start(), entry.end());
        int macEnd = ampersand < 0 ? entry.end() : ampersand;
        String mac = Text.mac(bytes, entry.start(), macEnd);
        long dbm = ampersand < 0 ? Numbers.NONE : Numbers.whole(bytes, ampersand + 1, entry.end());
        if (wifi) {
            report.wifi(mac, dbm, null);
        } else {
            report.beaconDbm(mac, dbm, null);
        }
    }
}
