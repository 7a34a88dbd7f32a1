package watchline.dialect.bracket;

import watchline.dialect.spi.Blanks;
import watchline.dialect.spi.Cut;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.Sniff;
import watchline.dialect.spi.Text;

/**
 * Cuts a stream into frames. Source: bracket.md 1.
 *
 * <p><b>Where a frame ends.</b> At the first {@code ]}. The declared length is often wrong and binary content has its brackets
 * escaped, so that the length is not needed but for one case: the name of a Wi-Fi network may hold a {@code ]} of its own. The
 * length is believed only where all of this is so: the frame is one of those that list networks; the last field before the
 * first {@code ]} is no number, although such frames end in one (an accuracy, a signal, a count); the length points
 * behind that {@code ]} and is at most {@value #MAX_TRUSTED_LENGTH}. Then bytes are awaited until one of these comes first:
 * <ul>
 *   <li>the place that the length points to: a {@code ]} there ends the frame, anything else shows the length to be wrong;
 *   <li>a control character, or the head of another frame: neither can be part of a name, so the length is wrong;
 *   <li>the end of the datagram.
 * </ul>
 * A wrong length moves the end of the frame back to the first {@code ]}. So a frame whose length is wrong is handed on with its
 * last byte, unless it is torn as well.
 *
 * <p><b>Why the outcome does not depend on how the stream is cut.</b> Bytes are looked at in order, and each decision rests on
 * bytes up to the one that triggers it and never on how many have arrived behind it.
 *
 * <p><b>Lost ends.</b> The head of another frame inside a frame means that the end of the first was lost: what there is of it is
 * junk. Brackets are not counted: junk like {@code [[[3G*} would make such a count wait for ever.
 */
final class BracketFramer {

    /** The longest content that four digits can declare, and room for the head. */
    static final int MAX_FRAME_BYTES = 64 * 1024 + 64;

    /** Over twice what 20 cells and 20 networks with long names come to. */
    static final int MAX_TRUSTED_LENGTH = 4096;

    private BracketFramer() {}

    static Cut cut(byte[] bytes, int from, int to, boolean ended) {
        int at = skipNoise(bytes, from, to, ended);
        if (at == to) {
            return Cut.more(to, to);
        }
        return switch (BracketSniffer.head(bytes, at, to)) {
            case YES -> frame(bytes, at, to, ended);
            case MORE -> ended ? Cut.junk(at, to) : Cut.more(at, to);
            case NO -> junk(bytes, at, to, ended);
        };
    }

    /** Blanks, and brackets that are followed by a blank or another bracket: {@code [[[3G*} (bracket.md 1). */
    private static int skipNoise(byte[] bytes, int from, int to, boolean ended) {
        int i = from;
        while (i < to && (Blanks.isBlank(bytes[i]) || isStray(bytes, i, to, ended))) {
            i++;
        }
        return i;
    }

    private static boolean isStray(byte[] bytes, int i, int to, boolean ended) {
        if (bytes[i] != '[') {
            return false;
        }
        return i + 1 == to ? ended : bytes[i + 1] == '[' || Blanks.isBlank(bytes[i + 1]);
    }

    /** Up to the next head, and no more at a time than a frame can have. */
    private static Cut junk(byte[] bytes, int from, int to, boolean ended) {
        int limit = Math.min(to, from + MAX_FRAME_BYTES);
        return Cut.junk(from, nextHead(bytes, from + 1, limit, ended && limit == to));
    }

    private static int nextHead(byte[] bytes, int from, int to, boolean ended) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '[') {
                Sniff head = BracketSniffer.head(bytes, i, to);
                if (head == Sniff.YES || (head == Sniff.MORE && !ended)) {
                    return i;
                }
            }
        }
        return to;
    }

    private static Cut frame(byte[] bytes, int start, int to, boolean ended) {
        int limit = Math.min(to, start + MAX_FRAME_BYTES);
        for (int i = start + BracketSniffer.HEAD_BYTES; i < limit; i++) {
            if (bytes[i] == ']') {
                return closed(bytes, start, i, to, ended);
            }
            if (bytes[i] == '[' && BracketSniffer.headWithDigit(bytes, i, limit) == Sniff.YES) {
                return Cut.junk(start, i);
            }
        }
        if (to - start >= MAX_FRAME_BYTES) {
            return Cut.overlong(start, keepingHead(bytes, start + MAX_FRAME_BYTES));
        }
        return ended ? Cut.frame(start, Blanks.trimEnd(bytes, start, to)) : Cut.more(start, to);
    }

    /** Where to give up a frame that reaches to {@code most}: short of a head that its last bytes begin, the next frame's. */
    private static int keepingHead(byte[] bytes, int most) {
        for (int i = most - BracketSniffer.HEAD_BYTES; i < most; i++) {
            if (BracketSniffer.headWithDigit(bytes, i, most) == Sniff.MORE) {
                return i;
            }
        }
        return most;
    }

    /** @param first the place of the first {@code ]} */
    private static Cut closed(byte[] bytes, int start, int first, int to, boolean ended) {
        Cut byBracket = Cut.frame(start, first + 1);
        BracketHead head = BracketHead.of(bytes, start, first + 1);
        if (head.fault() != null || !mayBeInsideName(head, first)) {
            return byBracket;
        }
        int declared = head.declaredEnd();
        int last = Math.min(to - 1, declared);
        for (int i = first + 1; i <= last; i++) {
            if (i == declared) {
                return bytes[i] == ']' ? Cut.frame(start, i + 1) : byBracket;
            }
            if (isControl(bytes[i]) || (bytes[i] == '[' && BracketSniffer.headWithDigit(bytes, i, to) == Sniff.YES)) {
                return byBracket;
            }
        }
        return ended ? byBracket : Cut.more(start, to);
    }

    private static boolean mayBeInsideName(BracketHead head, int first) {
        if (head.declaredEnd() <= first
                || head.declaredLength() > MAX_TRUSTED_LENGTH
                || !BracketWords.listsWifi(head)) {
            return false;
        }
        int lastField = Text.lastIndexOf(head.bytes(), ',', head.contentFrom(), first) + 1;
        return lastField > 0 && lastField < first && Double.isNaN(Numbers.decimal(head.bytes(), lastField, first));
    }

    private static boolean isControl(byte c) {
        return c >= 0 && c < ' ';
    }
}
