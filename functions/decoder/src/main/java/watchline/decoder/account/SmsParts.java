package watchline.decoder.account;

import watchline.decoder.sms.Gsm7;

/**
 * How many messages a carrier makes of a text, and charges for: one, for every text that Watchline writes; the count is what holds
 * them to it. A text whose every character is in the GSM 7-bit alphabet has room for 160 of them, any other is sent in UCS-2, with
 * room for 70; the parts of a longer one lose some to what joins them. Source: 3GPP TS 23.038 and 23.040.
 *
 * @param units septets in the GSM alphabet, where a few signs take two; 16-bit units otherwise
 * @param gsm whether the GSM alphabet is enough
 */
public record SmsParts(int units, boolean gsm) {

    private static final int GSM_PART = 153;
    private static final int UCS_SINGLE = 70;
    private static final int UCS_PART = 67;

    public static SmsParts of(String text) {
        return Gsm7.containsAll(text) ? new SmsParts(Gsm7.length(text), true) : new SmsParts(text.length(), false);
    }

    /** How many units one message has room for. */
    public int room() {
        return gsm ? Gsm7.MAX_SMS : UCS_SINGLE;
    }

    public int count() {
        int part = gsm ? GSM_PART : UCS_PART;
        return units <= room() ? 1 : (units + part - 1) / part;
    }
}
