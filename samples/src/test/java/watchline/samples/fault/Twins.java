package watchline.samples.fault;

import java.time.Duration;
import java.util.Map;
import watchline.contract.Transport;
import watchline.samples.fault.watch.Fleet;
import watchline.samples.fault.watch.Plan;
import watchline.samples.fault.watch.Speech;

/** Two connections of one watch, which both say the same things. The newer one wins, over and over. */
final class Twins implements Scenario {

    private static final String CLOSED = "watchline_relay_connections_closed_total";
    private static final Map<String, String> REPLACED = Map.of("reason", "replaced");

    @Override
    public String name() {
        return "two connections of one watch";
    }

    @Override
    public void play(Run run) {
        int watches = run.scale().of(6, 30);
        int frames = run.scale().of(8, 20);
        double before = run.metric(CLOSED, REPLACED);
        Plan plan = Plan.of(frames, Duration.ofMillis(100))
                .withPatience(Duration.ofMillis(500))
                .withSosAt(frames / 2);
        Fleet fleet = run.fleet();
        for (int i = 0; i < watches; i++) {
            fleet.with(1, Speech.IW, Transport.TCP, plan).withTwin(Speech.IW, Transport.TCP, plan);
        }
        fleet.start(Duration.ofMillis(200));
        run.settle();
        run.fault("connections replaced", (long) (run.metric(CLOSED, REPLACED) - before));
    }
}
