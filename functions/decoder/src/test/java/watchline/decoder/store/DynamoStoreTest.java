package watchline.decoder.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import watchline.dialect.model.AlarmType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the store does when DynamoDB does not simply say yes. */
class DynamoStoreTest {

    private static final AlarmKey ALARM = AlarmKey.of("1", Instant.parse("2026-11-22T14:02:00Z"), AlarmType.SOS);

    private final ScriptedDynamo dynamo = new ScriptedDynamo();
    private final List<Duration> pauses = new ArrayList<>();
    private final WriteUnits units = new WriteUnits();
    private final DynamoStore store =
            new DynamoStore(dynamo, "watchline-", RandomGenerator.of("L64X128MixRandom"), pauses::add);

    @Test
    void sendsAtMost25ItemsARequest_withoutRepeats() {
        List<Put> puts = new ArrayList<>(reports(60));
        puts.addAll(reports(60));

        List<WriteResult> results = store.putAll(puts, units);

        assertThat(results).hasSize(120).containsOnly(WriteResult.DONE);
        assertThat(dynamo.batches()).extracting(DynamoStoreTest::size).containsExactlyInAnyOrder(25, 25, 10);
    }

    @Test
    void asksWhatEveryWriteCosts_andAddsItUp() {
        store.putAll(reports(30), units);

        assertThat(dynamo.batches())
                .extracting(BatchWriteItemRequest::returnConsumedCapacity)
                .containsOnly(ReturnConsumedCapacity.TOTAL);
        assertThat(units.total()).isEqualTo(30);
    }

    @Test
    void sendsOnlyWhatWasLeft_whenItemsAreUnprocessed() {
        dynamo.onWrite(request -> leaveLast(request, 3));

        List<WriteResult> results = store.putAll(reports(10), units);

        assertThat(results).containsOnly(WriteResult.DONE);
        assertThat(dynamo.batches()).extracting(DynamoStoreTest::size).containsExactly(10, 3);
        assertThat(pauses).hasSize(1);
    }

    @Test
    void givesUpOnWhatIsLeft_afterFiveTries() {
        IntStream.range(0, 5).forEach(i -> dynamo.onWrite(request -> leaveLast(request, 1)));

        List<WriteResult> results = store.putAll(reports(3), units);

        assertThat(results.subList(0, 2)).containsOnly(WriteResult.DONE);
        assertThat(results.get(2)).isEqualTo(new WriteResult.Unavailable("unprocessed: the table is busy"));
        assertThat(dynamo.batches()).hasSize(5);
    }

    @Test
    void waitsNoLongerThanItsBounds_betweenTries() {
        IntStream.range(0, 5).forEach(i -> dynamo.onWrite(ScriptedDynamo::leave));

        store.putAll(reports(1), units);

        assertThat(pauses).hasSize(4);
        for (int i = 0; i < 4; i++) {
            assertThat(pauses.get(i)).isBetween(Duration.ZERO, Duration.ofMillis(50L << i));
        }
    }

    @Test
    void answersUnavailable_whenTheTableThrottles() {
        dynamo.onWrite(request -> {
            throw ScriptedDynamo.fault("ThrottlingException", "Rate exceeded");
        });

        List<WriteResult> results = store.putAll(reports(2), units);

        assertThat(results).containsOnly(new WriteResult.Unavailable("ThrottlingException: Rate exceeded"));
    }

    @Test
    void answersUnavailable_whenNobodyAnswers() {
        dynamo.onWrite(request -> {
            throw SdkClientException.create("Connect timed out");
        });

        List<WriteResult> results = store.putAll(reports(1), units);

        assertThat(results).containsExactly(new WriteResult.Unavailable("SdkClientException: Connect timed out"));
    }

    @Test
    void losesOnlyTheFailedChunk_whenOneOfSeveralFails() {
        dynamo.onWrite(request -> {
            throw ScriptedDynamo.fault("InternalServerError", "sorry");
        });

        List<WriteResult> results = store.putAll(reports(75), units);

        assertThat(results.stream().filter(WriteResult.DONE::equals)).hasSize(50);
    }

    @Test
    void sinksOnlyTheItemAtFault_whenABatchIsRefused() {
        dynamo.onWrite(request -> {
            throw ScriptedDynamo.fault("ValidationException", "bad item");
        });
        dynamo.onPut(put -> {
            if (put.item().get("sk").s().equals("7")) {
                throw ScriptedDynamo.fault("ValidationException", "bad item");
            }
            return PutItemResponse.builder()
                    .consumedCapacity(ScriptedDynamo.units(1))
                    .build();
        });

        List<WriteResult> results = store.putAll(reports(25), units);

        assertThat(results.get(7)).isEqualTo(new WriteResult.Invalid("ValidationException: bad item"));
        assertThat(results.stream().filter(WriteResult.DONE::equals)).hasSize(24);
        assertThat(units.total()).isEqualTo(24);
    }

    @Test
    void answersUnavailable_whenASinglePutIsThrottled() {
        dynamo.onWrite(request -> {
            throw ScriptedDynamo.fault("ValidationException", "bad item");
        });
        dynamo.onPut(put -> {
            throw ScriptedDynamo.fault("ThrottlingException", "Rate exceeded");
        });

        List<WriteResult> results = store.putAll(reports(1), units);

        assertThat(results).containsExactly(new WriteResult.Unavailable("ThrottlingException: Rate exceeded"));
    }

