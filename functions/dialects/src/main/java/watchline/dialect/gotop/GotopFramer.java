package watchline.dialect.gotop;

import watchline.dialect.spi.Blanks;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.Cut;
import watchline.dialect.spi.Sniff;
import watchline.dialect.spi.Text;

/**
 * Cuts a stream into frames: splits on {@code #} and drops empty pieces. A piece is a frame when it begins with 15 digits and a
 * comma, and junk otherwise. Source: gotop-text.md 1.
 *
 * <p>A frame takes in the {@code #} directly before it, which some devices leave out, and the one that ends it; so {@code ##}
 * between two frames is the end of one and the beginning of the other. The end of a line closes a piece as well: it stands
 * within no frame, and the {@code #} can be missing. A {@code #} in the name of a Wi-Fi network ends the frame too early; the
 * position is before it and is kept, and nothing has to be held back to find out.
 *
 * <p>Each decision rests on the bytes up to the delimiter and never on how many have arrived behind it. That is why junk waits for
 * its delimiter too: handed on in halves, its second half could begin like a frame.
 */
final class GotopFramer {

    /** The longest frame seen has about 500 bytes. */
    static final int MAX_FRAME_BYTES = 4096;

    private static final String HEARTBEAT = ",CMD-X";
    private static final String SPEED = "Speed:";

    private GotopFramer() {}

    static Cut cut(byte[] bytes, int from, int to, boolean ended) {
        int piece = skipDelimiters(bytes, from, to);
        int start = piece > from && bytes[piece - 1] == '#' ? piece - 1 : piece;
        if (piece == to) {
            return ended ? Cut.more(to, to) : Cut.more(start, to);
        }
        int limit = Math.min(to, start + MAX_FRAME_BYTES);
        for (int i = piece; i < limit; i++) {
            if (bytes[i] == '#') {
                return piece(bytes, start, piece, i + 1);
            }
            if (isLineEnd(bytes[i])) {
                return piece(bytes, start, piece, Blanks.trimEnd(bytes, piece, i));
            }
        }
        if (to - start >= MAX_FRAME_BYTES) {
            return isFrame(bytes, piece, limit) ? Cut.overlong(start, limit) : Cut.junk(start, limit);
        }
        return ended ? piece(bytes, start, piece, Blanks.trimEnd(bytes, piece, to)) : Cut.more(start, to);
    }

    /**
     * Some captures show frames without any {@code #} (gotop-text.md 5). Over TCP such a frame is taken for whole when the watch
     * falls silent behind it and what matters is complete: a heartbeat, or everything up to and including the status, which stands
     * two commas behind {@code Speed:}. A cut can then only have hit the tail.
     */
    static Cut settle(byte[] bytes, int from, int to) {
        int piece = skipDelimiters(bytes, from, to);
        int end = Blanks.trimEnd(bytes, piece, to);
        if (!isFrame(bytes, piece, end)) {
            return Cut.more(from, to);
        }
        boolean whole = Text.endsWith(bytes, piece, end, HEARTBEAT) || hasStatus(bytes, piece, end);
        return whole ? Cut.frame(from, to) : Cut.more(from, to);
    }

    private static boolean hasStatus(byte[] bytes, int from, int to) {
        Cursor fields = new Cursor(bytes, from, to);
        while (fields.next(',')) {
            if (Text.startsWith(bytes, fields.start(), fields.end(), SPEED)) {
                return fields.remaining(',') > 1;
            }
        }
        return false;
    }

    private static int skipDelimiters(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && (bytes[i] == '#' || Blanks.isBlank(bytes[i]))) {
            i++;
        }
        return i;
    }

    private static Cut piece(byte[] bytes, int start, int piece, int end) {
        return isFrame(bytes, piece, end) ? Cut.frame(start, end) : Cut.junk(start, end);
    }

    private static boolean isFrame(byte[] bytes, int piece, int end) {
        return GotopSniffer.imei(bytes, piece, end) == Sniff.YES;
    }

    private static boolean isLineEnd(byte c) {
        return c == '\r' || c == '\n';
    }
}
