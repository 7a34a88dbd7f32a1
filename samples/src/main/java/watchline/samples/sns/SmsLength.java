package watchline.samples.sns;

/**
 * How long a text is as an SMS, which is what a carrier charges by. A text whose every character is in the GSM 7-bit alphabet
 * (3GPP TS 23.038) has room for 160 in one message; any other is sent in UCS-2, with room for 70.
 *
 * @param units septets in the GSM alphabet, where a few signs take two; 16-bit units otherwise
 * @param gsm whether the GSM alphabet is enough
 * @param parts messages that the carrier makes of it
 */
record SmsLength(int units, boolean gsm, int parts) {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** Each is sent as an escape and a sign. */
    private static final String EXTENDED = "\f^{}\\[~]|€";

    private static final int GSM_SINGLE = 160;
    private static final int GSM_PART = 153;
    private static final int UCS_SINGLE = 70;
    private static final int UCS_PART = 67;

    static SmsLength of(String text) {
        int septets = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (BASIC.indexOf(c) >= 0) {
                septets++;
            } else if (EXTENDED.indexOf(c) >= 0) {
                septets += 2;
            } else {
                return new SmsLength(text.length(), false, parts(text.length(), UCS_SINGLE, UCS_PART));
            }
        }
        return new SmsLength(septets, true, parts(septets, GSM_SINGLE, GSM_PART));
    }

    private static int parts(int units, int single, int part) {
        return units <= single ? 1 : (units + part - 1) / part;
    }

    /** {@code 132 of 160 characters}, and what is wrong with it when it costs more than one message. */
    String label() {
        String room = units + " of " + (gsm ? GSM_SINGLE : UCS_SINGLE) + " characters";
        String alphabet = gsm ? "" : ", not in the GSM alphabet";
        return room + alphabet + (parts > 1 ? ": sent as " + parts + " messages" : "");
    }
}
