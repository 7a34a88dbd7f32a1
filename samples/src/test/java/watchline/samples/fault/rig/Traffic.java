package watchline.samples.fault.rig;

import java.util.Set;

/** Which calls of DynamoDB a fault is for. */
public enum Traffic {
    READS,
    WRITES,
    BOTH;

    private static final Set<String> READING = Set.of("GetItem", "BatchGetItem", "TransactGetItems", "Query", "Scan");
    private static final Set<String> WRITING =
            Set.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems");

    boolean covers(String operation) {
        return switch (this) {
            case READS -> READING.contains(operation);
            case WRITES -> WRITING.contains(operation);
            case BOTH -> READING.contains(operation) || WRITING.contains(operation);
        };
    }
}
