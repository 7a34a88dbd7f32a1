package watchline.samples.tool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import watchline.decoder.device.DeviceLinks;
import watchline.decoder.item.ItemReader;
import watchline.decoder.registry.Admission;
import watchline.decoder.registry.Registration;
import watchline.decoder.registry.Registry;
import watchline.decoder.store.DeviceUpdate;
import watchline.decoder.store.Store;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.TableSchema;
import watchline.decoder.store.WriteResult;
import watchline.decoder.store.WriteUnits;

/** The registry of watches as people change it. Safe on any thread. */
final class DeviceBook {

    private static final String KEY = TableSchema.DEVICES.partitionKey();

    private final DynamoDbClient client;
    private final String table;
    private final Store store;

    DeviceBook(OpenTables tables) {
        this.client = tables.client();
        this.table = TableSchema.DEVICES.tableName(tables.prefix());
        this.store = tables.store();
    }

    /** A watch, under the id it is kept by; {@link Registration#exists()} says whether there is one. */
    Registration find(String id) {
        Registry registry = Registry.read(store, Set.of(id));
        return registry.registration(registry.canonical(id));
    }

    /** Its item; absent when nobody has registered or heard it. */
    @Nullable
    ItemReader item(String id) {
        Registry registry = Registry.read(store, Set.of(id));
        return registry.item(registry.canonical(id));
    }

    /** The watch of that id. */
    Registration existing(String id) {
        Registration watch = find(id);
        if (!watch.exists()) {
            throw new ToolException(id + ": no such watch (samples/watchline device list shows those that are known,"
                    + " device register " + id + " adds it)");
        }
        return watch;
    }

    /** Makes two ids one watch, whoever was there first. Nobody has to be registered for it: a person says so. */
    DeviceLinks.Outcome link(String id, String other) {
        return new DeviceLinks(store, Admission.ACCEPT).link(id, other, new WriteUnits());
    }

    /** Sets attributes of a watch, making its item when there is none. */
    void set(String deviceId, Map<String, AttributeValue> attributes) {
        DeviceUpdate update = new DeviceUpdate(deviceId, attributes, Map.of());
        for (WriteResult result : store.updateDevices(List.of(update), new WriteUnits())) {
            if (result instanceof WriteResult.Unavailable unavailable) {
                throw new StoreException("writing " + table + ": " + unavailable.reason());
            } else if (result instanceof WriteResult.Invalid invalid) {
                throw new ToolException("writing " + table + ": " + invalid.reason());
            }
        }
    }

    /** Every watch once, the one heard last first. */
    List<ItemReader> all() {
        List<ItemReader> watches = new ArrayList<>();
        client
                .scanPaginator(ScanRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .build())
                .items()
                .stream()
                .map(ItemReader::new)
                .filter(item ->
                        Registration.of(String.valueOf(item.text(KEY)), item).aliasOf() == null)
                .forEach(watches::add);
        watches.sort(Comparator.comparing(DeviceBook::lastSeen).reversed());
        return watches;
    }

    private static String lastSeen(ItemReader watch) {
        String seen = watch.text("lastSeenAt");
        return seen == null ? "" : seen;
    }

    /** Deletes a watch under all its ids. */
    void remove(Registration watch) {
        // The watch itself last: what is interrupted can be done again.
        watch.aliases().forEach(this::delete);
        delete(watch.deviceId());
    }

    private void delete(String id) {
        client.deleteItem(request -> request.tableName(table).key(Map.of(KEY, AttributeValue.fromS(id))));
    }
}
