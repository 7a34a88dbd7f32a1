package watchline.decoder.alert;

import java.text.Normalizer;

/**
 * The alphabet of SMS. One character outside it turns a message of 160 into one of 70, or into several that are paid one by one.
 * Source: 3GPP TS 23.038, the basic table and its extension, whose characters count twice. Line breaks are left out.
 */
final class Gsm7 {

    private static final String BASIC = "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "^{}\\[~]|€";
    private static final char REPLACEMENT = '?';

    private Gsm7() {}

    /** The text in this alphabet: accents that it lacks are dropped, blanks become spaces, everything else becomes a question mark. */
    static String of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> out.append(Character.isBmpCodePoint(c) ? of((char) c) : REPLACEMENT));
        return out.toString();
    }

    private static char of(char c) {
        if (contains(c)) {
            return c;
        }
        if (Character.isWhitespace(c) || Character.isISOControl(c)) {
            return ' ';
        }
        char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        return contains(base) ? base : REPLACEMENT;
    }

    private static boolean contains(char c) {
        return BASIC.indexOf(c) >= 0 || EXTENSION.indexOf(c) >= 0;
    }

    /** How many of the 160 characters a text of this alphabet takes. */
    static int length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            length += width(text.charAt(i));
        }
        return length;
    }

    /** The beginning of a text of this alphabet that takes at most {@code most} characters. */
    static String cut(String text, int most) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            length += width(text.charAt(i));
            if (length > most) {
                return text.substring(0, i);
            }
        }
        return text;
    }

    private static int width(char c) {
        return EXTENSION.indexOf(c) >= 0 ? 2 : 1;
    }
}
