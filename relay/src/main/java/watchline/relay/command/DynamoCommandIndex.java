package watchline.relay.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import watchline.contract.IsoTime;

/**
 * The index {@code byRelay} of the table {@code commands}. It holds the commands that still want something and no others, so that
 * a query which finds nothing is all that an idle relay pays for.
 *
 * <p>The price: an eventually consistent query that reads up to 4 KB is half a read unit. One every 2 s is 43,200 a day and 1.31
 * million a month of 30.4 days, 0.66 million read units; at $0.125 a million (on demand, us-east-1) that is $0.082 a month for a
 * relay. A command that waits adds about 110 bytes to what is read.
 *
 * <p>A command whose watch is not here stays at the old end of the index until it expires. The query begins at the young end and
 * ends at the longest life of a command, so that neither such nor forgotten ones ever hide a new one.
 */
public final class DynamoCommandIndex implements CommandIndex {

    /** Of the commands that wait longest, those past this many are left for the next frames of their watches. */
    static final int MOST_FOUND = 1000;

    /** As the decoder has it: no command lives longer than a week. */
    private static final Duration LONGEST_LIFE = Duration.ofDays(7);

    private static final Duration CALL = Duration.ofSeconds(5);
    private static final int CONNECTIONS = 2;

    private static final String QUERY = "#relay = :relay AND #due BETWEEN :from AND :now";

    private final DynamoDbAsyncClient dynamoDb;
    private final String table;
    private final String relay;

    /**
     * @param dynamoDb closed with this index
     * @param relay what this instance is called in requests
     */
    public DynamoCommandIndex(DynamoDbAsyncClient dynamoDb, String table, String relay) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.relay = relay;
    }

    /**
     * Connects as the SDK's environment says.
     *
     * @throws software.amazon.awssdk.core.exception.SdkClientException when the environment names no region
     */
    public static DynamoCommandIndex connect(String table, String relay) {
        DynamoDbAsyncClient dynamoDb = DynamoDbAsyncClient.builder()
                .httpClientBuilder(AwsCrtAsyncHttpClient.builder().maxConcurrency(CONNECTIONS))
                .overrideConfiguration(override -> override.apiCallTimeout(CALL)
                        // The next look is the retry.
                        .retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
        return new DynamoCommandIndex(dynamoDb, table, relay);
    }

    @Override
    public CompletionStage<List<String>> due(Instant now) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .indexName("byRelay")
                .keyConditionExpression(QUERY)
                .expressionAttributeNames(Map.of("#relay", "relay", "#due", "dueAt"))
                .expressionAttributeValues(Map.of(
                        ":relay", AttributeValue.fromS(relay),
                        ":from", AttributeValue.fromS(IsoTime.format(now.minus(LONGEST_LIFE))),
                        ":now", AttributeValue.fromS(IsoTime.format(now))))
                .scanIndexForward(false)
                .limit(MOST_FOUND)
                .build();
        return dynamoDb.query(request).thenApply(DynamoCommandIndex::devices);
    }

    @Override
    public void close() {
        dynamoDb.close();
    }

    private static List<String> devices(QueryResponse response) {
        return response.items().stream()
                .map(item -> item.getOrDefault("wireId", item.get("deviceId")))
                .filter(id -> id != null && id.s() != null)
                .map(AttributeValue::s)
                .toList();
    }
}
