package watchline.decoder.metrics;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import watchline.contract.emf.EmfSpecification;
import watchline.contract.emf.MetricSet;

/** Keeps the lines of one function, named {@code watchline-test}. */
public final class Lines {

    private final List<byte[]> written = new ArrayList<>();

    public FunctionLog log(MetricSet set) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T14:00:00Z"), ZoneOffset.UTC);
        return new FunctionLog(line -> written.add(line.toJson()), set, "watchline-test", clock);
    }

    public boolean isEmpty() {
        return written.isEmpty();
    }

    /** The one line that was written. */
    public byte[] only() {
        if (written.size() != 1) {
            throw new AssertionError(written.size() + " lines (expected: 1)");
        }
        return written.get(0);
    }

    /** The names of its metrics, after the specification was asserted. */
    public List<String> metrics() {
        return EmfSpecification.metrics(only());
    }

    public Map<String, Object> members() {
        return EmfSpecification.read(only());
    }
}
