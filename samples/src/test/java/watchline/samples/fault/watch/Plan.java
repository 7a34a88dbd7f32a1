package watchline.samples.fault.watch;

import java.time.Duration;

/**
 * What a watch has to say, and how patient it is.
 *
 * @param frames how many numbered ones in all, the press included
 * @param sosAt the number of the press; {@link #NO_SOS} for none
 * @param every time from one being due to the next; zero for all at once
 * @param window how many may wait for their answers at a time
 * @param patience how long an answer is waited for before the same bytes go out again
 * @param tries in vain after which the line is given up
 * @param heartbeat time from one to the next; zero for none. A watch that has one judges the line by it alone
 */
public record Plan(
        int frames, int sosAt, Duration every, int window, Duration patience, int tries, Duration heartbeat) {

    /** The number of no frame. */
    public static final int NO_SOS = -1;

    /** After about five failures a bracket watch restarts its modem (bracket.md 2); the others are taken to do the same. */
    private static final int USUAL_TRIES = 5;

    /** One frame after the other, each every so often, and no press. */
    public static Plan of(int frames, Duration every) {
        return new Plan(frames, NO_SOS, every, 1, Duration.ofSeconds(1), USUAL_TRIES, Duration.ZERO);
    }

    public Plan withSosAt(int number) {
        return new Plan(frames, number, every, window, patience, tries, heartbeat);
    }

    public Plan withWindow(int size) {
        return new Plan(frames, sosAt, every, size, patience, tries, heartbeat);
    }

    public Plan withPatience(Duration time) {
        return new Plan(frames, sosAt, every, window, time, tries, heartbeat);
    }

    public Plan withHeartbeat(Duration time) {
        return new Plan(frames, sosAt, every, window, patience, tries, time);
    }

    /** How many are due after that time. */
    int dueAfter(long nanos) {
        return every.isZero() ? frames : (int) Math.min(frames, nanos / every.toNanos() + 1);
    }
}
