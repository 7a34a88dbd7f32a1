package watchline.samples.fault.watch;

import java.time.Duration;

/**
 * What a man in the middle does, as shares from 0 to 1. The first three fall on a piece of a TCP stream as it is read, the last
 * two on a datagram, each in either direction.
 *
 * @param cut the beginning of the piece goes through, then both sides are closed
 * @param reset the same, and the watch's side gets a reset
 * @param halfOpen from here on this direction is swallowed, and the sockets stay
 * @param bytewise whether streams go through a byte at a time
 * @param delay the longest that a piece or a datagram is held up; streams keep their order, datagrams do not
 * @param drop the datagram is lost
 * @param twice the datagram arrives once more
 */
public record Mischief(
        double cut, double reset, double halfOpen, boolean bytewise, Duration delay, double drop, double twice) {

    /** Everything goes through. */
    public static final Mischief NONE = new Mischief(0, 0, 0, false, Duration.ZERO, 0, 0);

    public Mischief withCut(double share) {
        return new Mischief(share, reset, halfOpen, bytewise, delay, drop, twice);
    }

    public Mischief withReset(double share) {
        return new Mischief(cut, share, halfOpen, bytewise, delay, drop, twice);
    }

    public Mischief withHalfOpen(double share) {
        return new Mischief(cut, reset, share, bytewise, delay, drop, twice);
    }

    public Mischief withBytewise() {
        return new Mischief(cut, reset, halfOpen, true, delay, drop, twice);
    }

    public Mischief withDelay(Duration longest) {
        return new Mischief(cut, reset, halfOpen, bytewise, longest, drop, twice);
    }

    public Mischief withDrop(double share) {
        return new Mischief(cut, reset, halfOpen, bytewise, delay, share, twice);
    }

    public Mischief withTwice(double share) {
        return new Mischief(cut, reset, halfOpen, bytewise, delay, drop, share);
    }
}
