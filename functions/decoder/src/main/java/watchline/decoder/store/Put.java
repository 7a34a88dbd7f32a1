package watchline.decoder.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item that is to stand in a table, whatever stood there before under its key. */
public record Put(TableSchema table, Map<String, AttributeValue> item) {

    /** What makes two puts the same item. */
    record Key(TableSchema table, @Nullable AttributeValue partition, @Nullable AttributeValue sort) {}

    Key key() {
        String sortKey = table.sortKey();
        return new Key(table, item.get(table.partitionKey()), sortKey == null ? null : item.get(sortKey));
    }
}
