package watchline.samples.fault;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import watchline.samples.fault.rig.FaultRig;

/** All scenarios on one rig, one after the other. For one thread. */
final class FaultSuite implements AutoCloseable {

    private static final long SEED = 20_261_122L;

    /** The schedule's minute, compressed: what a decoder had claimed when it died, nobody else publishes if its watch says no more. */
    private static final Duration SWEEP = Duration.ofSeconds(1);

    private final Scale scale;
    private final FaultRig rig;
    private final Numbers numbers = new Numbers();
    private final SplittableRandom random = new SplittableRandom(SEED);

    private FaultSuite(Scale scale, FaultRig rig) {
        this.scale = scale;
        this.rig = rig;
    }

    /** In the order of the table. */
    static List<Scenario> scenarios() {
        return List.of(
                new RelayKilled(),
                new RelayReplaced(),
                new DecoderKilled(),
                new DecoderAway(),
                new LineHeld(),
                new DecoderThrottled(),
                new DecoderBabbles(),
                new FramePoisoned(),
                new TablesThrottled(),
                new ItemsUnprocessed(),
                new TablesRefuse(),
                new DiskFull(),
                new RoughLines(),
                new EndlessFrame(),
                new SilentConnections(),
                new Twins(),
                new TopicAway(),
                new TopicForgets());
    }

    static FaultSuite start(Scale scale) {
        return new FaultSuite(
                scale,
                FaultRig.builder()
                        .relayFlag(
                                "--first-bytes-timeout",
                                SilentConnections.firstBytes().toMillis() + "ms")
                        .relayFlag("--pending-bytes", "512MiB")
                        .relayHeap("1g")
                        .seed(SEED)
                        .start());
    }

    Outcome play(Scenario scenario) throws InterruptedException {
        if (scale == Scale.LONG) {
            rig.newRun();
        }
        rig.sweepEvery(SWEEP);
        try (Run run = new Run(rig, scale, numbers, random.split())) {
            scenario.play(run);
            return run.outcome(scenario.name());
        } finally {
            if (!rig.relay().isAlive()) {
                rig.relay().start();
            }
        }
    }

    @Override
    public void close() {
        rig.close();
    }
}
