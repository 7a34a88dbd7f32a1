package watchline.samples.fault;

import java.time.Duration;
import watchline.samples.fault.watch.Fleet;

/** The journal cannot grow: what cannot be kept is not read, and nothing is answered that is not kept. */
final class DiskFull implements Scenario {

    private static final Duration UNTIL_NOTICED = Duration.ofSeconds(1);
    /** Less than any file of a journal has. */
    private static final long NOTHING = 1;

    @Override
    public String name() {
        return "disk full";
    }

    @Override
    public void play(Run run) {
        Fleet fleet =
                Crowd.start(run.fleet(), run.scale().of(3, 10), run.scale().of(40, 200));
        run.until("watches are being answered", () -> fleet.tally().answered() > 0);
        run.rig().relay().limitFileSize(NOTHING);
        run.until(
                "the relay says that it cannot write", () -> !run.rig().relay().ready());
        run.goOnFor(run.scale().of(UNTIL_NOTICED, Duration.ofSeconds(10)));
        run.rig().relay().unlimitFileSize();
        run.until("the relay can write again", () -> run.rig().relay().ready());
        run.settle();
        run.fault("times full", 1);
        run.fault("repeats of watches", fleet.tally().repeats());
    }
}
