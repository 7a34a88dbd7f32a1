package watchline.relay.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import static org.assertj.core.api.Assertions.assertThat;

class DynamoCommandIndexTest {

    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

    private final Scripted dynamoDb = new Scripted();
    private final DynamoCommandIndex index = new DynamoCommandIndex(dynamoDb, "watchline-commands", "relay-1");

    @Test
    void asksForWhatBeganToWaitLast_withinTheLongestLife() {
        index.due(NOW).toCompletableFuture().join();

        assertThat(dynamoDb.queries).singleElement().satisfies(query -> {
            assertThat(query.tableName()).isEqualTo("watchline-commands");
            assertThat(query.indexName()).isEqualTo("byRelay");
            assertThat(query.scanIndexForward()).isFalse();
            assertThat(query.expressionAttributeValues())
                    .isEqualTo(Map.of(
                            ":relay", text("relay-1"),
                            ":from", text("2026-11-15T14:00:00.000Z"),
                            ":now", text("2026-11-22T14:00:00.000Z")));
        });
    }

    @Test
    void costsHalfAReadUnit_becauseItIsEventuallyConsistent() {
        index.due(NOW).toCompletableFuture().join();

        assertThat(dynamoDb.queries.get(0).consistentRead()).isNull();
    }

    @Test
    void namesTheIdUnderWhichAWatchSpeaks() {
        dynamoDb.items = List.of(
                Map.of("deviceId", text("861265061234567"), "sk", text("a"), "wireId", text("8800000015")),
                Map.of("deviceId", text("861265061234575"), "sk", text("b")));

        assertThat(index.due(NOW).toCompletableFuture().join()).containsExactly("8800000015", "861265061234575");
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    /** Answers every query with the same items. */
    private static final class Scripted implements DynamoDbAsyncClient {

        private final List<QueryRequest> queries = new ArrayList<>();
        private List<Map<String, AttributeValue>> items = List.of();

        @Override
        public CompletableFuture<QueryResponse> query(QueryRequest request) {
            queries.add(request);
            return CompletableFuture.completedFuture(
                    QueryResponse.builder().items(items).build());
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
