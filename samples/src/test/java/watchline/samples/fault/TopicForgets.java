package watchline.samples.fault;

import watchline.samples.fault.Outcome.Allowance;
import watchline.samples.fault.watch.Fleet;

/**
 * SNS takes a message and its answer is lost. Nobody can know then whether people have it, so it is published again: this is the one
 * case in which an alert may come twice.
 */
final class TopicForgets implements Scenario {

    @Override
    public String name() {
        return "topic takes alerts and does not answer";
    }

    @Override
    public void play(Run run) {
        int drops = run.scale().of(6, 40);
        run.rig().alerts().dropAnswers(drops);
        Fleet fleet =
                Crowd.start(run.fleet(), run.scale().of(2, 10), run.scale().of(20, 60));
        run.settle();
        run.until("everybody is told", () -> run.seen().alerts().size() >= fleet.watches());
        run.allow(new Allowance(drops, 0));
        run.fault("answers dropped", run.seen().unheardAlerts());
    }
}
