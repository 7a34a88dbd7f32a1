package watchline.dialect.bracket;

import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.Sniff;

/** Recognises the beginning of a frame: {@code [}, two of {@code A-Z 0-9}, {@code *} (README.md 2, bracket.md 1). */
final class BracketSniffer {

    /** {@code [3G*}. */
    static final int HEAD_BYTES = 4;

    private BracketSniffer() {}

    /** Whether {@code [from, to)} begins with a head; {@link Sniff#MORE} when it is too short to say. */
    static Sniff head(byte[] bytes, int from, int to) {
        int known = Math.min(to - from, HEAD_BYTES);
        for (int i = 0; i < known; i++) {
            byte c = bytes[from + i];
            boolean fits =
                    switch (i) {
                        case 0 -> c == '[';
                        case 1, 2 -> isVendor(c);
                        default -> c == '*';
                    };
            if (!fits) {
                return Sniff.NO;
            }
        }
        return known == HEAD_BYTES ? Sniff.YES : Sniff.MORE;
    }

    /** Whether a head and a first digit of an id stand there: what a frame inside the remains of another one begins with. */
    static Sniff headWithDigit(byte[] bytes, int from, int to) {
        Sniff head = head(bytes, from, to);
        if (head != Sniff.YES) {
            return head;
        }
        if (from + HEAD_BYTES == to) {
            return Sniff.MORE;
        }
        return Numbers.isDigit(bytes[from + HEAD_BYTES]) ? Sniff.YES : Sniff.NO;
    }

    /** Whether a head, a whole id and its {@code *} stand there: proof enough at any place of a stream. */
    static Sniff headWithId(byte[] bytes, int from, int to) {
        Sniff head = head(bytes, from, to);
        if (head != Sniff.YES) {
            return head;
        }
        int id = from + HEAD_BYTES;
        int digits = Numbers.countDigits(bytes, id, to);
        if (digits > BracketHead.MAX_ID_DIGITS) {
            return Sniff.NO;
        }
        if (id + digits == to) {
            return Sniff.MORE;
        }
        return digits >= BracketHead.MIN_ID_DIGITS && bytes[id + digits] == '*' ? Sniff.YES : Sniff.NO;
    }

    private static boolean isVendor(byte c) {
        return (c >= 'A' && c <= 'Z') || Numbers.isDigit(c);
    }
}
