package watchline.decoder.account;

/**
 * How many messages a carrier makes of a text, and charges for: one, for every text that Watchline writes; the count is what holds
 * them to it. A text whose every character is in the GSM 7-bit alphabet has room for 160 of them, any other is sent in UCS-2, with
 * room for 70; the parts of a longer one lose some to what joins them. Source: 3GPP TS 23.038 and 23.040.
 *
 * @param units septets in the GSM alphabet, where a few signs take two; 16-bit units otherwise
 * @param gsm whether the GSM alphabet is enough
 */
public record SmsParts(int units, boolean gsm) {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** Each is sent as an escape and a sign. */
    private static final String EXTENDED = "\f^{}\\[~]|€";

    private static final int GSM_SINGLE = 160;
    private static final int GSM_PART = 153;
    private static final int UCS_SINGLE = 70;
    private static final int UCS_PART = 67;

    public static SmsParts of(String text) {
        int septets = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (BASIC.indexOf(c) >= 0) {
                septets++;
            } else if (EXTENDED.indexOf(c) >= 0) {
                septets += 2;
            } else {
                return new SmsParts(text.length(), false);
            }
        }
        return new SmsParts(septets, true);
    }

    /** How many units one message has room for. */
    public int room() {
        return gsm ? GSM_SINGLE : UCS_SINGLE;
    }

    public int count() {
        int part = gsm ? GSM_PART : UCS_PART;
        return units <= room() ? 1 : (units + part - 1) / part;
    }
}
