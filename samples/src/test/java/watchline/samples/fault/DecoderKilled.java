package watchline.samples.fault;

import java.time.Duration;
import watchline.samples.fault.Outcome.Allowance;
import watchline.samples.fault.rig.Fate;
import watchline.samples.fault.watch.Fleet;

/** Kills -9 of a process of the decoder that holds a batch. */
final class DecoderKilled implements Scenario {

    private static final Duration BETWEEN = Duration.ofMillis(500);

    @Override
    public String name() {
        return "decoder killed -9 in a batch";
    }

    @Override
    public void play(Run run) {
        int kills = run.scale().of(2, 20);
        int before = run.rig().decoder().deaths();
        Fleet fleet = Crowd.start(run.fleet(), run.scale().of(3, 6), run.scale().of(30, 300));
        for (int i = 1; i <= kills; i++) {
            int deaths = before + i;
            run.goOnFor(BETWEEN);
            run.rig().decoder().killMidBatch();
            run.until(
                    "a process of the decoder is dead",
                    () -> run.rig().decoder().deaths() >= deaths);
        }
        run.settle();
        // One that died between publishing and marking it is the only case in which people may be told twice (design,
        // Alerts).
        run.allow(new Allowance(run.pressesIn(Fate.FUNCTION_ERROR), 0));
        run.fault("kills", kills);
        run.fault("batches that died", run.times(Fate.FUNCTION_ERROR));
        run.fault("frames said", fleet.tally().sent());
    }
}
