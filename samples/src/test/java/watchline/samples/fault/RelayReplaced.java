package watchline.samples.fault;

import java.time.Duration;
import watchline.samples.fault.watch.Fleet;

/** An upgrade: SIGTERM, and a new relay on the same journal, under load. */
final class RelayReplaced implements Scenario {

    /** So that batches are on their way whenever the signal comes. */
    private static final Duration A_BATCH_TAKES = Duration.ofMillis(200);

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "relay replaced by SIGTERM under load";
    }

    @Override
    public void play(Run run) {
        int upgrades = run.scale().of(2, 8);
        run.rig().decoder().slow(A_BATCH_TAKES);
        Fleet fleet = Crowd.start(run.fleet(), run.scale().of(3, 6), run.scale().of(40, 500));
        for (int i = 0; i < upgrades; i++) {
            run.goOnFor(BETWEEN);
            int status = run.replaceRelay();
            run.require(status == 0, "the relay ended well and not with " + status);
        }
        run.rig().decoder().slow(Duration.ZERO);
        run.require(!fleet.done().isDone(), "the load lasted until the last upgrade");
        run.settle();
        run.fault("upgrades", upgrades);
        run.fault("reconnects", fleet.tally().reconnects());
    }
}
