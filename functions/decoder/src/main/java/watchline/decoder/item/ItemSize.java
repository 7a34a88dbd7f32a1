package watchline.decoder.item;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The size of an item by the rules that DynamoDB bills by: names and text in UTF-8, two digits a byte for numbers, three bytes
 * for a list or map and one for each entry. Source: "DynamoDB item sizes and formats" of the developer guide.
 */
public final class ItemSize {

    /** One write unit pays for this much. */
    public static final int WRITE_UNIT_BYTES = 1024;

    private static final int CONTAINER_BYTES = 3;
    private static final int ENTRY_BYTES = 1;

    private ItemSize() {}

    /** In bytes. */
    public static int of(Map<String, AttributeValue> item) {
        int size = 0;
        for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
            size += utf8(attribute.getKey()) + of(attribute.getValue());
        }
        return size;
    }

    /** What it costs to put the item. */
    public static int writeUnits(Map<String, AttributeValue> item) {
        return Math.max(1, (of(item) + WRITE_UNIT_BYTES - 1) / WRITE_UNIT_BYTES);
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            case N -> number(value.n());
            case B -> value.b().asByteArrayUnsafe().length;
            case BOOL, NUL -> 1;
            case M -> CONTAINER_BYTES + ENTRY_BYTES * value.m().size() + of(value.m());
            case L ->
                CONTAINER_BYTES
                        + value.l().stream()
                                .mapToInt(entry -> ENTRY_BYTES + of(entry))
                                .sum();
            case SS -> value.ss().stream().mapToInt(ItemSize::utf8).sum();
            case NS -> value.ns().stream().mapToInt(ItemSize::number).sum();
            case BS ->
                value.bs().stream()
                        .mapToInt(bytes -> bytes.asByteArrayUnsafe().length)
                        .sum();
            case UNKNOWN_TO_SDK_VERSION -> 0;
        };
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Two significant digits a byte, one byte more, and one for a sign. */
    private static int number(String text) {
        int digits = 0;
        int zeros = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '0') {
                zeros += digits > 0 ? 1 : 0;
            } else if (c > '0' && c <= '9') {
                digits += zeros + 1;
                zeros = 0;
            }
        }
        return (digits + 1) / 2 + 1 + (text.startsWith("-") ? 1 : 0);
    }
}
