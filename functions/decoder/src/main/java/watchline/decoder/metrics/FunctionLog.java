package watchline.decoder.metrics;

import java.time.InstantSource;
import watchline.contract.emf.EmfSink;
import watchline.contract.emf.MetricSet;
import watchline.contract.emf.StreamSink;

/**
 * The structured lines of one function: each event is one line, which is log and metrics in one, because the log is paid for by its
 * bytes. May be used from any thread.
 */
public final class FunctionLog {

    private final EmfSink sink;
    private final MetricSet set;
    private final String function;
    private final InstantSource clock;

    /** @param function its name, the value of the dimension */
    public FunctionLog(EmfSink sink, MetricSet set, String function, InstantSource clock) {
        this.sink = sink;
        this.set = set;
        this.function = function;
        this.clock = clock;
    }

    /** That of the process: on standard output, under the name that Lambda gave the function. */
    public static FunctionLog ofProcess(MetricSet set, String role, InstantSource clock) {
        String name = System.getenv().getOrDefault("AWS_LAMBDA_FUNCTION_NAME", role);
        return new FunctionLog(StreamSink.standardOutput(), set, name, clock);
    }

    /** Begins the line of an event whose numbers may be metrics. */
    public FunctionLine line(String event) {
        return line(event, set);
    }

    /** Begins the line of an event that is none of the everyday: its numbers would mislead an alarm. */
    public FunctionLine plainLine(String event) {
        return line(event, MetricSet.NONE);
    }

    private FunctionLine line(String event, MetricSet metrics) {
        return new FunctionLine(clock.instant(), event, function, metrics, sink);
    }
}
