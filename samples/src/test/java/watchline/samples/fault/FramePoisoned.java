package watchline.samples.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import watchline.contract.Transport;
import watchline.samples.fault.Outcome.Allowance;
import watchline.samples.fault.rig.Away;
import watchline.samples.fault.rig.Fate;
import watchline.samples.fault.watch.Fleet;
import watchline.samples.fault.watch.Plan;
import watchline.samples.fault.watch.Speech;

/** One frame of a full batch makes the decoder fail. It alone is put aside, and the others come to nothing worse than a wait. */
final class FramePoisoned implements Scenario {

    private static final int WATCHES = 25;

    /** A full batch in each of the rig's lanes. */
    private static final int FRAMES = 100;

    private static final int FULL_BATCH = 500;

    @Override
    public String name() {
        return "one frame of 500 makes decoding throw";
    }

    @Override
    public void play(Run run) {
        Plan plan = Plan.of(FRAMES, Duration.ofMillis(25));
        run.rig().decoder().away(Away.UNAVAILABLE);
        Fleet fleet =
                run.fleet().with(WATCHES, Speech.GOTOP, Transport.TCP, plan).start(Duration.ofMillis(100));
        run.until("everything is said", () -> fleet.done().isDone());
        run.until("everything is read", () -> run.pending() == (long) WATCHES * FRAMES);
        String poison = fleet.said().get(WATCHES / 2 * FRAMES + FRAMES / 2).text();
        run.rig().decoder().poison(poison.getBytes(StandardCharsets.ISO_8859_1));
        run.rig().decoder().back();
        run.settle();
        run.allow(new Allowance(0, 1));
        run.fault("failed invocations", run.times(Fate.FUNCTION_ERROR));
        run.fault(
                "of batches of 500",
                run.seen().exchanges().stream()
                        .filter(call -> call.fate() == Fate.FUNCTION_ERROR)
                        .filter(call -> call.frames().size() >= FULL_BATCH)
                        .count());
    }
}
