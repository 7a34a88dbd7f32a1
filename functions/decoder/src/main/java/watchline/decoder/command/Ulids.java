package watchline.decoder.command;

import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Makes ULIDs: 48 bits of milliseconds and 80 random ones as 26 characters, which sort as text by the time they were made
 * (github.com/ulid/spec). Two of one millisecond differ by one, so that they stay in order too. May be called from any thread.
 */
public final class Ulids {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS_A_CHARACTER = 5;
    private static final int TIME_CHARACTERS = 10;
    private static final int CHARACTERS = 26;
    private static final int RANDOM_BITS = 80;
    private static final int HIGH_BITS = 16;

    private final InstantSource clock;
    private final RandomGenerator random;
    private long lastMillis = -1;
    private BigInteger last = BigInteger.ZERO;

    public Ulids(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** Later than every one that this object made before, even if the clock was set back meanwhile. */
    public synchronized String next() {
        long millis = clock.instant().toEpochMilli();
        if (millis > lastMillis) {
            lastMillis = millis;
            last = BigInteger.valueOf(millis).shiftLeft(RANDOM_BITS).or(randomBits());
        } else {
            last = last.add(BigInteger.ONE);
        }
        return text(last, CHARACTERS);
    }

    /** The text that every ULID of that time or later sorts behind, and every earlier one before. */
    public static String since(Instant time) {
        return text(BigInteger.valueOf(Math.max(0, time.toEpochMilli())), TIME_CHARACTERS);
    }

    private BigInteger randomBits() {
        BigInteger high = BigInteger.valueOf(random.nextInt(1 << HIGH_BITS)).shiftLeft(Long.SIZE);
        byte[] low = new byte[Long.BYTES];
        random.nextBytes(low);
        return high.or(new BigInteger(1, low));
    }

    private static String text(BigInteger number, int characters) {
        char[] text = new char[characters];
        BigInteger left = number;
        for (int i = characters - 1; i >= 0; i--) {
            text[i] = CROCKFORD.charAt(left.intValue() & (CROCKFORD.length() - 1));
            left = left.shiftRight(BITS_A_CHARACTER);
        }
        return new String(text);
    }
}
