package watchline.decoder.rule.day;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchline.decoder.report.Arrival;

/**
 * A line of a script.
 *
 * @param line as it stands there
 * @param now when it happens
 * @param arrival the report that comes in; absent when it is the sweep that looks at the watch
 * @param expected the changes, in words
 */
record Step(String line, Instant now, @Nullable Arrival arrival, List<String> expected) {}
