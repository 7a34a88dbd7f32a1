package watchline.samples.fault;

import java.time.Duration;
import watchline.samples.fault.watch.Fleet;

/** SNS is away for a minute, and people press their keys in it. */
final class TopicAway implements Scenario {

    @Override
    public String name() {
        return "topic away, presses in it";
    }

    @Override
    public void play(Run run) {
        run.rig().alerts().away();
        Fleet fleet =
                Crowd.start(run.fleet(), run.scale().of(3, 10), run.scale().of(20, 100));
        run.goOnFor(run.scale().of(Duration.ofSeconds(3), Duration.ofMinutes(1)));
        run.require(run.seen().alerts().isEmpty(), "nobody was told while the topic was away");
        long presses = run.presses();
        run.rig().alerts().back();
        run.settle();
        run.until("everybody is told", () -> run.seen().alerts().size() >= fleet.watches());
        run.fault("presses in it", presses);
    }
}
