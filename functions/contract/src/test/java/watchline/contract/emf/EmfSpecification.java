package watchline.contract.emf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules of the embedded metric format, as its specification in the guide of CloudWatch has them, and a reader of lines. What they
 * check is the text of a line and not the classes that wrote it.
 */
public final class EmfSpecification {

    private static final int MAX_METRICS = 100;
    private static final int MAX_DIMENSIONS = 30;
    private static final int MAX_NAME = 1024;
    private static final int MAX_LINE = 1024 * 1024;
    private static final Set<String> UNITS = Set.of("Count", "Milliseconds", "Seconds", "Bytes", "Percent", "None");

    private EmfSpecification() {}

    /** The members of a line, which has to be one JSON object and nothing else, with each name once. */
    public static Map<String, Object> read(byte[] line) {
        assertThat(line).hasSizeLessThan(MAX_LINE).doesNotContain('\n');
        JsonFactory strict = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser json = strict.createParser(line)) {
            assertThat(json.nextToken()).isEqualTo(JsonToken.START_OBJECT);
            Map<String, Object> members = object(json);
            assertThat(json.nextToken()).as("what follows the object").isNull();
            return members;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the metrics of a line, which obeys every rule. None if it has no metadata. */
    public static List<String> metrics(byte[] line) {
        Map<String, Object> members = read(line);
        List<String> names = new ArrayList<>();
        if (!members.containsKey("_aws")) {
            return names;
        }
        Map<?, ?> metadata = (Map<?, ?>) members.get("_aws");
        assertThat(metadata.get("Timestamp")).as("Timestamp").isInstanceOf(Long.class);
        assertThat((Long) metadata.get("Timestamp")).as("in milliseconds").isGreaterThan(1_000_000_000_000L);
        List<?> directives = (List<?>) metadata.get("CloudWatchMetrics");
        assertThat(directives).isNotEmpty();
        for (Object directive : directives) {
            names.addAll(directive((Map<?, ?>) directive, members));
        }
        return names;
    }

    /** The names of the dimensions of the line's first directive. */
    public static List<?> dimensions(byte[] line) {
        Map<?, ?> metadata = (Map<?, ?>) read(line).get("_aws");
        List<?> directives = (List<?>) metadata.get("CloudWatchMetrics");
        return (List<?>) ((List<?>) ((Map<?, ?>) directives.get(0)).get("Dimensions")).get(0);
    }

    private static List<String> directive(Map<?, ?> directive, Map<String, Object> members) {
        assertThat(String.valueOf(directive.get("Namespace")))
                .hasSizeBetween(1, MAX_NAME)
                .isEqualTo("Watchline");
        List<?> sets = (List<?>) directive.get("Dimensions");
        assertThat(sets).as("sets of dimensions").isNotEmpty();
        for (Object set : sets) {
            dimensions((List<?>) set, members);
        }
        List<?> metrics = (List<?>) directive.get("Metrics");
        assertThat(metrics).hasSizeBetween(1, MAX_METRICS);
        List<String> names = new ArrayList<>();
        for (Object metric : metrics) {
            names.add(metric((Map<?, ?>) metric, members));
        }
        assertThat(names).doesNotHaveDuplicates();
        return names;
    }

    private static void dimensions(List<?> names, Map<String, Object> members) {
        assertThat(names).hasSizeLessThanOrEqualTo(MAX_DIMENSIONS).doesNotHaveDuplicates();
        for (Object name : names) {
            assertThat(members).containsKey(String.valueOf(name));
            assertThat(members.get(String.valueOf(name)))
                    .as("dimension %s", name)
                    .isInstanceOf(String.class);
            String value = String.valueOf(members.get(String.valueOf(name)));
            assertThat(value).isNotBlank().hasSizeLessThanOrEqualTo(MAX_NAME).matches("[ -~]+");
        }
    }

    private static String metric(Map<?, ?> metric, Map<String, Object> members) {
        String name = String.valueOf(metric.get("Name"));
        assertThat(name).hasSizeBetween(1, MAX_NAME);
        assertThat(UNITS).contains(String.valueOf(metric.get("Unit")));
        assertThat(new HashSet<Object>(metric.keySet()))
                .isSubsetOf(Set.<Object>of("Name", "Unit", "StorageResolution"));
        assertThat(members).containsKey(name);
        assertThat(members.get(name)).as("metric %s", name).isInstanceOf(Number.class);
        assertThat(((Number) members.get(name)).doubleValue())
                .as("metric %s", name)
                .isFinite();
        return name;
    }

    private static Map<String, Object> object(JsonParser json) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            members.put(name, value(json));
        }
        return members;
    }

    private static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json);
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
            default -> json.getText();
        };
    }

    private static List<Object> array(JsonParser json) throws IOException {
        List<Object> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(json));
        }
        return items;
    }
}
