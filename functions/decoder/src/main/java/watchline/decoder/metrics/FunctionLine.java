package watchline.decoder.metrics;

import java.time.Instant;
import java.util.Map;
import watchline.contract.emf.EmfLine;
import watchline.contract.emf.EmfSink;
import watchline.contract.emf.MetricSet;

/** A line that is being made. Ends with {@link #write}. Not for sharing between threads. */
public final class FunctionLine {

    private final EmfLine line;
    private final MetricSet set;
    private final EmfSink sink;

    FunctionLine(Instant time, String event, String function, MetricSet set, EmfSink sink) {
        this.line = new EmfLine(time, event).dimension("function", function);
        this.set = set;
        this.sink = sink;
    }

    /** A number that is a metric when the setting has it among them, and a property otherwise. */
    public FunctionLine number(FunctionMetric metric, Number value) {
        EmfLine unused = line.number(metric, value, set);
        return this;
    }

    public FunctionLine property(String name, String value) {
        EmfLine unused = line.property(name, value);
        return this;
    }

    public FunctionLine property(String name, Map<String, ?> value) {
        EmfLine unused = line.property(name, value);
        return this;
    }

    /**
     * A word that numbers are told apart by, where every number is a metric: such a word has no bound, and each value of it is paid
     * for. A property otherwise.
     */
    public FunctionLine unbounded(String name, String value) {
        EmfLine unused = set == MetricSet.ALL ? line.dimension(name, value) : line.property(name, value);
        return this;
    }

    public void write() {
        sink.write(line);
    }
}
