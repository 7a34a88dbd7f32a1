package watchline.samples.fault;

import java.time.Duration;
import watchline.contract.Transport;
import watchline.samples.fault.watch.Done.Deed;
import watchline.samples.fault.watch.Fleet;
import watchline.samples.fault.watch.ManInTheMiddle;
import watchline.samples.fault.watch.Mischief;
import watchline.samples.fault.watch.Plan;
import watchline.samples.fault.watch.Speech;

/** A man in the middle cuts, resets, delays, swallows, drops, doubles, and passes the rest a byte at a time. */
final class RoughLines implements Scenario {

    private static final Mischief ROUGH = Mischief.NONE
            .withCut(0.01)
            .withReset(0.01)
            .withHalfOpen(0.005)
            .withBytewise()
            .withDelay(Duration.ofMillis(30))
            .withDrop(0.05)
            .withTwice(0.05);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    @Override
    public String name() {
        return "rough lines: cut, reset, half open, 1-byte writes, lost and doubled datagrams";
    }

    @Override
    public void play(Run run) throws InterruptedException {
        int tens = run.scale().of(2, 10);
        int frames = run.scale().of(30, 100);
        Plan plan = Plan.of(frames, Duration.ofMillis(50)).withPatience(PATIENCE);
        try (ManInTheMiddle man =
                ManInTheMiddle.before(run.relay(), run.random().nextLong())) {
            man.does(ROUGH);
            Fleet fleet = run.fleet(man.server())
                    .with(5 * tens, Speech.IW, Transport.TCP, plan.withSosAt(frames / 3))
                    .with(3 * tens, Speech.IW, Transport.UDP, plan.withSosAt(frames / 2))
                    .with(2 * tens, Speech.BRACKET, Transport.TCP, plan.withSosAt(frames / 4))
                    .start(Duration.ofMillis(200));
            run.settle();
            for (Deed deed : Deed.values()) {
                run.fault(deed.words(), man.done().of(deed));
            }
            run.fault("repeats of watches", fleet.tally().repeats());
            run.fault("reconnects", fleet.tally().reconnects());
        }
    }
}
