package watchline.dialect.iw;

import org.jspecify.annotations.Nullable;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.Text;

/**
 * A packet of sound or of a picture as its header announces it: {@code time,total,index,length,bytes} (iw.md 3.7).
 *
 * @param recordedAt digits as sent; the zone is not stated
 * @param totalAsSent how many packets the whole has; goes back to the watch as it came, as does {@code indexAsSent}
 * @param length bytes that should follow, or {@link Numbers#NONE}
 * @param payload where they begin
 */
record Packet(IwFrame frame, String recordedAt, String totalAsSent, String indexAsSent, long length, int payload) {

    /** What a watch may have sent back to it: as many digits as any of these numbers can sensibly have. */
    private static final int MAX_ECHOED_DIGITS = 20;
    /** So many hexadecimal digits are text; fewer could be bytes that happen to look so. */
    private static final int MIN_HEX_TEXT = 16;

    /** Absent when the header is too broken to be answered. */
    static @Nullable Packet of(IwFrame frame) {
        Cursor fields = frame.parameters();
        String recordedAt = digits(fields);
        String total = digits(fields);
        String index = digits(fields);
        if (recordedAt == null || total == null || index == null) {
            return null;
        }
        fields.next(',');
        return new Packet(frame, recordedAt, total, index, fields.whole(), fields.restStart());
    }

    long total() {
        return number(totalAsSent);
    }

    /** 1 for the first packet. */
    long index() {
        return number(indexAsSent);
    }

    /** Whether all of it is there and its numbers make sense. */
    boolean isWhole() {
        long present = (long) frame.end() - payload;
        boolean complete = present == length || (isHexText() && present == 2 * length);
        return complete && IwBounds.PACKETS.contains((double) total()) && index() >= 1 && index() <= total();
    }

    /** Whether the firmware sent hexadecimal text in place of bytes, as one of line T does with pictures. */
    boolean isHexText() {
        int end = frame.end();
        if (frame.word() != IwWord.AP42 || end - payload < MIN_HEX_TEXT || (end - payload) % 2 != 0) {
            return false;
        }
        for (int i = payload; i < end; i++) {
            if (Numbers.hexDigit(frame.bytes()[i]) < 0) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String digits(Cursor fields) {
        fields.next(',');
        boolean usable =
                fields.length() <= MAX_ECHOED_DIGITS && Numbers.allDigits(fields.bytes(), fields.start(), fields.end());
        return usable ? Text.raw(fields.bytes(), fields.start(), fields.end()) : null;
    }

    private static long number(String digits) {
        byte[] ascii = Text.ascii(digits);
        return Numbers.whole(ascii, 0, ascii.length);
    }
}
