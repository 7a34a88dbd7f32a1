package watchline.samples.fault;

import java.time.Duration;
import watchline.contract.Transport;
import watchline.samples.fault.watch.Fleet;
import watchline.samples.fault.watch.Plan;
import watchline.samples.fault.watch.Speech;

/** The usual watches: all dialects, TCP and UDP, each with a press of the key. */
final class Crowd {

    private static final Duration EVERY = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration STARTING = Duration.ofMillis(300);

    private Crowd() {}

    /**
     * Puts them on. Ten frames a second each: so many seconds of load are a tenth of the frames.
     *
     * @param tens of watches
     */
    static Fleet start(Fleet fleet, int tens, int frames) {
        Plan plan = plan(frames);
        return fleet.with(4 * tens, Speech.IW, Transport.TCP, plan.withSosAt(frames / 3))
                .with(2 * tens, Speech.IW, Transport.UDP, plan.withSosAt(frames / 2))
                .with(2 * tens, Speech.BRACKET, Transport.TCP, plan.withSosAt(frames / 4))
                .with(2 * tens, Speech.GOTOP, Transport.TCP, plan.withSosAt(2 * frames / 3))
                .start(STARTING);
    }

    static Plan plan(int frames) {
        return Plan.of(frames, EVERY).withPatience(PATIENCE);
    }
}
