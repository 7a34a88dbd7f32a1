package watchline.decoder.item;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.IsoTime;

/**
 * Reads the attributes of an item that others may have written too: an attribute that is missing, of another type or not
 * readable is absent, so that a slip in a table never stops a batch. Safe on any thread.
 */
public record ItemReader(Map<String, AttributeValue> attributes) {

    private static final int MAX_DIGITS = 40;

    public @Nullable String text(String name) {
        AttributeValue value = attributes.get(name);
        return value == null || value.s() == null || value.s().isEmpty() ? null : value.s();
    }

    /** The bytes of that name; empty when there are none. */
    public byte[] bytes(String name) {
        AttributeValue value = attributes.get(name);
        return value == null || value.b() == null ? new byte[0] : value.b().asByteArray();
    }

    public @Nullable Double decimal(String name) {
        AttributeValue value = attributes.get(name);
        if (value == null || value.n() == null || value.n().length() > MAX_DIGITS) {
            return null;
        }
        try {
            return new BigDecimal(value.n()).doubleValue();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    public @Nullable Integer whole(String name) {
        Double value = decimal(name);
        return value == null || value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE
                ? null
                : value.intValue();
    }

    public @Nullable Boolean flag(String name) {
        AttributeValue value = attributes.get(name);
        return value == null ? null : value.bool();
    }

    /** One that no item of ours can hold is absent, too: it could be read, and then not be written again. */
    public @Nullable Instant time(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            Instant time = IsoTime.parse(text);
            return IsoTime.hasTheForm(time) ? time : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The texts in the list of that name; empty when there is none. */
    public List<String> texts(String name) {
        AttributeValue value = attributes.get(name);
        if (value == null || !value.hasL()) {
            return List.of();
        }
        return value.l().stream()
                .map(AttributeValue::s)
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }

    /** The map of that name; empty when there is none. */
    public ItemReader map(String name) {
        AttributeValue value = attributes.get(name);
        return new ItemReader(value != null && value.hasM() ? value.m() : Map.of());
    }

    public boolean isEmpty() {
        return attributes.isEmpty();
    }
}
