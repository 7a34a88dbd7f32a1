package watchline.samples.fault;

import java.time.Duration;
import watchline.samples.fault.rig.TablesProxy;

/** Half of all calls of DynamoDB, reads and writes, are throttled. */
final class TablesThrottled implements Scenario {

    private static final double SHARE = 0.5;

    @Override
    public String name() {
        return "tables throttled at 50 %";
    }

    @Override
    public void play(Run run) {
        TablesProxy tables = run.rig().tables();
        int before = tables.throttled();
        tables.throttle(SHARE);
        Crowd.start(run.fleet(), run.scale().of(2, 10), run.scale().of(20, 100));
        run.goOnFor(run.scale().of(Duration.ofSeconds(3), Duration.ofSeconds(15)));
        tables.heal();
        run.settle();
        run.fault("calls throttled", (long) tables.throttled() - before);
    }
}
