package watchline.dialect.gotop;

import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;

/** The serving cell, {@code 24202-0ED9-87DB}: MCC and MNC in one, LAC and CID in hexadecimal (gotop-text.md 2, field 11). */
final class NetworkField {

    private static final int MCC_DIGITS = 3;
    private static final int LEAST_NETWORK_DIGITS = 4;
    private static final int MOST_NETWORK_DIGITS = 6;
    /** "Not available", as LTE has no LAC. */
    private static final long UNKNOWN_LAC = 0xFFFE;

    private NetworkField() {}

    /** Whether the field has the form of a network. */
    static boolean isOne(byte[] bytes, int from, int to) {
        int firstDash = Text.indexOf(bytes, '-', from, to);
        int lastDash = Text.lastIndexOf(bytes, '-', from, to);
        if (firstDash == lastDash) {
            return false;
        }
        int digits = firstDash - from;
        return digits >= LEAST_NETWORK_DIGITS
                && digits <= MOST_NETWORK_DIGITS
                && Numbers.allDigits(bytes, from, firstDash)
                && Numbers.hex(bytes, firstDash + 1, lastDash) != Numbers.NONE
                && Numbers.hex(bytes, lastDash + 1, to) != Numbers.NONE;
    }

    /** Reads the field; false, and nothing read, when it has another form. */
    static boolean read(byte[] bytes, int from, int to, ReportBuilder report) {
        if (!isOne(bytes, from, to)) {
            return false;
        }
        int firstDash = Text.indexOf(bytes, '-', from, to);
        int lastDash = Text.lastIndexOf(bytes, '-', from, to);
        long mcc = Numbers.whole(bytes, from, from + MCC_DIGITS);
        long mnc = Numbers.whole(bytes, from + MCC_DIGITS, firstDash);
        long lac = Numbers.hex(bytes, firstDash + 1, lastDash);
        long cid = Numbers.hex(bytes, lastDash + 1, to);
        report.cellRaw(mcc, mnc, lac == UNKNOWN_LAC ? Numbers.NONE : lac, cid, Numbers.NONE);
        return true;
    }
}
