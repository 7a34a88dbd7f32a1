package watchline.decoder.ack;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemBuilder;
import watchline.decoder.item.ItemReader;

/**
 * What one carer said about an alarm, and when: an entry of the list in its item.
 *
 * @param by who says so; absent when they did not tell
 * @param note in their own words
 * @param via wire name of an {@link AckVia}
 */
public record AckEntry(Instant at, @Nullable String by, AckAnswer answer, @Nullable String note, String via) {

    /** In UTF-16 units, as {@code maxlength} of a form counts. */
    public static final int MOST_NAME = 60;

    /** As {@link #MOST_NAME}. */
    public static final int MOST_NOTE = 200;

    /** What somebody typed, on one line and cut to length: a word too many must not cost the answer. */
    public static AckEntry of(Instant at, String by, AckAnswer answer, String note, AckVia via) {
        return new AckEntry(at, line(by, MOST_NAME), answer, line(note, MOST_NOTE), via.wireName());
    }

    private static @Nullable String line(String typed, int most) {
        StringBuilder line = new StringBuilder();
        for (int c : typed.codePoints().limit(2L * most).toArray()) {
            boolean blank = Character.isISOControl(c) || Character.isWhitespace(c);
            boolean doubled = blank && (line.isEmpty() || line.charAt(line.length() - 1) == ' ');
            if (!doubled && line.length() + Character.charCount(c) <= most) {
                line.appendCodePoint(blank ? ' ' : c);
            }
        }
        String cleaned = line.toString().strip();
        return cleaned.isEmpty() ? null : cleaned;
    }

    /** Whether it is the same answer, sent once more. */
    boolean repeats(AckEntry other) {
        return other.equals(new AckEntry(other.at, by, answer, note, via));
    }

    AttributeValue write() {
        return AttributeValue.fromM(new ItemBuilder()
                .time("at", at)
                .text("by", by)
                .text("answer", answer.wireName())
                .text("note", note)
                .text("via", via)
                .build());
    }

    /** Empty when it is none that this version knows. */
    static Optional<AckEntry> read(AttributeValue stored) {
        ItemReader map = new ItemReader(stored.hasM() ? stored.m() : Map.of());
        Instant at = map.time("at");
        String name = map.text("answer");
        String via = map.text("via");
        if (at == null || name == null || via == null) {
            return Optional.empty();
        }
        return AckAnswer.named(name).map(answer -> new AckEntry(at, map.text("by"), answer, map.text("note"), via));
    }
}
