package watchline.samples.fault;

import java.time.Duration;
import watchline.contract.Transport;
import watchline.samples.fault.rig.Away;
import watchline.samples.fault.rig.Fate;
import watchline.samples.fault.watch.Fleet;
import watchline.samples.fault.watch.Plan;
import watchline.samples.fault.watch.Speech;

/**
 * The decoder is away. The long form is ten minutes at 500 frames a second: 300,000 frames, said as fast as the watches may. Most
 * come from watches that wait for no answer, because those that do would say one frame and wait; these are there too.
 */
final class DecoderAway implements Scenario {

    private static final Duration EVERY = Duration.ofMillis(40);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Override
    public String name() {
        return "decoder away";
    }

    @Override
    public void play(Run run) {
        int talkers = run.scale().of(40, 600);
        int each = run.scale().of(50, 500);
        Plan told = Plan.of(each, EVERY);
        Plan asked = Plan.of(10, Duration.ofMillis(200)).withPatience(PATIENCE).withSosAt(3);
        run.rig().decoder().away(Away.UNAVAILABLE);
        Fleet waiting = run.fleet().with(10, Speech.IW, Transport.TCP, asked).start(Duration.ofMillis(100));
        Fleet talking = run.fleet()
                .with(talkers - talkers / 10, Speech.GOTOP, Transport.TCP, told.withSosAt(each / 2))
                .with(talkers / 10, Speech.GOTOP, Transport.UDP, told.withSosAt(each / 3))
                .start(Duration.ofMillis(run.scale().of(100, 3_000)));
        run.until("everything that waits for no answer is said", () -> talking.done()
                .isDone());
        run.rig().decoder().away(Away.REFUSED);
        run.goOnFor(Duration.ofSeconds(1));
        long held = run.pending();
        run.require(waiting.tally().answered() == 0, "no report was answered while the decoder was away");
        run.rig().decoder().back();
        run.settle();
        run.fault("frames held", held);
        run.fault("batches refused", run.times(Fate.UNAVAILABLE));
    }
}
