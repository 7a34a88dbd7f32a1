package watchline.samples.fault;

import java.time.Duration;
import watchline.samples.fault.rig.TablesProxy;

/** DynamoDB does half of each batch write and says so. */
final class ItemsUnprocessed implements Scenario {

    private static final double SHARE = 0.5;

    @Override
    public String name() {
        return "half of the items left unprocessed";
    }

    @Override
    public void play(Run run) {
        TablesProxy tables = run.rig().tables();
        int before = tables.leftOut();
        tables.unprocessed(SHARE);
        Crowd.start(run.fleet(), run.scale().of(2, 10), run.scale().of(20, 100));
        run.goOnFor(run.scale().of(Duration.ofSeconds(3), Duration.ofSeconds(20)));
        tables.heal();
        run.settle();
        run.fault("items left out", (long) tables.leftOut() - before);
    }
}
