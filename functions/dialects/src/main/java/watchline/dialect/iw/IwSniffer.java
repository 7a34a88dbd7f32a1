package watchline.dialect.iw;

import watchline.dialect.spi.Sniff;
import watchline.dialect.spi.Text;

/** Recognises the dialect by {@code IWA}, or {@code TRV} and one of A, Y, C (README.md 2 of the fact-sheets). */
final class IwSniffer {

    private static final String IW = "IWA";
    private static final String TRV = "TRV";

    private IwSniffer() {}

    /** At the very beginning three or four bytes are enough; later it takes a whole head and its word. */
    static Sniff sniff(byte[] bytes, int from, int to, boolean first) {
        if (first && isShortHead(bytes, from, to)) {
            return Sniff.YES;
        }
        int length = IwHeads.lengthWithWord(bytes, from, to);
        if (length == IwHeads.CUT_OFF) {
            return Sniff.MORE;
        }
        return length == IwHeads.NONE ? Sniff.NO : Sniff.YES;
    }

    private static boolean isShortHead(byte[] bytes, int from, int to) {
        if (Text.startsWith(bytes, from, to, IW)) {
            return true;
        }
        int kind = from + TRV.length();
        return kind < to
                && Text.startsWith(bytes, from, to, TRV)
                && (bytes[kind] == 'A' || bytes[kind] == 'Y' || bytes[kind] == 'C');
    }
}
