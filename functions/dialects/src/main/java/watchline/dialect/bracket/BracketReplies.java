package watchline.dialect.bracket;

import watchline.dialect.spi.Text;

/**
 * Writes answers. An answer repeats the vendor prefix and the id of the frame it answers, and its index where there is one
 * (bracket.md 1); its length is always right, in upper case.
 */
final class BracketReplies {

    private static final byte[] HEX = Text.ascii("0123456789ABCDEF");
    private static final int GROUP_DIGITS = 4;

    private BracketReplies() {}

    /** The answer to that frame with that ASCII content. */
    static byte[] to(BracketHead head, String content) {
        int prefix = head.idTo() - head.from();
        boolean indexed = head.indexFrom() >= 0;
        byte[] reply =
                new byte[prefix + (indexed ? 1 + GROUP_DIGITS : 0) + 1 + GROUP_DIGITS + 1 + content.length() + 1];
        System.arraycopy(head.bytes(), head.from(), reply, 0, prefix);
        int at = prefix;
        if (indexed) {
            reply[at++] = '*';
            System.arraycopy(head.bytes(), head.indexFrom(), reply, at, GROUP_DIGITS);
            at += GROUP_DIGITS;
        }
        reply[at++] = '*';
        for (int shift = 4 * (GROUP_DIGITS - 1); shift >= 0; shift -= 4) {
            reply[at++] = HEX[content.length() >> shift & 0xF];
        }
        reply[at++] = '*';
        for (int i = 0; i < content.length(); i++) {
            reply[at++] = (byte) content.charAt(i);
        }
        reply[at] = ']';
        return reply;
    }
}