    @Test
    void readsConsistently_100KeysARequest() {
        Set<String> ids =
                Set.copyOf(IntStream.range(0, 250).mapToObj(Integer::toString).toList());

        store.readDevices(ids);

        assertThat(dynamo.gets())
                .extracting(get -> get.requestItems().get("watchline-devices"))
                .allSatisfy(keys -> assertThat(keys.consistentRead()).isTrue())
                .extracting(keys -> keys.keys().size())
                .containsExactlyInAnyOrder(100, 100, 50);
    }

    @Test
    void asksAgain_whenKeysAreUnprocessed() {
        dynamo.onRead(request -> BatchGetItemResponse.builder()
                .responses(Map.of())
                .unprocessedKeys(request.requestItems())
                .build());
        dynamo.onRead(request -> BatchGetItemResponse.builder()
                .responses(Map.of("watchline-devices", List.of(Map.of("deviceId", text("1")))))
                .unprocessedKeys(Map.of())
                .build());

        assertThat(store.readDevices(Set.of("1"))).containsOnlyKeys("1");
        assertThat(pauses).hasSize(1);
    }

    @Test
    void failsTheRead_whenKeysStayUnprocessed() {
        Map<String, KeysAndAttributes> left = Map.of(
                "watchline-devices",
                KeysAndAttributes.builder()
                        .keys(List.of(Map.of("deviceId", text("1"))))
                        .build());
        IntStream.range(0, 5)
                .forEach(i -> dynamo.onRead(request -> BatchGetItemResponse.builder()
                        .responses(Map.of())
                        .unprocessedKeys(left)
                        .build()));

        assertThatThrownBy(() -> store.readDevices(Set.of("1")))
                .isInstanceOf(StoreException.class)
                .hasMessage("reading devices: 1 keys left unprocessed: the table is busy");
    }

    @Test
    void failsTheRead_whenTheTableIsNotThere() {
        dynamo.onRead(request -> {
            throw ScriptedDynamo.fault("ResourceNotFoundException", "no such table");
        });

        assertThatThrownBy(() -> store.readDevices(Set.of("1")))
                .isInstanceOf(StoreException.class)
                .hasMessage("reading devices: ResourceNotFoundException: no such table");
    }

    @Test
    void answersEachDevice_whenOneUpdateIsThrottled() {
        dynamo.onUpdate(update -> {
            if (update.key().get("deviceId").s().equals("2")) {
                throw ScriptedDynamo.fault("ThrottlingException", "Rate exceeded");
            }
            return UpdateItemResponse.builder().build();
        });
        Map<String, AttributeValue> set = Map.of("dialect", text("iw"));

        List<WriteResult> results = store.updateDevices(
                List.of(new DeviceUpdate("1", set, Map.of()), new DeviceUpdate("2", set, Map.of())), units);

        assertThat(results)
                .containsExactly(WriteResult.DONE, new WriteResult.Unavailable("ThrottlingException: Rate exceeded"));
    }

    @Test
    void namesEveryAttributeByAPlaceholder_whenADeviceIsUpdated() {
        store.updateDevices(
                List.of(new DeviceUpdate("1", Map.of("name", text("x")), Map.of("firstSeenAt", text("y")))), units);

        assertThat(dynamo.updates()).singleElement().satisfies(update -> {
            assertThat(update.updateExpression())
                    .isEqualTo("SET #name = :name, #firstSeenAt = if_not_exists(#firstSeenAt, :firstSeenAt)");
            assertThat(update.expressionAttributeNames())
                    .isEqualTo(Map.of("#name", "name", "#firstSeenAt", "firstSeenAt"));
            assertThat(update.conditionExpression()).isNull();
        });
    }

    @Test
    void failsTheAlarm_whenItsTableThrottles() {
        dynamo.onUpdate(update -> {
            throw ScriptedDynamo.fault("ThrottlingException", "Rate exceeded");
        });

        assertThatThrownBy(() -> store.clearAlarm(ALARM, false, Instant.EPOCH, units))
                .isInstanceOf(StoreException.class)
                .hasMessage("writing an alarm: ThrottlingException: Rate exceeded");
    }

    @Test
    void countsTheUnit_whenAConditionOfAnAlarmDoesNotHold() {
        dynamo.onUpdate(update -> {
            throw ConditionalCheckFailedException.builder().message("no").build();
        });

        store.addToAlarm(ALARM, Instant.parse("2026-11-22T14:03:00Z"), units);

        assertThat(units.total()).isEqualTo(1);
    }

    @Test
    void cutsTheReason_whenTheServiceTalksALot() {
        dynamo.onWrite(request -> {
            throw ScriptedDynamo.fault("ThrottlingException", "very ".repeat(100));
        });

        WriteResult result = store.putAll(reports(1), units).get(0);

        assertThat(((WriteResult.Unavailable) result).reason()).hasSize(160);
    }

    private static BatchWriteItemResponse leaveLast(BatchWriteItemRequest request, int count) {
        Map.Entry<String, List<WriteRequest>> table =
                request.requestItems().entrySet().iterator().next();
        List<WriteRequest> all = table.getValue();
        return BatchWriteItemResponse.builder()
                .unprocessedItems(Map.of(table.getKey(), all.subList(all.size() - count, all.size())))
                .build();
    }

    private static int size(BatchWriteItemRequest request) {
        return request.requestItems().values().stream().mapToInt(List::size).sum();
    }

    private static List<Put> reports(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new Put(TableSchema.REPORTS, Map.of("deviceId", text("1"), "sk", text(Integer.toString(i)))))
                .toList();
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
