package watchline.samples.simulator;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast the wearers live.
 *
 * @param start of the simulation, by the real clock
 * @param lifeStart what the wearers' clock says then
 * @param speed seconds of the wearers' day a real second
 */
record LifeClock(Instant start, Instant lifeStart, double speed) {

    Instant lifeAt(Instant now) {
        double millis = Duration.between(start, now).toMillis() * speed;
        return lifeStart.plusMillis((long) millis);
    }
}
