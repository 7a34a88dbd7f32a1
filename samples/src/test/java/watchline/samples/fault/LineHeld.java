package watchline.samples.fault;

import java.time.Duration;
import watchline.contract.Transport;
import watchline.samples.fault.rig.Away;
import watchline.samples.fault.watch.Fleet;
import watchline.samples.fault.watch.Plan;
import watchline.samples.fault.watch.Speech;

/**
 * The decoder is away for longer than the 5 s after which the relay answers logins and heartbeats itself: watches keep their lines,
 * new ones are let in, and no report is answered.
 */
final class LineHeld implements Scenario {

    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final Duration NOTHING_ON_ITS_WAY = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "line held while the decoder is away";
    }

    @Override
    public void play(Run run) {
        int watches = run.scale().of(20, 200);
        Plan plan = Plan.of(run.scale().of(20, 60), Duration.ofMillis(100))
                .withPatience(PATIENCE)
                .withHeartbeat(HEARTBEAT);
        Fleet there = fleet(run, watches, plan);
        run.until("all are let in", () -> there.tally().letIn() == there.watches());
        run.rig().decoder().away(Away.UNAVAILABLE);
        run.untilStill("what was on its way is answered", () -> there.tally().answered(), NOTHING_ON_ITS_WAY);
        long answered = there.tally().answered();
        long heartbeats = there.tally().heartbeatsAnswered();
        Fleet late = fleet(run, watches, plan);
        run.until("new watches are let in", () -> late.tally().letIn() == late.watches());
        run.goOnFor(run.scale().of(Duration.ofSeconds(1), Duration.ofSeconds(30)));
        run.fault("logins answered without a decoder", late.tally().letIn());
        run.fault("heartbeats answered without a decoder", there.tally().heartbeatsAnswered() - heartbeats);
        run.require(there.tally().answered() == answered, "no report was answered without a decoder");
        run.require(late.tally().answered() == 0, "no report of a new watch was answered without a decoder");
        run.require(
                there.tally().reconnects() + late.tally().reconnects() == 0,
                "no watch gave up its line (" + there.tally().reconnects() + " and "
                        + late.tally().reconnects() + " did)");
        run.rig().decoder().back();
        run.settle();
    }

    private static Fleet fleet(Run run, int watches, Plan plan) {
        return run.fleet()
                .with(watches / 2, Speech.IW, Transport.TCP, plan)
                .with(watches / 4, Speech.IW, Transport.UDP, plan)
                .with(watches / 4, Speech.BRACKET, Transport.TCP, plan)
                .start(Duration.ofMillis(100));
    }
}
