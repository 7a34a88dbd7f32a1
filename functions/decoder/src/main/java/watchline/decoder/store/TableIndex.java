package watchline.decoder.store;

import org.jspecify.annotations.Nullable;

/**
 * The global secondary indexes: their public names, and their keys, all of them text. They hold the keys and at most one attribute
 * more, and they are sparse: an item without one of the key attributes is not in there, and costs nothing.
 */
public enum TableIndex {
    /** The commands that want something, by the relay that is to see to it and the time from which on. */
    BY_RELAY(TableSchema.COMMANDS, "byRelay", "relay", "dueAt", "wireId"),
    /** The alarms that are still to be published, all under one word, by the time from which on anybody may do it. */
    BY_OUTBOX(TableSchema.ALARMS, "byOutbox", "outbox", "outboxAt", "createdAt"),
    /** The alarms that a link can acknowledge, by the reference that stands in the link. */
    BY_REF(TableSchema.ALARMS, "byRef", "ref", null, null),
    /** The watches, all under one word, by the time from which on the sweep is to look whether they are silent. */
    BY_SILENCE(TableSchema.DEVICES, "bySilence", "watch", "silentAt", null),
    /**
     * The alarms that people were told of, by the account that they concerned and the time. It costs one write when they are told, and
     * none later. An index of the watches of an account would not do: a watch without {@code account} would not be in there, one that
     * was given to somebody else would be in the wrong place, and each night of each carer would ask every watch.
     */
    BY_ACCOUNT(TableSchema.ALARMS, "byAccount", "account", "publishedAt", null),
    /** The carers with quiet hours, all under one word, by the time at which a summary is due. */
    BY_QUIET(TableSchema.ACCOUNTS, "byQuiet", "summary", "summaryAt", null);

    private final TableSchema table;
    private final String indexName;
    private final String partitionKey;
    private final @Nullable String sortKey;
    private final @Nullable String included;

    TableIndex(
            TableSchema table,
            String indexName,
            String partitionKey,
            @Nullable String sortKey,
            @Nullable String included) {
        this.table = table;
        this.indexName = indexName;
        this.partitionKey = partitionKey;
        this.sortKey = sortKey;
        this.included = included;
    }

    /** The table whose items it holds. */
    public TableSchema table() {
        return table;
    }

    public String indexName() {
        return indexName;
    }

    public String partitionKey() {
        return partitionKey;
    }

    /** Absent when it is asked by its partition key alone. */
    public @Nullable String sortKey() {
        return sortKey;
    }

    /** The attribute that it holds beside the keys of the table and its own; absent when there is none. */
    public @Nullable String included() {
        return included;
    }
}
