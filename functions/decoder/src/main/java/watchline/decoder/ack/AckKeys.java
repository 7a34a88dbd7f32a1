package watchline.decoder.ack;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that links are signed with (HMAC-SHA256). The first signs, and all are accepted: a new key is put in front, and the old
 * one is taken away when the last link that it signed has expired. Immutable; never printed.
 */
public final class AckKeys {

    /** As long as the digest: shorter ones would be the weakest part (RFC 2104, section 3). */
    static final int LEAST_BYTES = 32;

    /** Each costs a digest for every link that is opened. */
    static final int MOST_KEYS = 4;

    private static final int MOST_BYTES = 1024;
    private static final String ALGORITHM = "HmacSHA256";
    private static final String HOW = "make one with: openssl rand -base64 48";

    private final List<SecretKeySpec> keys;

    private AckKeys(List<SecretKeySpec> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Reads keys in base64, one after the other with blanks, line breaks or commas between, the one that signs first.
     *
     * @throws AckKeyException if there is none or more than {@link #MOST_KEYS}, or one is no base64 or too short
     */
    public static AckKeys parse(String text) {
        List<String> words = Arrays.stream(text.strip().split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty() || words.size() > MOST_KEYS) {
            throw new AckKeyException("keys of acknowledge links: " + words.size() + " (expected: 1 to " + MOST_KEYS
                    + " in base64, the one that signs first; " + HOW + ")");
        }
        List<SecretKeySpec> keys = new ArrayList<>(words.size());
        for (String word : words) {
            keys.add(key(word, keys.size() + 1));
        }
        return new AckKeys(keys);
    }

    /** One key that nobody knows: links that it signs hold as long as this object lives. */
    public static AckKeys random(RandomGenerator random) {
        byte[] bytes = new byte[LEAST_BYTES];
        random.nextBytes(bytes);
        return new AckKeys(List.of(new SecretKeySpec(bytes, ALGORITHM)));
    }

    private static SecretKeySpec key(String word, int number) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(word);
        } catch (IllegalArgumentException e) {
            // Without its cause, whose message may quote the key.
            throw new AckKeyException("key " + number + " of acknowledge links: not base64 (" + HOW + ")");
        }
        if (bytes.length < LEAST_BYTES || bytes.length > MOST_BYTES) {
            throw new AckKeyException("key " + number + " of acknowledge links: " + bytes.length + " bytes (expected: "
                    + LEAST_BYTES + "-" + MOST_BYTES + "; " + HOW + ")");
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    /** The first {@code length} bytes of the digest by the key that signs. */
    byte[] sign(byte[] text, int length) {
        return digest(keys.get(0), text, length);
    }

    /** Whether one of the keys has signed that text so. Takes the same time for every signature of that length. */
    boolean accepts(byte[] text, byte[] signature) {
        boolean accepted = false;
        for (SecretKeySpec key : keys) {
            accepted |= MessageDigest.isEqual(digest(key, text, signature.length), signature);
        }
        return accepted;
    }

    private static byte[] digest(SecretKeySpec key, byte[] text, int length) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(text), length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java", e);
        }
    }
}
