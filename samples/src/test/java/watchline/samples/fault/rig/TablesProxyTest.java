package watchline.samples.fault.rig;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import watchline.samples.sandbox.Tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What the SDK of AWS makes of the proxy's faults: no more and no less than of DynamoDB's own. */
class TablesProxyTest {

    private static final String PREFIX = "proxy-";
    private static final String TABLE = PREFIX + "devices";
    /** Those of any table at a time are 25 at most. */
    private static final int ITEMS = 25;

    private static SharedDatabase database;

    private TablesProxy proxy;
    private DynamoDbClient client;

    @BeforeAll
    static void makeTables() {
        database = SharedDatabase.running();
        Tables.create(database.client(), PREFIX);
    }

    @BeforeEach
    void start() {
        proxy = new TablesProxy(database::uri, new Random(1));
        client = DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .endpointOverride(proxy.uri())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }

    @AfterEach
    void end() {
        client.close();
        proxy.close();
    }

    private static Map<String, AttributeValue> device(String id) {
        return Map.of("deviceId", AttributeValue.fromS(id));
    }

    private void put(String id) {
        var unused = client.putItem(put -> put.tableName(TABLE).item(device(id)));
    }

    private Map<String, AttributeValue> get(String id) {
        return client.getItem(get -> get.tableName(TABLE).key(device(id))).item();
    }

    private BatchWriteItemResponse putAll(Collection<String> ids) {
        List<WriteRequest> puts = ids.stream()
                .map(id -> WriteRequest.builder()
                        .putRequest(put -> put.item(device(id)))
                        .build())
                .toList();
        return client.batchWriteItem(write -> write.requestItems(Map.of(TABLE, puts)));
    }

    private static String codeOf(Supplier<?> call) {
        DynamoDbException thrown = catchThrowableOfType(DynamoDbException.class, call::get);
        return thrown == null ? "none" : thrown.awsErrorDetails().errorCode();
    }

    @Test
    void leavesItemsOutAndSaysWhich_whenAShareIsUnprocessed() {
        List<String> ids =
                IntStream.range(0, ITEMS).mapToObj(i -> "unprocessed-" + i).toList();
        proxy.unprocessed(0.5);

        List<WriteRequest> unprocessed = putAll(ids).unprocessedItems().get(TABLE);

        List<String> left = unprocessed.stream()
                .map(request -> request.putRequest().item().get("deviceId").s())
                .toList();
        proxy.heal();
        assertThat(left).hasSizeBetween(1, ITEMS - 1).isSubsetOf(ids);
        assertThat(ids.stream().filter(id -> get(id).isEmpty())).containsExactlyInAnyOrderElementsOf(left);
    }

    @Test
    void throttlesABatch_whenNothingOfItIsProcessed() {
        proxy.unprocessed(1);

        assertThat(codeOf(() -> putAll(List.of("nothing-of-it")))).endsWith("Exception");
        assertThat(get("nothing-of-it")).isEmpty();
    }

    @Test
    void saysThrottledInBothForms_whenItThrottles() {
        proxy.throttle(1);

        List<String> codes = List.of(codeOf(() -> get("a")), codeOf(() -> get("a")));

        assertThat(codes).containsExactlyInAnyOrder("ThrottlingException", "ProvisionedThroughputExceededException");
    }

    @Test
    void throttlesThatShare_whenItIsToThrottleSome() {
        proxy.throttle(0.3);

        long throttled = IntStream.range(0, 200)
                .filter(i -> !codeOf(() -> get("share")).equals("none"))
                .count();

        assertThat(throttled).isBetween(40L, 80L).isEqualTo(proxy.throttled());
    }

    @Test
    void letsReadsPass_whenItThrottlesWrites() {
        proxy.throttle(1, Traffic.WRITES);

        assertThatThrownBy(() -> put("writes")).isInstanceOf(DynamoDbException.class);
        assertThat(get("writes")).isEmpty();
    }

    @Test
    void isReachedAgainOnTheSamePort_whenItRefusedAndIsHealed() {
        put("before");
        proxy.refuse();
        assertThatThrownBy(() -> put("meanwhile")).isInstanceOf(SdkClientException.class);

        proxy.heal();

        assertThat(get("before")).isNotEmpty();
        assertThat(get("meanwhile")).isEmpty();
    }
}
