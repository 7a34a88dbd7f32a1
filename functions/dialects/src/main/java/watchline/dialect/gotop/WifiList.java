package watchline.dialect.gotop;

import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;

/**
 * What the devices of 2019 append: {@code 31.0,5,"956SOMA",-71,"60:EE:5C:F7:78:5B",...}, the temperature inside the device, a number
 * that may count steps or networks and is kept as text, and the networks in range. Names stand in quotes and may hold commas.
 * Source: gotop-text.md 2.
 */
final class WifiList {

    private static final Bounds DEVICE_TEMPERATURE = new Bounds("deviceTemperatureC", -60, 120);
    private static final int NOT_FOUND = -1;

    private WifiList() {}

    /** Whether the next fields are a temperature and a number, and a name in quotes follows, or nothing. */
    static boolean follows(Cursor fields) {
        return Shape.next(fields) == Shape.ONE_DECIMAL
                && Shape.next(fields) == Shape.WHOLE
                && (!fields.hasNext() || isQuote(fields.bytes(), fields.restStart(), fields.limit()));
    }

    /** @param fields stands before the temperature; {@link #follows} has answered true */
    static void read(Cursor fields, ReportBuilder report) {
        fields.next(',');
        double degrees = fields.decimal();
        if (DEVICE_TEMPERATURE.contains(degrees)) {
            report.extra(DEVICE_TEMPERATURE.name(), degrees);
        } else {
            report.drop(DEVICE_TEMPERATURE.complaint(fields.text()));
        }
        fields.next(',');
        String number = fields.text();
        int at = fields.restStart();
        int next = at;
        while (next != NOT_FOUND && next < fields.limit()) {
            at = next;
            next = readEntry(fields.bytes(), at, fields.limit(), report);
        }
        String unread =
                next == NOT_FOUND ? "," + Text.clean(fields.bytes(), at, fields.limit(), Bounds.MAX_TEXT_BYTES) : "";
        report.extra(Tails.TAIL, number + unread);
    }

    /** Reads {@code "name",dBm,"mac"} at {@code from}; answers where the next entry begins, or that this is none. */
    private static int readEntry(byte[] bytes, int from, int to, ReportBuilder report) {
        int nameEnd = closingQuote(bytes, from, to);
        if (nameEnd == NOT_FOUND) {
            return NOT_FOUND;
        }
        Cursor fields = new Cursor(bytes, nameEnd + 2, to);
        fields.next(',');
        long dbm = fields.whole();
        fields.next(',');
        if (fields.length() < 2 || !isQuote(bytes, fields.start(), fields.end())) {
            return NOT_FOUND;
        }
        String mac = Text.mac(bytes, fields.start() + 1, fields.end() - 1);
        report.wifi(mac, dbm, Text.clean(bytes, from + 1, nameEnd, Bounds.MAX_NAME_BYTES));
        return fields.hasNext() ? fields.restStart() : to;
    }

    /** The quote that ends the name: the first one before a comma. */
    private static int closingQuote(byte[] bytes, int from, int to) {
        if (!isQuote(bytes, from, to)) {
            return NOT_FOUND;
        }
        for (int i = from + 1; i + 1 < to; i++) {
            if (bytes[i] == '"' && bytes[i + 1] == ',') {
                return i;
            }
        }
        return NOT_FOUND;
    }

    private static boolean isQuote(byte[] bytes, int at, int to) {
        return at < to && bytes[at] == '"';
    }
}
