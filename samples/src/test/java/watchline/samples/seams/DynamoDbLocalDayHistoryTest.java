package watchline.samples.seams;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.IsoTime;
import watchline.decoder.alert.DayHistory;
import watchline.decoder.alert.DynamoDayHistory;
import watchline.decoder.store.TableSchema;
import watchline.samples.sandbox.Tables;

import static org.assertj.core.api.Assertions.assertThat;

/** That real tables understand what they are asked for the end of an e-mail. */
@ExtendWith(LocalDynamoDb.class)
class DynamoDbLocalDayHistoryTest {

    private static final String WATCH = "861265061234567";
    private static final Instant NOW = Instant.parse("2026-11-22T13:02:00Z");

    private final String prefix = "t" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private final DynamoDbClient client;

    DynamoDbLocalDayHistoryTest(DynamoDbClient client) {
        this.client = client;
        Tables.create(client, prefix);
    }

    @Test
    void findsTheLastDayOfThatWatch_theNewestFirst() {
        put(TableSchema.ALARMS, WATCH, NOW, "sos");
        put(TableSchema.ALARMS, WATCH, NOW.minus(Duration.ofHours(25)), "sos");
        put(TableSchema.ALARMS, "861265061234568", NOW, "sos");
        put(TableSchema.REPORTS, WATCH, NOW.minus(Duration.ofHours(2)), "position");
        put(TableSchema.REPORTS, WATCH, NOW, "position");

        DayHistory.Day day = new DynamoDayHistory(client, prefix).read(WATCH, NOW.minus(Duration.ofHours(24)), NOW);

        assertThat(day.alarms()).singleElement().satisfies(alarm -> assertThat(alarm.text("sk"))
                .isEqualTo("2026-11-22T13:02:00.000Z#sos"));
        assertThat(day.reports())
                .extracting(report -> report.time("time"))
                .containsExactly(NOW, NOW.minus(Duration.ofHours(2)));
        assertThat(day.reports()).allSatisfy(report -> {
            assertThat(report.whole("heartRateBpm")).isEqualTo(71);
            assertThat(report.text("fix")).isEqualTo("gnss");
            assertThat(report.text("cells")).isNull();
        });
        assertThat(day.more()).isFalse();
    }

    private void put(TableSchema table, String watch, Instant time, String what) {
        client.putItem(request -> request.tableName(table.tableName(prefix))
                .item(Map.of(
                        "deviceId", AttributeValue.fromS(watch),
                        "sk", AttributeValue.fromS(IsoTime.format(time) + "#" + what),
                        "time", AttributeValue.fromS(IsoTime.format(time)),
                        "fix", AttributeValue.fromS("gnss"),
                        "cells", AttributeValue.fromS("many"),
                        "heartRateBpm", AttributeValue.fromN("71"))));
    }
}
