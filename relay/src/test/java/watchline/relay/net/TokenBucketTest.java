package watchline.relay.net;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TokenBucketTest {

    private static final long SECOND = 1_000_000_000L;
    /** Ten a second, three at once. */
    private static final TokenBucket.Rate RATE = TokenBucket.Rate.of(10, 3);

    /** Takes as many as there are. */
    private static int drain(TokenBucket bucket, long now) {
        int taken = 0;
        while (bucket.waitNanos(now) <= 0) {
            bucket.take(now);
            taken++;
        }
        return taken;
    }

    @Test
    void givesTheBurst_whenItIsFull() {
        assertThat(drain(new TokenBucket(RATE, 0), 0)).isEqualTo(3);
    }

    @Test
    void tellsHowLongToWait_whenItIsEmpty() {
        TokenBucket bucket = new TokenBucket(RATE, 0);
        drain(bucket, 0);

        assertThat(bucket.waitNanos(0)).isEqualTo(SECOND / 10);
    }

    @Test
    void givesTheRate_onceTheBurstIsGone() {
        TokenBucket bucket = new TokenBucket(RATE, 0);
        drain(bucket, 0);

        int taken = 0;
        for (long now = 0; now <= SECOND; now += SECOND / 1000) {
            taken += drain(bucket, now);
        }

        assertThat(taken).isEqualTo(10);
    }

    @Test
    void neverHoldsMoreThanTheBurst_howeverLongNothingCame() {
        TokenBucket bucket = new TokenBucket(RATE, 0);

        assertThat(drain(bucket, 1_000_000 * SECOND)).isEqualTo(3);
    }

    @Test
    void works_whenTheClockIsNegative() {
        long start = Long.MAX_VALUE - 10;

        assertThat(drain(new TokenBucket(RATE, start), start + 100)).isEqualTo(3);
    }
}
