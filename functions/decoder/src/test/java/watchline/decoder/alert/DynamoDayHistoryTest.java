package watchline.decoder.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.StoreException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DynamoDayHistoryTest {

    private static final Instant FROM = Alerts.TIME.minus(Duration.ofHours(24));

    private final Tables tables = new Tables();
    private final DynamoDayHistory history = new DynamoDayHistory(tables, "test-");

    @Test
    void asksTwice_boundedInNumberAndTime() {
        DayHistory.Day unused = history.read(Alerts.WATCH, FROM, Alerts.TIME);

        assertThat(tables.asked)
                .extracting(QueryRequest::tableName)
                .containsExactlyInAnyOrder("test-alarms", "test-reports");
        assertThat(tables.asked)
                .extracting(QueryRequest::limit)
                .containsExactlyInAnyOrder(DynamoDayHistory.MOST_ALARMS, DynamoDayHistory.MOST_REPORTS);
        assertThat(tables.asked).allSatisfy(query -> {
            assertThat(query.scanIndexForward()).isFalse();
            assertThat(query.consistentRead()).isNull();
            assertThat(query.expressionAttributeValues().get(":from").s()).isEqualTo("2026-11-21T13:02:00.000Z");
            assertThat(query.overrideConfiguration().orElseThrow().apiCallTimeout())
                    .hasValueSatisfying(
                            most -> assertThat(most.multipliedBy(2)).isLessThanOrEqualTo(DayHistory.LONGEST));
        });
    }

    @Test
    void answersWhatThereIs() {
        Map<String, AttributeValue> item = Map.of("sk", AttributeValue.fromS("x"));
        tables.answer = QueryResponse.builder().items(List.of(item)).build();

        DayHistory.Day day = history.read(Alerts.WATCH, FROM, Alerts.TIME);

        assertThat(day)
                .isEqualTo(
                        new DayHistory.Day(true, List.of(new ItemReader(item)), List.of(new ItemReader(item)), false));
    }

    @Test
    void saysThatThereAreMore_whenTheTableSaysSo() {
        tables.answer = QueryResponse.builder()
                .items(List.of())
                .lastEvaluatedKey(Map.of("sk", AttributeValue.fromS("x")))
                .build();

        assertThat(history.read(Alerts.WATCH, FROM, Alerts.TIME).more()).isTrue();
    }

    @Test
    void saysThatItCouldNotBeRead_whenTheTableIsSlow() {
        tables.fault = ApiCallTimeoutException.create(400);

        assertThatThrownBy(() -> history.read(Alerts.WATCH, FROM, Alerts.TIME))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("reading the day before: ");
    }

    private static final class Tables implements DynamoDbClient {

        private final List<QueryRequest> asked = new CopyOnWriteArrayList<>();
        private QueryResponse answer = QueryResponse.builder().items(List.of()).build();
        private @Nullable SdkException fault;

        @Override
        public QueryResponse query(QueryRequest request) {
            asked.add(request);
            if (fault != null) {
                throw fault;
            }
            return answer;
        }

        @Override
        public String serviceName() {
            return "tables";
        }

        @Override
        public void close() {}
    }
}
