package watchline.decoder.item;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.IsoTime;

/**
 * Collects the attributes of an item or of a map inside one. Whatever is absent or empty gets no attribute: a zero that
 * nobody measured must never be read from a table. Not for sharing between threads.
 */
public final class ItemBuilder {

    /** A centimetre at the equator; no watch is that good. */
    private static final int MAX_DECIMALS = 7;

    private final Map<String, AttributeValue> attributes = new LinkedHashMap<>();

    public ItemBuilder text(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            attributes.put(name, AttributeValue.fromS(value));
        }
        return this;
    }

    public ItemBuilder whole(String name, @Nullable Integer value) {
        return value == null ? this : whole(name, value.longValue());
    }

    public ItemBuilder whole(String name, @Nullable Long value) {
        if (value != null) {
            attributes.put(name, AttributeValue.fromN(Long.toString(value)));
        }
        return this;
    }

    /** A number with at most seven decimals and no exponent. What is not finite is not kept. */
    public ItemBuilder decimal(String name, @Nullable Double value) {
        if (value != null && Double.isFinite(value)) {
            attributes.put(name, AttributeValue.fromN(plain(value)));
        }
        return this;
    }

    public ItemBuilder flag(String name, @Nullable Boolean value) {
        if (value != null) {
            attributes.put(name, AttributeValue.fromBool(value));
        }
        return this;
    }

    /** ISO-8601 in UTC with milliseconds. */
    public ItemBuilder time(String name, @Nullable Instant value) {
        return value == null ? this : text(name, IsoTime.format(value));
    }

    public ItemBuilder bytes(String name, byte[] value) {
        if (value.length > 0) {
            attributes.put(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
        }
        return this;
    }

    public ItemBuilder list(String name, List<AttributeValue> values) {
        if (!values.isEmpty()) {
            attributes.put(name, AttributeValue.fromL(values));
        }
        return this;
    }

    public ItemBuilder texts(String name, List<String> values) {
        List<AttributeValue> kept = new ArrayList<>(values.size());
        for (String value : values) {
            if (!value.isEmpty()) {
                kept.add(AttributeValue.fromS(value));
            }
        }
        return list(name, kept);
    }

    public ItemBuilder map(String name, Map<String, AttributeValue> values) {
        if (!values.isEmpty()) {
            attributes.put(name, AttributeValue.fromM(values));
        }
        return this;
    }

    public Map<String, AttributeValue> build() {
        return attributes;
    }

    private static String plain(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(MAX_DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
