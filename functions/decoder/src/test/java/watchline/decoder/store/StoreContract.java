package watchline.decoder.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What every {@link Store} promises. A subclass gives a store on fresh, empty tables and a way to read them back; it runs here on
 * the fake, and elsewhere on whatever stands behind the same interface for real.
 */
public abstract class StoreContract extends SilenceContract {

    @Test
    public void keepsEveryAttribute_whenAnItemIsPut() {
        Map<String, AttributeValue> item = Map.of(
                "deviceId", text("1"),
                "sk", text("a"),
                "lat", AttributeValue.fromN("52.53703"),
                "worn", AttributeValue.fromBool(true),
                "alarms", AttributeValue.fromL(List.of(text("sos"))),
                "extra", AttributeValue.fromM(Map.of("bytes", AttributeValue.fromB(SdkBytes.fromUtf8String("x")))));

        List<WriteResult> results = store().putAll(List.of(new Put(TableSchema.REPORTS, item)), new WriteUnits());

        assertThat(results).containsExactly(WriteResult.DONE);
        assertThat(items(TableSchema.REPORTS)).containsExactly(item);
    }

    @Test
    public void leavesOneItem_whenItIsPutTwice() {
        Put put = report("1", "a");

        store().putAll(List.of(put), new WriteUnits());
        store().putAll(List.of(put), new WriteUnits());

        assertThat(items(TableSchema.REPORTS)).hasSize(1);
    }

    @Test
    public void answersEachPut_whenOneBatchNamesAKeyTwice() {
        Put put = report("1", "a");

        List<WriteResult> results = store().putAll(List.of(put, report("1", "b"), put), new WriteUnits());

        assertThat(results).containsExactly(WriteResult.DONE, WriteResult.DONE, WriteResult.DONE);
        assertThat(items(TableSchema.REPORTS)).hasSize(2);
    }

    @Test
    public void keepsReportsAndQuarantineApart_whenABatchIsLarge() {
        List<Put> puts = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            puts.add(report("1", "r" + i));
            puts.add(new Put(TableSchema.QUARANTINE, Map.of("day", text("2026-11-22"), "sk", text("q" + i))));
        }

        List<WriteResult> results = store().putAll(puts, new WriteUnits());

        assertThat(results).hasSize(140).containsOnly(WriteResult.DONE);
        assertThat(items(TableSchema.REPORTS)).hasSize(70);
        assertThat(items(TableSchema.QUARANTINE)).hasSize(70);
    }

    @Test
    public void countsWriteUnits_whenItemsArePut() {
        assumeTrue(billsLikeDynamoDb(), "what is behind this store does not bill like DynamoDB");
        WriteUnits units = new WriteUnits();

        store().putAll(List.of(report("1", "a"), report("1", "b")), units);

        assertThat(units.total()).isEqualTo(2);
    }

    @Test
    public void readsOnlyDevicesThatExist() {
        store().updateDevices(List.of(device("1", Map.of("dialect", text("iw")))), new WriteUnits());

        Map<String, ItemReader> found = store().readDevices(Set.of("1", "2"));

        assertThat(found).containsOnlyKeys("1");
        assertThat(found.get("1").text("dialect")).isEqualTo("iw");
    }

    @Test
    public void readsEveryDevice_whenThereAreMoreThanOneRequestHolds() {
        List<DeviceUpdate> updates = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            updates.add(device("d" + i, Map.of("dialect", text("iw"))));
        }
        List<WriteResult> results = store().updateDevices(updates, new WriteUnits());
        List<String> ids = updates.stream().map(DeviceUpdate::deviceId).toList();

        Map<String, ItemReader> found = store().readDevices(Set.copyOf(ids));

        assertThat(results).hasSize(130).containsOnly(WriteResult.DONE);
        assertThat(found).containsOnlyKeys(ids);
    }

    @Test
    public void countsWriteUnits_whenADeviceIsUpdated() {
        assumeTrue(billsLikeDynamoDb(), "what is behind this store does not bill like DynamoDB");
        WriteUnits units = new WriteUnits();

        store().updateDevices(List.of(device("1", Map.of("dialect", text("iw")))), units);

        assertThat(units.total()).isEqualTo(1);
    }

    @Test
    public void leavesOtherAttributesAlone_whenADeviceIsUpdated() {
        store().updateDevices(List.of(device("1", Map.of("name", text("Grandma")))), new WriteUnits());

        store().updateDevices(List.of(device("1", Map.of("dialect", text("iw")))), new WriteUnits());

        ItemReader device = store().readDevices(Set.of("1")).get("1");
        assertThat(device.text("name")).isEqualTo("Grandma");
        assertThat(device.text("dialect")).isEqualTo("iw");
    }

    @Test
    public void keepsTheFirstValue_whenAnAttributeIsSetIfAbsent() {
        Map<String, AttributeValue> set = Map.of("dialect", text("iw"));
        store().updateDevices(List.of(new DeviceUpdate("1", set, Map.of("firstSeenAt", text("a")))), new WriteUnits());

        store().updateDevices(List.of(new DeviceUpdate("1", set, Map.of("firstSeenAt", text("b")))), new WriteUnits());

        assertThat(store().readDevices(Set.of("1")).get("1").text("firstSeenAt"))
                .isEqualTo("a");
    }

    @Test
    public void leavesNoItem_whenAPutIsRehearsed() {
        DryStore dry = new DryStore(store());

        List<WriteResult> results = dry.putAll(
                List.of(
                        report("1", "a"),
                        new Put(TableSchema.QUARANTINE, Map.of("day", text("2026-11-22"), "sk", text("q")))),
                new WriteUnits());

        assertThat(results).containsExactly(WriteResult.DONE, WriteResult.DONE);
        assertThat(items(TableSchema.REPORTS)).isEmpty();
        assertThat(items(TableSchema.QUARANTINE)).isEmpty();
    }

    @Test
    public void leavesNoDevice_whenItsUpdateIsRehearsed() {
        List<WriteResult> results = new DryStore(store())
                .updateDevices(List.of(device("1", Map.of("dialect", text("iw")))), new WriteUnits());

        assertThat(results).containsExactly(WriteResult.DONE);
        assertThat(items(TableSchema.DEVICES)).isEmpty();
    }

    @Test
    public void leavesADeviceAsItIs_whenItsUpdateIsRehearsed() {
        store().updateDevices(List.of(device("1", Map.of("dialect", text("iw")))), new WriteUnits());

        List<WriteResult> results = new DryStore(store())
                .updateDevices(List.of(device("1", Map.of("dialect", text("gotop")))), new WriteUnits());

        assertThat(results).containsExactly(WriteResult.DONE);
        assertThat(items(TableSchema.DEVICES)).containsExactly(Map.of("deviceId", text("1"), "dialect", text("iw")));
    }

    private static Put report(String deviceId, String sk) {
        return new Put(
                TableSchema.REPORTS, Map.of("deviceId", text(deviceId), "sk", text(sk), "kind", text("position")));
    }

    private static DeviceUpdate device(String id, Map<String, AttributeValue> set) {
        return new DeviceUpdate(id, set, Map.of());
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
