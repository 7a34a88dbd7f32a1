package watchline.decoder.store;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.IsoTime;

/**
 * The part of an item of {@code devices} that says when the sweep is to look whether the watch is silent: {@code watch} and
 * {@code silentAt}, which put it into the index {@code bySilence}. An item without them is never looked at. The names are public.
 *
 * <p>The function gives them to every watch with its first write, and the sweep moves them. A tool that changes what a silence is
 * gives them the time of now: the next sweep looks at the watch, and finds out by itself when to look again, or never.
 */
public final class SilenceEntry {

    /** The value of {@code watch}: the one partition of the index. A partition takes 1,000 writes a second; there are some 60. */
    static final String WORD = "silence";

    static final String WATCH = "watch";

    /** When to look next. */
    public static final String SILENT_AT = "silentAt";

    /** What has to go from an item that is not to be looked at any more. */
    public static final Set<String> ATTRIBUTES = Set.of(WATCH, SILENT_AT);

    private SilenceEntry() {}

    /** The attributes of a watch to look at from then on. */
    public static Map<String, AttributeValue> attributes(Instant at) {
        return Map.of(WATCH, AttributeValue.fromS(WORD), SILENT_AT, AttributeValue.fromS(IsoTime.format(at)));
    }
}
