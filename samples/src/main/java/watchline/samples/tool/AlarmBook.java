package watchline.samples.tool;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import watchline.contract.IsoTime;
import watchline.decoder.ack.AckAlarm;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.AlarmKey;
import watchline.decoder.store.TableSchema;

/** The alarms as people list them. Safe on any thread. */
final class AlarmBook {

    private static final String DEVICE = "deviceId";
    private static final String SORT = "sk";

    private final OpenTables tables;
    private final String table;

    AlarmBook(OpenTables tables) {
        this.tables = tables;
        this.table = TableSchema.ALARMS.tableName(tables.prefix());
    }

    /**
     * The alarms that opened since, the newest first, with their watches.
     *
     * @param deviceId of whose alarms; absent for all, which reads the whole table
     * @param openOnly only those that nobody has answered and that are not over
     */
    List<AckAlarm> since(Instant since, @Nullable String deviceId, boolean openOnly, int most) {
        String from = IsoTime.format(since);
        Stream<Map<String, AttributeValue>> items = deviceId == null ? scan(from) : query(deviceId, from);
        List<ItemReader> found = items.map(ItemReader::new)
                .filter(item -> item.text(DEVICE) != null && item.text(SORT) != null)
                .filter(item -> !openOnly || AckAlarm.OPEN.equals(item.text("state")))
                .sorted(Comparator.comparing((ItemReader item) -> String.valueOf(item.text(SORT)))
                        .reversed())
                .limit(most)
                .toList();
        Set<String> ids = new HashSet<>();
        found.forEach(item -> ids.add(String.valueOf(item.text(DEVICE))));
        Map<String, ItemReader> watches = new HashMap<>(tables.store().readDevices(ids));
        return found.stream().map(item -> alarm(item, watches)).toList();
    }

    private static AckAlarm alarm(ItemReader item, Map<String, ItemReader> watches) {
        AlarmKey key = new AlarmKey(String.valueOf(item.text(DEVICE)), String.valueOf(item.text(SORT)));
        return new AckAlarm(key, item, watches.getOrDefault(key.deviceId(), new ItemReader(Map.of())));
    }

    private Stream<Map<String, AttributeValue>> scan(String from) {
        ScanRequest scan = ScanRequest.builder()
                .tableName(table)
                .filterExpression("#sk >= :from")
                .expressionAttributeNames(Map.of("#sk", SORT))
                .expressionAttributeValues(Map.of(":from", AttributeValue.fromS(from)))
                .build();
        return tables.client().scanPaginator(scan).items().stream();
    }

    private Stream<Map<String, AttributeValue>> query(String deviceId, String from) {
        QueryRequest query = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("#device = :device AND #sk >= :from")
                .expressionAttributeNames(Map.of("#device", DEVICE, "#sk", SORT))
                .expressionAttributeValues(
                        Map.of(":device", AttributeValue.fromS(deviceId), ":from", AttributeValue.fromS(from)))
                .build();
        return tables.client().queryPaginator(query).items().stream();
    }
}
