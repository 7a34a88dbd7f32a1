package watchline.samples.sns;

import watchline.decoder.account.SmsParts;

/** How long a text is as an SMS, in words. */
record SmsLength(SmsParts parts) {

    static SmsLength of(String text) {
        return new SmsLength(SmsParts.of(text));
    }

    /** {@code 132 of 160 characters}, and what is wrong with it when it costs more than one message. */
    String label() {
        String room = parts.units() + " of " + parts.room() + " characters";
        String alphabet = parts.gsm() ? "" : ", not in the GSM alphabet";
        return room + alphabet + (parts.count() > 1 ? ": sent as " + parts.count() + " messages" : "");
    }
}
