package watchline.samples.fault;

import java.time.Duration;
import watchline.samples.fault.watch.Fleet;

/** Kills -9 of the relay, at random times, under load. What it had read is in its journal. */
final class RelayKilled implements Scenario {

    private static final int LEAST_MS = 200;
    private static final int MOST_MS = 1_200;

    @Override
    public String name() {
        return "relay killed -9 under load";
    }

    @Override
    public void play(Run run) {
        int kills = run.scale().of(3, 20);
        Fleet fleet = Crowd.start(run.fleet(), run.scale().of(3, 6), run.scale().of(50, 800));
        long pendingAtDeath = 0;
        for (int i = 0; i < kills; i++) {
            run.goOnFor(Duration.ofMillis(run.random().nextInt(LEAST_MS, MOST_MS)));
            pendingAtDeath += run.pending();
            run.killRelay();
        }
        run.require(!fleet.done().isDone(), "the load lasted until the last kill");
        run.settle();
        run.fault("kills", kills);
        run.fault("pending at the kills", pendingAtDeath);
        run.fault("reconnects", fleet.tally().reconnects());
    }
}
