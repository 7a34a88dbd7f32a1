package watchline.decoder.store;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item that is to stand in a table, whatever stood there before under its key. */
public record Put(TableSchema table, Map<String, AttributeValue> item) {

    /**
     * What makes two puts the same item. Compared by hand: what a record has by itself is put together when it is first used, and
     * that was 25 ms of a cold start.
     */
    record Key(TableSchema table, @Nullable AttributeValue partition, @Nullable AttributeValue sort) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && table == key.table
                    && Objects.equals(partition, key.partition)
                    && Objects.equals(sort, key.sort);
        }

        @Override
        public int hashCode() {
            return Objects.hash(table, partition, sort);
        }
    }

    Key key() {
        String sortKey = table.sortKey();
        return new Key(table, item.get(table.partitionKey()), sortKey == null ? null : item.get(sortKey));
    }
}
