package watchline.relay.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import watchline.contract.emf.EmfLine;
import watchline.contract.emf.EmfSink;
import watchline.contract.emf.MetricSet;
import watchline.relay.metrics.Metric.CloseReason;
import watchline.relay.metrics.Metric.RetryCause;
import watchline.relay.time.Scheduler;

/**
 * Writes the figures for CloudWatch, a line a minute and one at the end. Counts are what was added since the line before, so that the
 * lines of many relays, and of one that starts anew, add up. The dimension is the decoder's function: its name is known to whoever
 * makes alarms, does not change with the machine that a relay happens to run on, and keeps installations apart. Which relay wrote a
 * line is a property of it. May be used from any thread.
 */
public final class EmfReport {

    static final Duration EVERY = Duration.ofMinutes(1);

    private static final List<CloseReason> REFUSED = List.of(CloseReason.LIMIT_TOTAL, CloseReason.LIMIT_ADDRESS);
    private static final List<RetryCause> FAILED =
            List.of(RetryCause.UNAVAILABLE, RetryCause.FUNCTION_ERROR, RetryCause.BAD_RESPONSE);

    private final MeterRegistry registry;
    private final EmfSink sink;
    private final MetricSet set;
    private final String relay;
    private final String function;
    private final Scheduler scheduler;
    private final InstantSource clock;
    private final Map<RelayFigure, Double> before = new EnumMap<>(RelayFigure.class);
    private boolean running;

    /**
     * @param registry with the meters of {@link RelayMetrics}
     * @param set which of the numbers are metrics; all stand in the lines. With {@link MetricSet#NONE} there are no lines
     * @param relay what this instance is called
     * @param function name or ARN of the decoder's function; empty when the relay has another decoder
     */
    public EmfReport(
            MeterRegistry registry,
            EmfSink sink,
            MetricSet set,
            String relay,
            String function,
            Scheduler scheduler,
            InstantSource clock) {
        this.registry = registry;
        this.sink = sink;
        this.set = set;
        this.relay = relay;
        this.function = nameOf(function);
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Begins to count the first minute. */
    public synchronized void start() {
        if (set != MetricSet.NONE) {
            running = true;
            next();
        }
    }

    /** Writes what was not yet told, and nothing after it. Does nothing when it did not start or has stopped. */
    public synchronized void stop() {
        if (running) {
            running = false;
            write();
        }
    }

    private void next() {
        Scheduler.Timer unused = scheduler.after(EVERY, this::turn);
    }

    private synchronized void turn() {
        if (running) {
            next();
            write();
        }
    }

    private void write() {
        EmfLine line = new EmfLine(clock.instant(), "relay")
                .dimension("function", function)
                .property("relay", relay);
        for (RelayFigure figure : RelayFigure.values()) {
            line = line.number(figure, value(figure), set);
        }
        sink.write(line);
    }

    private double value(RelayFigure figure) {
        return switch (figure) {
            case FRAMES -> added(figure, counters(Metric.FRAMES));
            case CONNECTIONS -> gauge(Metric.CONNECTIONS_OPEN);
            case OLDEST_FRAME -> gauge(Metric.OLDEST_PENDING);
            case JOURNAL_FAILED -> gauge(Metric.JOURNAL_FAILED);
            case DATAGRAMS_REFUSED -> added(figure, counters(Metric.DATAGRAMS_REFUSED));
            case CONNECTIONS_REFUSED -> added(figure, counters(Metric.CONNECTIONS_CLOSED, REFUSED));
            case DECODER_FAILURES -> added(figure, counters(Metric.RETRIES, FAILED));
            case RETRIES -> added(figure, counters(Metric.RETRIES));
        };
    }

    private double added(RelayFigure figure, Stream<Counter> counters) {
        double now = counters.mapToDouble(Counter::count).sum();
        Double last = before.put(figure, now);
        return last == null ? now : now - last;
    }

    private Stream<Counter> counters(Metric metric) {
        return registry.find(metric.id()).counters().stream();
    }

    private Stream<Counter> counters(Metric metric, List<? extends Metric.Reason> reasons) {
        return reasons.stream()
                .flatMap(reason -> registry.find(metric.id()).tag("reason", reason.tag()).counters().stream());
    }

    /** No number at all when nobody keeps the value, so that it stands in no line. */
    private double gauge(Metric metric) {
        Gauge gauge = registry.find(metric.id()).gauge();
        return gauge == null ? Double.NaN : gauge.value();
    }

    /** Of {@code arn:aws:lambda:<region>:<account>:function:<name>}, of its end, and of a name with a version behind it. */
    private static String nameOf(String function) {
        String mark = "function:";
        int arn = function.indexOf(mark);
        String name = arn < 0 ? function : function.substring(arn + mark.length());
        int version = name.indexOf(':');
        String plain = version < 0 ? name : name.substring(0, version);
        return plain.isEmpty() ? "decoder" : plain;
    }
}
