package watchline.samples.tool;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.rule.fence.Circle;
import watchline.decoder.rule.fence.Crossing;
import watchline.decoder.rule.fence.Fence;
import watchline.decoder.rule.fence.GeoPoint;
import watchline.decoder.rule.setting.WatchRules;
import watchline.samples.sandbox.Tables;
import watchline.samples.seams.LocalDynamoDb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Settings that two people change at once. */
@ExtendWith(LocalDynamoDb.class)
class WatchSettingsTest {

    private static final String WATCH = "861265061234567";

    private final String prefix = "t" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private final DynamoDbClient client;
    private final WatchSettings settings;

    WatchSettingsTest(DynamoDbClient client) {
        this.client = client;
        this.settings = new WatchSettings(OpenTables.of(client, prefix));
    }

    @BeforeEach
    void makeTables() {
        Tables.create(client, prefix);
        client.putItem(put -> put.tableName(prefix + "devices").item(key()));
    }

    @Test
    void keepsBothFences_whenSomebodyElseAddsOneInBetween() {
        AtomicInteger tries = new AtomicInteger();

        WatchSettings.Watch watch = settings.change(WATCH, Set.of(WatchSettings.FENCES), rules -> {
            if (tries.incrementAndGet() == 1) {
                add("park");
            }
            return rules.withFence(fence("home"));
        });

        assertThat(watch.rules().fences()).extracting(Fence::id).containsExactly("park", "home");
        assertThat(settings.read(WATCH).rules()).isEqualTo(watch.rules());
        assertThat(tries).hasValue(2);
    }

    @Test
    void minds_onlyWhatTheChangeIsAbout() {
        AtomicInteger tries = new AtomicInteger();

        settings.change(WATCH, Set.of(WatchSettings.SILENCE), rules -> {
            tries.incrementAndGet();
            add("park");
            return rules.withSilence(Duration.ofMinutes(90));
        });

        WatchRules rules = settings.read(WATCH).rules();
        assertThat(rules.fences()).hasSize(1);
        assertThat(rules.silence()).hasMinutes(90);
        assertThat(tries).hasValue(1);
    }

    @Test
    void makesNoItem_whenTheWatchIsRemovedInBetween() {
        assertThatThrownBy(() -> settings.change(WATCH, Set.of(WatchSettings.FENCES), rules -> {
                    client.deleteItem(
                            delete -> delete.tableName(prefix + "devices").key(key()));
                    return rules.withFence(fence("home"));
                }))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("no such watch");

        assertThat(client.scan(scan -> scan.tableName(prefix + "devices")).count())
                .isZero();
    }

    private void add(String id) {
        settings.change(WATCH, Set.of(WatchSettings.FENCES), rules -> rules.withFence(fence(id)));
    }

    private static Fence fence(String id) {
        return new Fence(id, id, new Circle(new GeoPoint(0.35, 0.31), 200), 50, Set.of(Crossing.EXIT));
    }

    private static Map<String, AttributeValue> key() {
        return Map.of("deviceId", AttributeValue.fromS(WATCH));
    }
}
