package watchline.dialect.gotop;

import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.Sniff;

/** Recognises the beginning of a frame: 15 digits and a comma, usually after a {@code #} (README.md 2, gotop-text.md 1). */
final class GotopSniffer {

    static final int IMEI_DIGITS = 15;

    private GotopSniffer() {}

    /**
     * Whether a frame begins at {@code from}. Only the first bytes of a connection may lack the {@code #}: further on, 15 digits
     * and a comma can stand in the middle of anything.
     */
    static Sniff sniff(byte[] bytes, int from, int to, boolean first) {
        if (from < to && bytes[from] == '#') {
            return imei(bytes, from + 1, to);
        }
        return first ? imei(bytes, from, to) : Sniff.NO;
    }

    /** Whether 15 digits and a comma begin at {@code from}. */
    static Sniff imei(byte[] bytes, int from, int to) {
        int known = Math.min(to, from + IMEI_DIGITS);
        if (Numbers.countDigits(bytes, from, known) < known - from) {
            return Sniff.NO;
        }
        int comma = from + IMEI_DIGITS;
        if (comma >= to) {
            return Sniff.MORE;
        }
        return bytes[comma] == ',' ? Sniff.YES : Sniff.NO;
    }
}
