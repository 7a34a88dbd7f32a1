package watchline.samples.fault.rig;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import watchline.relay.metrics.Metric;

/** What a relay measured, as Prometheus would read it. Names and tags are those of the page: {@code watchline_relay_retries_total} and {@code reason}. */
public final class RelayMetrics {

    private record Sample(String name, Map<String, String> tags, double value) {}

    /** What every name begins with: {@code _total} and its kin come after it. */
    private static final List<String> NAMES = Arrays.stream(Metric.values())
            .map(metric -> metric.id().replace('.', '_'))
            .toList();

    private final List<Sample> samples;

    private RelayMetrics(List<Sample> samples) {
        this.samples = samples;
    }

    static RelayMetrics parse(String page) {
        return new RelayMetrics(page.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(RelayMetrics::sample)
                .toList());
    }

    private static Sample sample(String line) {
        int space = line.lastIndexOf(' ');
        double value = Double.parseDouble(line.substring(space + 1));
        int brace = line.indexOf('{');
        if (brace < 0) {
            return new Sample(line.substring(0, space), Map.of(), value);
        }
        return new Sample(line.substring(0, brace), tags(line.substring(brace + 1, line.lastIndexOf('}'))), value);
    }

    /** None of the relay's tags has a comma or an escape in its value. */
    private static Map<String, String> tags(String text) {
        Map<String, String> tags = new HashMap<>();
        for (String tag : text.split(",")) {
            int equals = tag.indexOf('=');
            if (equals > 0) {
                tags.put(tag.substring(0, equals).strip(), tag.substring(equals + 2, tag.length() - 1));
            }
        }
        return tags;
    }

    /**
     * The sum over everything of that name that has at least those tags; 0 when nothing of it has been counted yet.
     *
     * @throws RigException when the relay measures nothing of that name, or not by such a tag: what is sought under a wrong name
     *     would always be 0
     */
    public double value(String name, Map<String, String> tags) {
        List<Sample> named =
                samples.stream().filter(sample -> sample.name().equals(name)).toList();
        if (named.isEmpty() && NAMES.stream().noneMatch(name::startsWith)) {
            throw new RigException(name + ": the relay measures nothing so called (expected: one of " + NAMES + ")");
        }
        for (String tag : tags.keySet()) {
            if (!named.isEmpty()
                    && named.stream().noneMatch(sample -> sample.tags().containsKey(tag))) {
                throw new RigException(name + ": has no tag " + tag + " (" + named.get(0) + ")");
            }
        }
        return named.stream()
                .filter(sample -> sample.tags().entrySet().containsAll(tags.entrySet()))
                .mapToDouble(Sample::value)
                .sum();
    }

    /** As {@link #value(String, Map)}, whatever the tags. */
    public double value(String name) {
        return value(name, Map.of());
    }
}
