package watchline.benchmark.command;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import watchline.contract.Transport;
import watchline.samples.simulator.Simulation;
import watchline.samples.simulator.SimulationReport;
import watchline.samples.simulator.SimulationSettings;
import watchline.samples.simulator.SpokenDialect;

/** A crowd of simulated watches in ten groups, of which one now and then leaves for good and comes again, with lines made anew. Used by one thread. */
final class Churn implements AutoCloseable {

    private static final int GROUPS = 10;
    private static final int MOST_COMPLAINTS = 5;
    /** Of the wearers' day for one of ours. */
    private static final double SPEED = 30;

    private final InetSocketAddress server;
    private final int watches;
    private final Duration interval;
    private final List<Simulation> groups = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private int next;
    private int starts;
    private long sent;
    private long wrong;
    private long missing;

    Churn(InetSocketAddress server, int watches, Duration interval) {
        this.server = server;
        this.watches = watches;
        this.interval = interval;
        for (int group = 0; group < GROUPS; group++) {
            groups.add(start(group));
        }
    }

    private Simulation start(int group) {
        starts++;
        int first = 1 + watches * group / GROUPS;
        int end = 1 + watches * (group + 1) / GROUPS;
        return Simulation.start(SimulationSettings.to(server.getHostString(), server.getPort())
                .watches(end - first)
                .firstNumber(first)
                .dialects(List.of(SpokenDialect.values()))
                .transports(List.of(Transport.TCP, Transport.TCP, Transport.UDP))
                .interval(interval)
                .speed(SPEED)
                .seed(starts)
                .keepFrames(false)
                .build());
    }

    /** One group leaves and comes again. */
    void turn() {
        end(groups.get(next));
        groups.set(next, start(next));
        next = (next + 1) % GROUPS;
    }

    private void end(Simulation group) {
        SimulationReport report = group.stop();
        sent += report.sent();
        wrong += report.wrong();
        missing += report.missing();
        report.complaints().stream().limit(MOST_COMPLAINTS - complaints.size()).forEach(complaints::add);
    }

    /** Frames so far. */
    long sent() {
        return sent
                + groups.stream().mapToLong(group -> group.progress().sent()).sum();
    }

    /** All of them leave; answers what was wrong, in words. */
    String stop() {
        groups.forEach(this::end);
        groups.clear();
        return String.format(
                "%,d frames, %,d replies wrong, %,d missing, %,d groups came", sent, wrong, missing, starts);
    }

    /** The first replies that were wrong or missing, in words. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        groups.forEach(Simulation::close);
    }
}
