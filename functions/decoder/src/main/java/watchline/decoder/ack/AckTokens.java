package watchline.decoder.ack;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What stands in an acknowledge link: {@code <ref><mac><expiry>}, 24 characters without separators because each part has one length.
 * May be used from any thread.
 *
 * <ul>
 *   <li>{@code ref}, 8 characters of base64url: 48 random bits, made when the alarm opens and kept in its item. Enough that a new
 *       alarm among a hundred million shares one by a chance of one in three million; then the newest is meant, whose link is the
 *       only one that has not expired.
 *   <li>{@code mac}, 12 characters of base64url: the first 72 bits of HMAC-SHA256 over the other two. A forger can only guess, one
 *       request a guess: at a thousand a second that takes a hundred thousand million years, and wins him one alarm. RFC 2104
 *       advises 80 bits as a rule; NIST SP 800-107 counts as here, the guesses that are possible against the length.
 *   <li>{@code expiry}, 4 digits to the base 36: hours since 1970, until the year 2161. It stands last because it ends in a letter or
 *       a digit: telephones that look for links in an SMS leave out a hyphen at the end (Android's {@code Patterns.WEB_URL} ends at
 *       a word boundary).
 * </ul>
 *
 * <p>Base64 without spare bits and digits of one case: no two texts mean the same token.
 */
public final class AckTokens {

    /** Over a weekend: whoever reads the message on Monday still finds out what became of it. */
    public static final Duration LIFE = Duration.ofDays(3);

    static final int CHARACTERS = 24;

    private static final int REF_BYTES = 6;
    private static final int REF_CHARACTERS = 8;
    private static final int MAC_BYTES = 9;
    private static final int MAC_END = 20;
    private static final int RADIX = 36;
    private static final long SECONDS_AN_HOUR = 3600;
    private static final long LATEST_HOUR = 36L * 36 * 36 * 36 - 1;
    private static final Pattern REF = Pattern.compile("[A-Za-z0-9_-]{8}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{20}[0-9a-z]{4}");

    /** What is signed begins with it, so that no signature made for another purpose fits here. */
    private static final String DOMAIN = "watchline acknowledge 1\n";

    private final AckKeySource keys;

    public AckTokens(AckKeySource keys) {
        this.keys = keys;
    }

    /** What a token turned out to be. */
    public sealed interface Opened {

        /** It is good. */
        record Valid(String ref) implements Opened {}

        /** It was good once. */
        record Expired() implements Opened {}

        /** It was never made here. */
        record Refused() implements Opened {}
    }

    /** A reference for a new alarm. */
    public static String newRef(RandomGenerator random) {
        byte[] bytes = new byte[REF_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * A token that holds for {@link #LIFE}, and up to an hour longer.
     *
     * @param ref of {@link #newRef}
     * @param since when the alarm opened; when people are told late, then
     * @throws IllegalArgumentException if that is no reference, or no time that a token can hold
     * @throws AckKeyException if there is no key
     */
    public String make(String ref, Instant since) {
        if (!REF.matcher(ref).matches()) {
            throw new IllegalArgumentException("ref: " + ref + " (expected: 8 characters of base64url)");
        }
        long hour = Math.floorDiv(since.plus(LIFE).getEpochSecond() - 1, SECONDS_AN_HOUR) + 1;
        if (hour < 0 || hour > LATEST_HOUR) {
            throw new IllegalArgumentException("since: " + since + " (expected: 1970 to 2161)");
        }
        String digits = Long.toString(hour, RADIX);
        String expiry = "0".repeat(CHARACTERS - MAC_END - digits.length()) + digits;
        byte[] mac = keys.keys().sign(signed(ref, expiry), MAC_BYTES);
        return ref + Base64.getUrlEncoder().withoutPadding().encodeToString(mac) + expiry;
    }

    /**
     * Looks at what somebody brings.
     *
     * @throws AckKeyException if there is no key
     */
    public Opened open(String token, Instant now) {
        if (!TOKEN.matcher(token).matches()) {
            return new Opened.Refused();
        }
        String ref = token.substring(0, REF_CHARACTERS);
        String expiry = token.substring(MAC_END);
        byte[] mac = Base64.getUrlDecoder().decode(token.substring(REF_CHARACTERS, MAC_END));
        byte[] signed = signed(ref, expiry);
        if (!keys.keys().accepts(signed, mac) && !keys.newest().accepts(signed, mac)) {
            return new Opened.Refused();
        }
        Instant end = Instant.ofEpochSecond(Long.parseLong(expiry, RADIX) * SECONDS_AN_HOUR);
        return now.isBefore(end) ? new Opened.Valid(ref) : new Opened.Expired();
    }

    private static byte[] signed(String ref, String expiry) {
        return (DOMAIN + ref + "\n" + expiry).getBytes(StandardCharsets.US_ASCII);
    }
}
