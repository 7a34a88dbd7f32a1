package watchline.dialect.bracket;

import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;

/**
 * The cells of a position: {@code n,x,MCC,MNC} and n times {@code LAC,CID,signal} (bracket.md 3.1).
 *
 * <p>{@code x} is a timing advance or a marker and is not kept; some SG devices leave it out. With n = 0 the rest varies from
 * nothing to a stub of zeros and is not read. A signal under zero is dBm; above, it is on a scale that nobody documents.
 */
final class CellDecoder {

    private static final int FIELDS_A_CELL = 3;
    private static final int FIELDS_A_NETWORK = 3;
    private static final int MAX_CELLS = 20;
    private static final int MAX_NETWORKS = 20;

    /** Countries have codes from 200 to 799; 255 is a usual value of x. */
    private static final int LEAST_MCC = 200;

    private static final int MOST_MCC = 799;
    private static final int USUAL_X = 255;

    private static final int MAX_LAC = 65_535;
    /** What a firmware writes for a number that it does not know. */
    private static final long UNKNOWN = Integer.MAX_VALUE;

    private CellDecoder() {}

    /**
     * Reads the cells that begin with the next field.
     *
     * @return whether the list held what its count says, so that the cursor stands before the count of networks. When not, it
     *     stands somewhere before them
     */
    static boolean read(Cursor fields, ReportBuilder report) {
        fields.next(',');
        long count = fields.whole();
        if (count < 1 || count > MAX_CELLS) {
            if (count != 0 && !fields.isEmpty()) {
                report.drop("cells: " + Extras.shown(fields) + " (expected: 0-" + MAX_CELLS + ")");
            }
            return false;
        }
        if (hasX(fields, (int) count)) {
            fields.next(',');
        }
        fields.next(',');
        long mcc = fields.whole();
        fields.next(',');
        long mnc = fields.whole();
        boolean hex = hasHexLetters(fields, (int) count);
        for (int i = 0; i < count; i++) {
            int cell = fields.restStart();
            if (!fields.hasNext()) {
                return false;
            }
            fields.next(',');
            long lac = number(fields, hex);
            boolean noLac = fields.isEmpty();
            fields.next(',');
            long cid = number(fields, hex);
            boolean noCid = fields.isEmpty();
            fields.next(',');
            long signal = fields.whole();
            if (lac != Numbers.NONE && cid != Numbers.NONE) {
                add(report, mcc, mnc, lac, cid, signal);
            } else if (!isGap(lac, noLac, cid, noCid, signal)) {
                fields.rewind(cell);
                return false;
            }
        }
        return true;
    }

    /** Whether one of the three is empty and the others are numbers: such a cell is lost, and the list goes on behind it. */
    private static boolean isGap(long lac, boolean noLac, long cid, boolean noCid, long signal) {
        boolean one = noLac ? cid != Numbers.NONE : noCid && lac != Numbers.NONE;
        return one && signal != Numbers.NONE;
    }

    /** Whether the next fields are a count, x, a country and room for as many cells as the count says. */
    static boolean isList(Cursor fields) {
        fields.next(',');
        long count = fields.whole();
        fields.next(',');
        boolean hasX = fields.whole() >= 0;
        fields.next(',');
        long mcc = fields.whole();
        return hasX
                && count >= 1
                && count <= MAX_CELLS
                && isCountry(mcc)
                && fields.remaining(',') > FIELDS_A_CELL * count;
    }

    private static void add(ReportBuilder report, long mcc, long mnc, long lac, long cid, long signal) {
        if (lac == UNKNOWN || cid == UNKNOWN) {
            return;
        }
        // An area code has 16 bits; some LTE firmware swaps the two numbers of the serving cell.
        boolean swapped = lac > MAX_LAC && cid <= MAX_LAC;
        long area = swapped ? cid : lac;
        long id = swapped ? lac : cid;
        if (signal < 0) {
            report.cellDbm(mcc, mnc, area, id, signal);
        } else {
            report.cellRaw(mcc, mnc, area, id, signal);
        }
    }

    /**
     * Whether x stands before the MCC. It is missing when what is in its place can be a country and the number of fields fits
     * without it; where the next field can be a country too and the number fits with x as well, x is taken to be there.
     */
    private static boolean hasX(Cursor fields, int count) {
        int list = fields.restStart();
        fields.next(',');
        long x = fields.whole();
        fields.next(',');
        long next = fields.whole();
        fields.rewind(list);
        if (!isCountry(x) || x == USUAL_X) {
            return true;
        }
        int withoutX = 2 + FIELDS_A_CELL * count;
        return !fits(fields, list, withoutX) || (isCountry(next) && fits(fields, list, withoutX + 1));
    }

    /** Whether that many fields are followed by nothing, or by a count of networks and as many fields as it wants. */
    private static boolean fits(Cursor fields, int list, int skipped) {
        int following = fields.remaining(',') - skipped;
        if (following <= 0) {
            return following == 0;
        }
        for (int i = 0; i <= skipped; i++) {
            fields.next(',');
        }
        long networks = fields.whole();
        fields.rewind(list);
        long wanted = 1 + FIELDS_A_NETWORK * networks;
        return networks >= 0 && networks <= MAX_NETWORKS && (following == wanted || following == wanted + 1);
    }

    private static boolean isCountry(long code) {
        return code >= LEAST_MCC && code <= MOST_MCC;
    }

    private static long number(Cursor field, boolean hex) {
        return hex ? field.hex() : field.whole();
    }

    /** A few SG devices write area and cell in hexadecimal, all of them or none: one letter gives it away. */
    private static boolean hasHexLetters(Cursor fields, int count) {
        byte[] bytes = fields.bytes();
        int left = FIELDS_A_CELL * count;
        int field = fields.restStart();
        for (int i = field; i < fields.limit(); i++) {
            byte c = bytes[i];
            if (c == ',') {
                field = i + 1;
                left--;
                if (left == 0) {
                    return false;
                }
            } else if (c > '9') {
                int comma = Text.indexOf(bytes, ',', i, fields.limit());
                return Numbers.hex(bytes, field, comma < 0 ? fields.limit() : comma) != Numbers.NONE;
            }
        }
        return false;
    }
}
