package watchline.dialect.bracket;

import org.jspecify.annotations.Nullable;
import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;

/**
 * The Wi-Fi networks and the accuracy that end a position: {@code m}, m times {@code ssid,mac,rssi}, metres (bracket.md 3.2, 3.3).
 *
 * <p>Entries are found by their MAC and not by counting: the list can be shorter than m says, and a name can hold commas or be
 * empty. So the list is found as well when what stands before it could not be read.
 */
final class WifiDecoder {

    private static final int MAC_LENGTH = 17;
    private static final int MAX_NETWORKS = 20;
    private static final int NOT_KNOWN = -1;

    private final Cursor fields;
    private final ReportBuilder report;
    /** Where the name of the next entry begins; {@link #NOT_KNOWN} before the first of a list whose begin is not known. */
    private int nameFrom;

    private WifiDecoder(Cursor fields, ReportBuilder report, int nameFrom) {
        this.fields = fields;
        this.report = report;
        this.nameFrom = nameFrom;
    }

    /**
     * Reads networks into the report.
     *
     * @param counted whether the next field is the count of networks
     * @return the accuracy in metres, or NaN
     */
    static double read(Cursor fields, ReportBuilder report, boolean counted) {
        boolean exact = false;
        if (counted) {
            fields.next(',');
            long count = fields.whole();
            exact = count >= 0 && count <= MAX_NETWORKS;
        }
        return new WifiDecoder(fields, report, exact ? fields.restStart() : NOT_KNOWN).read();
    }

    private double read() {
        int sinceEntry = 0;
        int previousFrom = fields.restStart();
        while (fields.next(',')) {
            int start = fields.start();
            if ((isMac(fields) && entry(previousFrom)) || lostEntry()) {
                sinceEntry = 0;
                previousFrom = nameFrom;
            } else {
                sinceEntry++;
                previousFrom = start;
            }
        }
        return accuracy(previousFrom, sinceEntry);
    }

    /** Reads the entry whose MAC the cursor stands on; false, and nothing read, when that is a name in the form of a MAC. */
    private boolean entry(int previousFrom) {
        int mac = fields.start();
        int macEnd = fields.end();
        int rest = fields.restStart();
        boolean hasSignal = fields.hasNext();
        fields.next(',');
        if (hasSignal && isMac(fields)) {
            fields.rewind(rest);
            return false;
        }
        int from = nameFrom == NOT_KNOWN ? previousFrom : nameFrom;
        report.wifi(Text.mac(fields.bytes(), mac, macEnd), fields.whole(), name(from, mac - 1));
        nameFrom = fields.restStart();
        return true;
    }

    /** Steps over an entry whose MAC is empty, so that its name does not go to the next one; false when this is none. */
    private boolean lostEntry() {
        if (nameFrom == NOT_KNOWN || !fields.isEmpty() || !fields.hasNext()) {
            return false;
        }
        int rest = fields.restStart();
        fields.next(',');
        long signal = fields.whole();
        if (signal == Numbers.NONE || signal >= 0) {
            fields.rewind(rest);
            return false;
        }
        nameFrom = fields.restStart();
        return true;
    }

    private @Nullable String name(int from, int to) {
        if (from >= to || (to - from == 1 && fields.bytes()[from] == '0')) {
            return null;
        }
        return Text.clean(fields.bytes(), from, to, Bounds.MAX_NAME_BYTES);
    }

    /** The one field behind the list; where the list is not understood, only a number with a point is taken for it. */
    private double accuracy(int lastFrom, int sinceEntry) {
        if (sinceEntry == 0) {
            return Double.NaN;
        }
        byte[] bytes = fields.bytes();
        boolean inPlace = sinceEntry == 1 && nameFrom != NOT_KNOWN;
        return inPlace || Text.indexOf(bytes, '.', lastFrom, fields.limit()) >= 0
                ? Numbers.decimal(bytes, lastFrom, fields.limit())
                : Double.NaN;
    }

    private static boolean isMac(Cursor field) {
        if (field.length() != MAC_LENGTH) {
            return false;
        }
        for (int i = 0; i < MAC_LENGTH; i++) {
            byte c = field.bytes()[field.start() + i];
            if (i % 3 == 2 ? c != ':' : Numbers.hexDigit(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
