package watchline.samples.fault.rig;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What a relay measured, as Prometheus would read it. Names and tags are those of the page: {@code frames_total}, {@code cause}. */
public final class RelayMetrics {

    private record Sample(String name, Map<String, String> tags, double value) {}

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

    /** The sum over everything of that name that has at least those tags; 0 when there is nothing. */
    public double value(String name, Map<String, String> tags) {
        return matching(name, tags).stream().mapToDouble(Sample::value).sum();
    }

    /** The sum over everything of that name; 0 when there is nothing. */
    public double value(String name) {
        return value(name, Map.of());
    }

    /** As {@link #value(String, Map)}, absent when there is nothing. */
    public OptionalDouble find(String name, Map<String, String> tags) {
        List<Sample> found = matching(name, tags);
        return found.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(found.stream().mapToDouble(Sample::value).sum());
    }

    /** Every name on the page, for the message of a test that looked for another. */
    public List<String> names() {
        return new ArrayList<>(samples.stream().map(Sample::name).distinct().toList());
    }

    private List<Sample> matching(String name, Map<String, String> tags) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name))
                .filter(sample -> sample.tags().entrySet().containsAll(tags.entrySet()))
                .toList();
    }
}
