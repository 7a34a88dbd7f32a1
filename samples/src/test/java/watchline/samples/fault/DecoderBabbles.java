package watchline.samples.fault;

import java.time.Duration;
import watchline.samples.fault.rig.Fate;
import watchline.samples.fault.rig.Rubbish;

/** The decoder stores, and its answer comes as something else. */
final class DecoderBabbles implements Scenario {

    private static final Duration BETWEEN = Duration.ofMillis(300);

    @Override
    public String name() {
        return "decoder answers rubbish";
    }

    @Override
    public void play(Run run) {
        Crowd.start(run.fleet(), run.scale().of(2, 10), run.scale().of(20, 60));
        for (Rubbish kind : Rubbish.values()) {
            run.rig().decoder().rubbish(kind, 1);
            run.goOnFor(BETWEEN);
        }
        run.settle();
        run.fault("answers spoilt", run.times(Fate.SPOILED));
    }
}
