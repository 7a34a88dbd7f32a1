package watchline.dialect.iw;

import watchline.dialect.spi.Blanks;
import watchline.dialect.spi.Cut;
import watchline.dialect.spi.Numbers;

/**
 * Cuts the frames that hold a packet of sound or of a picture: {@code AP07,time,total,index,length,bytes#} and the same with
 * {@code AP42}. The bytes may be any, {@code #} and NUL and a whole frame among them, so only the length says where they end
 * (iw.md 1). One firmware sends pictures as hexadecimal text, of which the stated length may be half (iw.md 3.7).
 *
 * <p>Where the length is wrong, the frame ends with the {@code #} before the next head, if there is one: the decoder then
 * answers that the packet failed, and the watch sends it again.
 */
final class PacketFramer {

    private static final int HEADER_COMMAS = 5;
    private static final int NOT_A_HEADER = -1;
    private static final int CUT_OFF = -2;

    private PacketFramer() {}

    /** Whether the word at {@code word} announces a packet. */
    static boolean isPacket(byte[] bytes, int word, int to) {
        return word + IwHeads.WORD_BYTES <= to
                && bytes[word - 2] == 'A'
                && ((bytes[word] == '0' && bytes[word + 1] == '7') || (bytes[word] == '4' && bytes[word + 1] == '2'));
    }

    static Cut cut(byte[] bytes, int start, int header, int to, boolean ended) {
        int payload = payloadStart(bytes, header, to);
        if (payload == CUT_OFF && !ended) {
            return Cut.more(start, to);
        }
        if (payload < 0) {
            return IwFramer.text(bytes, start, header, to, ended);
        }
        int end = endByLength(bytes, payload);
        if (end < 0 || end >= start + IwBounds.MAX_PACKET_FRAME_BYTES) {
            return resynchronise(bytes, start, payload, to, ended);
        }
        if (end >= to) {
            if (!ended) {
                return Cut.more(start, to);
            }
            return end == to ? Cut.frame(start, to) : resynchronise(bytes, start, payload, to, true);
        }
        if (bytes[end] == IwFramer.END) {
            return Cut.frame(start, end + 1);
        }
        return hexadecimal(bytes, start, payload, end, to, ended);
    }

    /** Where the bytes of the packet begin: after the fifth comma. */
    private static int payloadStart(byte[] bytes, int header, int to) {
        int commas = 0;
        int limit = Math.min(to, header + IwBounds.MAX_PACKET_HEADER_BYTES);
        for (int i = header; i < limit; i++) {
            if (bytes[i] == ',') {
                commas++;
                if (commas == HEADER_COMMAS) {
                    return i + 1;
                }
            } else if (commas == 0 || !Numbers.isDigit(bytes[i])) {
                return NOT_A_HEADER;
            }
        }
        return limit == to ? CUT_OFF : NOT_A_HEADER;
    }

    /** Where the {@code #} should stand by the length before {@code payload}; negative when that is no sane number. */
    private static int endByLength(byte[] bytes, int payload) {
        int end = payload - 1;
        int from = end;
        while (Numbers.isDigit(bytes[from - 1])) {
            from--;
        }
        long length = Numbers.whole(bytes, from, end);
        return IwBounds.PACKET_BYTES.contains((double) length) ? payload + (int) length : -1;
    }

    private static Cut hexadecimal(byte[] bytes, int start, int payload, int end, int to, boolean ended) {
        int limit = Math.min(to, start + IwBounds.MAX_PACKET_FRAME_BYTES);
        int i = payload;
        while (i < limit && Numbers.hexDigit(bytes[i]) >= 0) {
            i++;
        }
        if (i > end && i < limit && bytes[i] == IwFramer.END) {
            return Cut.frame(start, i + 1);
        }
        if (i == to && i < start + IwBounds.MAX_PACKET_FRAME_BYTES) {
            return ended ? Cut.frame(start, to) : Cut.more(start, to);
        }
        return resynchronise(bytes, start, payload, to, ended);
    }

    /** Ends a packet whose length is wrong at the next head. */
    private static Cut resynchronise(byte[] bytes, int start, int payload, int to, boolean ended) {
        int most = start + IwBounds.MAX_PACKET_FRAME_BYTES;
        int limit = Math.min(to, most);
        for (int i = payload; i < limit; i++) {
            if (IwHeads.lengthWithWord(bytes, i, limit) > 0) {
                int end = Blanks.trimEnd(bytes, payload, i);
                return end > payload && bytes[end - 1] == IwFramer.END ? Cut.frame(start, end) : Cut.junk(start, i);
            }
        }
        if (to >= most) {
            return Cut.overlong(start, IwFramer.keepingHead(most));
        }
        return ended ? Cut.frame(start, Blanks.trimEnd(bytes, payload, to)) : Cut.more(start, to);
    }
}
