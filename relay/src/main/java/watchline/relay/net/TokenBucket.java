package watchline.relay.net;

/**
 * How often something may happen: so many at once, and then so many a second. Kept as one number, the time at which the
 * bucket would be full again, so that a connection pays 24 bytes for it. For one thread.
 */
final class TokenBucket {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /** The part of it that is the same for all. */
    record Rate(long nanosPerToken, long burstNanos) {

        static Rate of(int perSecond, int burst) {
            long nanosPerToken = NANOS_PER_SECOND / perSecond;
            return new Rate(nanosPerToken, nanosPerToken * burst);
        }
    }

    private final Rate rate;
    private long fullAt;

    /** A full one. */
    TokenBucket(Rate rate, long nowNanos) {
        this.rate = rate;
        this.fullAt = nowNanos;
    }

    /** Nanoseconds until there is a token; zero or less when there is one now. */
    long waitNanos(long nowNanos) {
        return Math.max(0, fullAt - nowNanos) + rate.nanosPerToken() - rate.burstNanos();
    }

    /** Takes one, which may be there or not. */
    void take(long nowNanos) {
        fullAt = nowNanos + Math.max(0, fullAt - nowNanos) + rate.nanosPerToken();
    }
}
