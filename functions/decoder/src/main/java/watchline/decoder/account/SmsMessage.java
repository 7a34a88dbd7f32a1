package watchline.decoder.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * A message that costs SMS.
 *
 * @param id the same however often it is published, and another one for each escalation of an alarm
 * @param type public name of its type
 * @param sms how many SMS it is, to all whom it goes: 1 or more
 */
public record SmsMessage(String id, String type, int sms) {

    private static final int MARK_BYTES = 6;

    public SmsMessage {
        if (sms < 1) {
            throw new IllegalArgumentException("sms: " + sms + " (expected: 1 or more)");
        }
    }

    /** Eight characters that stand for the id: a day's worth of them must stay a small item. */
    String mark() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, MARK_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
