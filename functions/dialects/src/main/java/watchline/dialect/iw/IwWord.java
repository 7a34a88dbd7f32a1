package watchline.dialect.iw;

import org.jspecify.annotations.Nullable;

/**
 * Every word that the fact-sheet lists for a watch; the name of a constant is the word on the wire. What a report is decoded
 * and answered by stands in {@link IwReports} and {@link IwReplies}.
 *
 * <p>{@code APFD}, {@code APUB} and {@code APST} are missing on purpose: they stand in one list of constants without a layout
 * and were never seen on the wire (iw.md 3.6), so that they are kept raw and answered as any unknown word.
 */
enum IwWord {
    AP00,
    AP01,
    AP02,
    AP03,
    AP04,
    AP05,
    AP06,
    AP07,
    AP10,
    AP12(true),
    AP14(true),
    AP15(true),
    AP16(true),
    AP17(true),
    AP18(true),
    AP19(true),
    AP20(true),
    AP28(true),
    AP31(true),
    AP32(true),
    AP33(true),
    AP34(true),
    AP40(true),
    AP42,
    AP46(true),
    AP49,
    AP50,
    AP51,
    AP52,
    AP53,
    AP76(true),
    AP77(true),
    AP84(true),
    AP85(true),
    AP86(true),
    AP87(true),
    AP88(true),
    AP97,
    APBL,
    APHD,
    APHP,
    APHT,
    APJK,
    APJZ(true),
    APMC(true),
    APOX(true),
    APPH(true),
    APSM(true),
    APSP,
    APT6,
    APTE(true),
    APTF(true),
    APTP,
    APTQ,
    APVR,
    APWL(true),
    APWR,
    APXL(true),
    APXT(true),
    APXX(true),
    APXY(true),
    APXZ(true);

    /** Characters that a word is made of: digits and capitals. */
    private static final int RADIX = 36;

    private static final @Nullable IwWord[] BY_CODE = new IwWord[RADIX * RADIX];

    static {
        for (IwWord word : values()) {
            BY_CODE[code((byte) word.name().charAt(2), (byte) word.name().charAt(3))] = word;
        }
    }

    private final boolean acknowledgement;

    IwWord() {
        this(false);
    }

    IwWord(boolean acknowledgement) {
        this.acknowledgement = acknowledgement;
    }

    /** Whether it is said only to acknowledge a command, and therefore never answered (iw.md 1). */
    boolean isAcknowledgement() {
        return acknowledgement;
    }

    /** The word with these two characters after {@code AP}, or absent. */
    static @Nullable IwWord of(byte first, byte second) {
        return IwHeads.isWordByte(first) && IwHeads.isWordByte(second) ? BY_CODE[code(first, second)] : null;
    }

    private static int code(byte first, byte second) {
        return digit(first) * RADIX + digit(second);
    }

    private static int digit(byte c) {
        return c <= '9' ? c - '0' : c - 'A' + 10;
    }
}
