package watchline.decoder.sms;

/**
 * The alphabet of SMS, in septets. One character outside it turns a message of 160 into one of 70, or into several that are paid one
 * by one. Source: 3GPP TS 23.038, the basic table and its extension, whose characters take two.
 */
public final class Gsm7 {

    /** Room in one message. */
    public static final int MAX_SMS = 160;

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** Each is sent as an escape and a sign. */
    private static final String EXTENSION = "\f^{}\\[~]|€";

    private static final int BASIC_SEPTETS = 1;
    private static final int EXTENSION_SEPTETS = 2;

    private Gsm7() {}

    public static boolean contains(char c) {
        return septets(c) > 0;
    }

    public static boolean containsAll(String text) {
        return text.chars().allMatch(c -> contains((char) c));
    }

    /** How much of a message a text of this alphabet takes. */
    public static int length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            length += septets(text.charAt(i));
        }
        return length;
    }

    /** The beginning of a text of this alphabet that takes at most {@code most} septets. */
    public static String cut(String text, int most) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            length += septets(text.charAt(i));
            if (length > most) {
                return text.substring(0, i);
            }
        }
        return text;
    }

    private static int septets(char c) {
        if (BASIC.indexOf(c) >= 0) {
            return BASIC_SEPTETS;
        }
        return EXTENSION.indexOf(c) >= 0 ? EXTENSION_SEPTETS : 0;
    }
}
