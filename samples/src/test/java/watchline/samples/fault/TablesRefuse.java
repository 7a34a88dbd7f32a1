package watchline.samples.fault;

import java.time.Duration;
import watchline.samples.fault.watch.Fleet;

/** DynamoDB cannot be reached for a while. */
final class TablesRefuse implements Scenario {

    @Override
    public String name() {
        return "tables refuse connections";
    }

    @Override
    public void play(Run run) {
        Fleet fleet =
                Crowd.start(run.fleet(), run.scale().of(2, 10), run.scale().of(30, 200));
        run.until("watches are being answered", () -> fleet.tally().answered() > 0);
        run.rig().tables().refuse();
        run.goOnFor(run.scale().of(Duration.ofSeconds(3), Duration.ofSeconds(20)));
        long held = run.pending();
        run.rig().tables().heal();
        run.settle();
        run.fault("frames held", held);
    }
}
