package watchline.samples.fault;

import watchline.samples.fault.rig.Fate;

/** Half of all invocations are answered 429. */
final class DecoderThrottled implements Scenario {

    private static final double SHARE = 0.5;

    @Override
    public String name() {
        return "decoder throttled at 50 %";
    }

    @Override
    public void play(Run run) {
        run.rig().decoder().throttle(SHARE);
        Crowd.start(run.fleet(), run.scale().of(3, 10), run.scale().of(20, 150));
        run.settle();
        run.fault("invocations throttled", run.times(Fate.THROTTLED));
    }
}
