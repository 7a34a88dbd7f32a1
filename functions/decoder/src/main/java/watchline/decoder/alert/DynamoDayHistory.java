package watchline.decoder.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import watchline.contract.IsoTime;
import watchline.decoder.item.ItemReader;
import watchline.decoder.rule.setting.Vital;
import watchline.decoder.store.Faults;
import watchline.decoder.store.Parallel;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.TableSchema;

/**
 * The day before an alarm, in two queries at the same time: the last {@value #MOST_ALARMS} alarms and the last
 * {@value #MOST_REPORTS} reports. It costs about seven read units: items of less than a KiB, read without consistency at half a unit
 * for 4 KiB, are 2.5 units of alarms and, at 0.6 KiB each, 4 of reports. That is a hundredth of the price of the SMS beside it, and
 * some milliseconds. It is not repeated when it fails, and the table has {@value #QUERY_MILLIS} ms for each query.
 */
public final class DynamoDayHistory implements DayHistory {

    static final int MOST_ALARMS = 20;
    static final int MOST_REPORTS = 50;

    /** Two of them one after the other, as when no thread is free, stay within {@link DayHistory#LONGEST}. */
    static final int QUERY_MILLIS = 400;

    /** Keys begin with a time; whatever comes after it sorts before this. */
    private static final String AFTER_ALL = "~";

    private final Parallel parallel = new Parallel(2);
    private final DynamoDbClient client;
    private final String alarms;
    private final String reports;

    /** @param prefix of the names of the tables, {@code watchline-} */
    public DynamoDayHistory(DynamoDbClient client, String prefix) {
        this.client = client;
        this.alarms = TableSchema.ALARMS.tableName(prefix);
        this.reports = TableSchema.REPORTS.tableName(prefix);
    }

    @Override
    public Day read(String deviceId, Instant from, Instant to) {
        List<QueryResponse> answers = parallel.map(
                List.of(request(alarms, deviceId, from, to, MOST_ALARMS).build(), reportRequest(deviceId, from, to)),
                this::ask);
        QueryResponse alarmed = answers.get(0);
        QueryResponse reported = answers.get(1);
        return new Day(true, items(alarmed), items(reported), reported.hasLastEvaluatedKey());
    }

    private static QueryRequest.Builder request(String table, String deviceId, Instant from, Instant to, int most) {
        return QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("deviceId = :id AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(Map.of(
                        ":id", AttributeValue.fromS(deviceId),
                        ":from", AttributeValue.fromS(IsoTime.format(from)),
                        ":to", AttributeValue.fromS(IsoTime.format(to) + AFTER_ALL)))
                .scanIndexForward(false)
                .limit(most)
                .overrideConfiguration(config -> config.apiCallTimeout(Duration.ofMillis(QUERY_MILLIS)));
    }

    /** Only what the e-mail says: cells and networks are the most of a report. */
    private QueryRequest reportRequest(String deviceId, Instant from, Instant to) {
        StringJoiner projection = new StringJoiner(", ", "#time, fix, ", "");
        Stream.of(Vital.values()).map(Vital::attribute).forEach(projection::add);
        return request(reports, deviceId, from, to, MOST_REPORTS)
                .projectionExpression(projection.toString())
                .expressionAttributeNames(Map.of("#time", "time"))
                .build();
    }

    private QueryResponse ask(QueryRequest query) {
        try {
            return client.query(query);
        } catch (SdkException e) {
            throw new StoreException("reading the day before: " + Faults.reason(e), e);
        }
    }

    private static List<ItemReader> items(QueryResponse response) {
        return response.items().stream().map(ItemReader::new).toList();
    }
}
