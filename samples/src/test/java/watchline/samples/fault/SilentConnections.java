package watchline.samples.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import watchline.samples.fault.watch.Fleet;
import watchline.samples.fault.watch.RawLine;

/** Connections that say nothing, thousands of them, beside watches that talk. The relay hangs up on them. */
final class SilentConnections implements Scenario {

    private static final String CLOSED = "watchline_relay_connections_closed_total";
    private static final Map<String, String> SILENT = Map.of("reason", "silent");

    @Override
    public String name() {
        return "connections that say nothing";
    }

    @Override
    public void play(Run run) {
        int connections = run.scale().of(1_000, 5_000);
        double before = run.metric(CLOSED, SILENT);
        Fleet fleet =
                Crowd.start(run.fleet(), run.scale().of(2, 10), run.scale().of(40, 200));
        List<RawLine> silent = Stream.generate(() -> RawLine.to(run.relay().tcp()))
                .limit(connections)
                .toList();
        long answered = fleet.tally().answered();
        run.until("watches are answered meanwhile", () -> fleet.tally().answered() > answered);
        run.until("the relay has hung up on all of them", () -> silent.stream().allMatch(RawLine::isHungUp));
        silent.forEach(RawLine::close);
        run.settle();
        run.fault("silent connections", (long) (run.metric(CLOSED, SILENT) - before));
        run.require(fleet.tally().reconnects() == 0, "no watch lost its line");
    }

    /** In which they have to say something; the scenarios' relay has it short. */
    static Duration firstBytes() {
        return Duration.ofSeconds(2);
    }
}
