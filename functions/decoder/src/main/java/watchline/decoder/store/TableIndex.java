package watchline.decoder.store;

/**
 * The global secondary indexes: their public names, and their keys, all of them text. They hold the keys and one attribute more, and
 * they are sparse: an item without one of the two key attributes is not in there, and costs nothing.
 */
public enum TableIndex {
    /** The commands that want something, by the relay that is to see to it and the time from which on. */
    BY_RELAY("byRelay", "relay", "dueAt", "wireId"),
    /** The alarms that are still to be published, all under one word, by the time from which on anybody may do it. */
    BY_OUTBOX("byOutbox", "outbox", "outboxAt", "createdAt");

    private final String indexName;
    private final String partitionKey;
    private final String sortKey;
    private final String included;

    TableIndex(String indexName, String partitionKey, String sortKey, String included) {
        this.indexName = indexName;
        this.partitionKey = partitionKey;
        this.sortKey = sortKey;
        this.included = included;
    }

    public String indexName() {
        return indexName;
    }

    public String partitionKey() {
        return partitionKey;
    }

    public String sortKey() {
        return sortKey;
    }

    /** The attribute that it holds beside the keys of the table and its own. */
    public String included() {
        return included;
    }
}
