package watchline.decoder.store;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The six tables: their public names after the prefix, and their keys and indexes, all of them text. Whoever makes tables (the sandbox,
 * Terraform) makes them like this.
 */
public enum TableSchema {
    REPORTS("reports", "deviceId", "sk", "expiresAt"),
    DEVICES("devices", "deviceId", null, null),
    ALARMS("alarms", "deviceId", "sk", null),
    COMMANDS("commands", "deviceId", "sk", null),
    QUARANTINE("quarantine", "day", "sk", "expiresAt"),
    ACCOUNTS("accounts", "account", "sk", "expiresAt");

    private final String suffix;
    private final String partitionKey;
    private final @Nullable String sortKey;
    private final @Nullable String ttlAttribute;

    TableSchema(String suffix, String partitionKey, @Nullable String sortKey, @Nullable String ttlAttribute) {
        this.suffix = suffix;
        this.partitionKey = partitionKey;
        this.sortKey = sortKey;
        this.ttlAttribute = ttlAttribute;
    }

    /** What stands after the prefix. */
    public String suffix() {
        return suffix;
    }

    public String partitionKey() {
        return partitionKey;
    }

    /** Absent when an item is known by its partition key alone. */
    public @Nullable String sortKey() {
        return sortKey;
    }

    /** The attribute, in epoch seconds, after which DynamoDB deletes an item; absent when items stay. */
    public @Nullable String ttlAttribute() {
        return ttlAttribute;
    }

    /** In the order of {@link TableIndex}; empty when the table has none. */
    public List<TableIndex> indexes() {
        return Arrays.stream(TableIndex.values())
                .filter(index -> index.table() == this)
                .toList();
    }

    /** The name of the table under that prefix. */
    public String tableName(String prefix) {
        return prefix + suffix;
    }
}
