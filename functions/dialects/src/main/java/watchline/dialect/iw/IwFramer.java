package watchline.dialect.iw;

import watchline.dialect.spi.Blanks;
import watchline.dialect.spi.Cut;

/**
 * Cuts a stream into frames (iw.md 1): text from a head up to the first {@code #}, packets by their stated length, whatever
 * lies between as junk. There is no escape and no checksum, so that a new head with its word inside a text means that the
 * frame before it was cut short by the watch (iw.md 5.14).
 *
 * <p>Every answer but "more" follows from bytes that are there already and would be given again with any bytes after them:
 * that is why cutting a stream at any byte gives the same frames. "More" is never answered for a full window of
 * {@link IwBounds#MAX_TEXT_FRAME_BYTES} or, for packets, {@link IwBounds#MAX_PACKET_FRAME_BYTES}.
 */
final class IwFramer {

    static final byte END = '#';

    private IwFramer() {}

    static Cut cut(byte[] bytes, int from, int to, boolean ended) {
        int start = Blanks.skip(bytes, from, to);
        if (start == to) {
            return Cut.more(to, to);
        }
        int head = IwHeads.length(bytes, start, to);
        if (head == IwHeads.CUT_OFF) {
            return ended ? Cut.junk(start, to) : Cut.more(start, to);
        }
        if (head == IwHeads.NONE) {
            return junk(bytes, start, to, ended);
        }
        if (PacketFramer.isPacket(bytes, start + head, to)) {
            return PacketFramer.cut(bytes, start, start + head + IwHeads.WORD_BYTES, to, ended);
        }
        return text(bytes, start, start + head, to, ended);
    }

    /** A frame of text that begins at {@code start} and whose word begins at {@code word}. */
    static Cut text(byte[] bytes, int start, int word, int to, boolean ended) {
        int most = start + IwBounds.MAX_TEXT_FRAME_BYTES;
        int limit = Math.min(to, most);
        for (int i = word; i < limit; i++) {
            byte c = bytes[i];
            if (c == END) {
                return Cut.frame(start, i + 1);
            }
            if ((c == 'I' || c == 'T') && IwHeads.lengthWithWord(bytes, i, limit) > 0) {
                return Cut.junk(start, i);
            }
        }
        if (to >= most) {
            return Cut.overlong(start, keepingHead(most));
        }
        return ended ? Cut.frame(start, Blanks.trimEnd(bytes, start, to)) : Cut.more(start, to);
    }

    private static Cut junk(byte[] bytes, int start, int to, boolean ended) {
        int most = start + IwBounds.MAX_TEXT_FRAME_BYTES;
        int limit = Math.min(to, most);
        for (int i = start; i < limit; i++) {
            if (bytes[i] == END) {
                return Cut.junk(start, i + 1);
            }
            if (IwHeads.length(bytes, i, limit) > 0) {
                return Cut.junk(start, i);
            }
        }
        if (to >= most) {
            return Cut.junk(start, keepingHead(most));
        }
        return ended ? Cut.junk(start, to) : Cut.more(start, to);
    }

    /** Where to give up a full window that ends at {@code most}: short of a head that its last bytes may begin. */
    static int keepingHead(int most) {
        return most - (IwHeads.LONGEST - 1);
    }
}
