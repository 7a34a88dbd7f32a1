package watchline.dialect.gotop;

import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.Numbers;
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
    private static final int MAX_NUMBER_BYTES = 32;
    /** With the number and a comma it is a piece of free text. */
    private static final int MAX_UNREAD_BYTES = Bounds.MAX_TEXT_BYTES - MAX_NUMBER_BYTES - 1;

    private WifiList() {}

    /**
     * Whether the next fields are a temperature and a number, and an entry follows, or nothing. Where an entry follows, either of
     * the two may be empty.
     */
    static boolean follows(Cursor fields) {
        Shape temperature = Shape.next(fields);
        Shape number = Shape.next(fields);
        boolean entry = isEntry(fields.bytes(), fields.restStart(), fields.limit());
        return (temperature == Shape.ONE_DECIMAL || (entry && temperature == Shape.EMPTY))
                && (number == Shape.WHOLE || (entry && number == Shape.EMPTY))
                && (entry || !fields.hasNext());
    }

    /** Whether a name in quotes stands at {@code from}, or an empty one, a signal and a MAC in quotes. */
    private static boolean isEntry(byte[] bytes, int from, int to) {
        if (isQuote(bytes, from, to)) {
            return true;
        }
        Cursor fields = new Cursor(bytes, from, to);
        fields.next(',');
        return fields.isEmpty() && Shape.next(fields) == Shape.WHOLE && isQuote(bytes, fields.restStart(), to);
    }

    /** @param fields stands before the temperature; {@link #follows} has answered true */
    static void read(Cursor fields, ReportBuilder report) {
        fields.next(',');
        readTemperature(fields, report);
        fields.next(',');
        String number = Text.clean(fields.bytes(), fields.start(), fields.end(), MAX_NUMBER_BYTES);
        int at = fields.restStart();
        int next = at;
        while (next != NOT_FOUND && next < fields.limit()) {
            at = next;
            next = readEntry(fields.bytes(), at, fields.limit(), report);
        }
        String unread = next == NOT_FOUND ? "," + Text.clean(fields.bytes(), at, fields.limit(), MAX_UNREAD_BYTES) : "";
        report.extra(Tails.TAIL, number + unread);
    }

    private static void readTemperature(Cursor field, ReportBuilder report) {
        double degrees = field.decimal();
        if (DEVICE_TEMPERATURE.contains(degrees)) {
            report.extra(DEVICE_TEMPERATURE.name(), degrees);
        } else if (!field.isEmpty()) {
            report.drop(DEVICE_TEMPERATURE.complaint(
                    Text.clean(field.bytes(), field.start(), field.end(), MAX_NUMBER_BYTES)));
        }
    }

    /**
     * Reads {@code "name",dBm,"mac"} at {@code from}, of which any may be empty; without a MAC the entry is not kept. Answers where
     * the next entry begins, or that this is none.
     */
    private static int readEntry(byte[] bytes, int from, int to, ReportBuilder report) {
        boolean named = isQuote(bytes, from, to);
        int nameEnd = named ? closingQuote(bytes, from, to) : from;
        if (nameEnd == NOT_FOUND || (!named && bytes[from] != ',')) {
            return NOT_FOUND;
        }
        Cursor fields = new Cursor(bytes, named ? nameEnd + 2 : from + 1, to);
        fields.next(',');
        long dbm = fields.whole();
        boolean there = fields.next(',');
        boolean quoted = isInQuotes(fields);
        boolean lost = there && fields.isEmpty() && dbm != Numbers.NONE;
        if (!quoted && !lost) {
            return NOT_FOUND;
        }
        if (quoted) {
            String mac = Text.mac(bytes, fields.start() + 1, fields.end() - 1);
            report.wifi(mac, dbm, named ? Text.clean(bytes, from + 1, nameEnd, Bounds.MAX_NAME_BYTES) : null);
        }
        return fields.hasNext() ? fields.restStart() : to;
    }

    private static boolean isInQuotes(Cursor field) {
        return field.length() >= 2 && isQuote(field.bytes(), field.start(), field.end());
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
