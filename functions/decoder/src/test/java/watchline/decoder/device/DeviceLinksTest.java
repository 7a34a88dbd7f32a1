package watchline.decoder.device;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.device.DeviceLinks.Outcome;
import watchline.decoder.item.ItemReader;
import watchline.decoder.registry.Admission;
import watchline.decoder.rule.setting.Vital;
import watchline.decoder.rule.state.Marks;
import watchline.decoder.rule.state.RuleMemory;
import watchline.decoder.rule.state.Streak;
import watchline.decoder.rule.state.Topic;
import watchline.decoder.rule.state.Wear;
import watchline.decoder.store.FakeStore;
import watchline.decoder.store.SilenceEntry;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.TableSchema;
import watchline.decoder.store.WriteUnits;
import watchline.dialect.model.AlarmType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeviceLinksTest {

    private static final String SHORT = "3707673636";
    private static final String IMEI = "863737076736365";
    private static final Instant T = Instant.parse("2026-11-22T14:00:00Z");

    private final FakeStore store = new FakeStore();

    @Test
    void pointsTheNewIdAtTheOneThatWasThere() {
        put(SHORT, Map.of("lastSeenAt", text("2026-11-22T14:00:00.000Z")));

        Outcome outcome = link();

        assertThat(outcome).isEqualTo(new Outcome.One(SHORT, true));
        assertThat(device(IMEI).text("aliasOf")).isEqualTo(SHORT);
        assertThat(device(SHORT).texts("aliases")).containsExactly(IMEI);
    }

    @Test
    void writesNothing_whenTheyAreOneAlready() {
        link();
        int writes = store.deviceWrites();

        assertThat(link()).isEqualTo(new Outcome.One(SHORT, false));
        assertThat(store.deviceWrites()).isEqualTo(writes);
    }

    @Test
    void keepsWhatIsNewerOfBoth_whenEachWasHeard() {
        put(
                SHORT,
                Map.of(
                        "registered", AttributeValue.fromBool(true),
                        "firstSeenAt", text("2026-11-21T00:00:00.000Z"),
                        "lastSeenAt", text("2026-11-22T14:00:00.000Z"),
                        "dialect", text("bracket"),
                        "batteryPct", AttributeValue.fromN("40"),
                        "batteryAt", text("2026-11-22T13:00:00.000Z")));
        put(
                IMEI,
                Map.of(
                        "name", text("Rosa"),
                        "firstSeenAt", text("2026-11-20T00:00:00.000Z"),
                        "lastSeenAt", text("2026-11-22T12:00:00.000Z"),
                        "dialect", text("iw"),
                        "firmware", text("V1.2"),
                        "batteryPct", AttributeValue.fromN("55"),
                        "batteryAt", text("2026-11-22T13:30:00.000Z"),
                        "lastFix", fix("2026-11-22T11:00:00.000Z"),
                        "alarmState", AttributeValue.fromM(Map.of("sos", mark("2026-11-22T11:30:00.000Z")))));

        Outcome outcome = link();

        assertThat(outcome).isEqualTo(new Outcome.One(SHORT, true));
        ItemReader kept = device(SHORT);
        assertThat(kept.text("name")).isEqualTo("Rosa");
        assertThat(kept.text("firstSeenAt")).isEqualTo("2026-11-20T00:00:00.000Z");
        assertThat(kept.text("lastSeenAt")).isEqualTo("2026-11-22T14:00:00.000Z");
        assertThat(kept.text("dialect")).isEqualTo("bracket");
        assertThat(kept.text("firmware")).isEqualTo("V1.2");
        assertThat(kept.whole("batteryPct")).isEqualTo(55);
        assertThat(kept.map("lastFix").decimal("lat")).isEqualTo(51.5);
        assertThat(Marks.read(kept.map("alarmState")).of(Topic.of(AlarmType.SOS)))
                .hasSize(1);
    }

    @Test
    void keepsTheNewerOfEachNoteOfTheRules_whenEachWasHeard() {
        put(SHORT, Map.of("ruleMemory", memory(new Wear(true, T, true), T.plusSeconds(60))));
        put(IMEI, Map.of("ruleMemory", memory(new Wear(false, T.plusSeconds(60), true), T)));

        assertThat(link()).isEqualTo(new Outcome.One(SHORT, true));

        RuleMemory memory = RuleMemory.read(device(SHORT).map("ruleMemory"));
        assertThat(memory.wear()).isEqualTo(new Wear(false, T.plusSeconds(60), true));
        assertThat(memory.streaks()).containsExactly(Map.entry(Vital.SPO2, Streak.interrupted(T.plusSeconds(60))));
    }

    @Test
    void looksForSilenceOfTheWatchThatIsKept_andNeverOfItsAlias() {
        put(IMEI, SilenceEntry.attributes(T));

        put(SHORT, Map.of("registered", AttributeValue.fromBool(true)));

        assertThat(link()).isEqualTo(new Outcome.One(SHORT, true));
        assertThat(store.devicesToLookAt(T, 10)).containsExactly(SHORT);
    }

    @Test
    void leavesThemApart_whenBothAreRegistered() {
        put(SHORT, Map.of("registered", AttributeValue.fromBool(true)));
        put(IMEI, Map.of("registered", AttributeValue.fromBool(true)));

        assertThat(link()).isEqualTo(new Outcome.Apart("both 3707673636 and 863737076736365 are registered"));
        assertThat(device(IMEI).text("aliasOf")).isNull();
    }

    @Test
    void learnsNothingFromStrangers_whenTheyAreNotLetIn() {
        put(SHORT, Map.of("lastSeenAt", text("2026-11-22T14:00:00.000Z")));

        Outcome outcome = new DeviceLinks(store, Admission.QUARANTINE).link(SHORT, IMEI, new WriteUnits());

        assertThat(outcome).isEqualTo(new Outcome.Strangers());
        assertThat(store.deviceWrites()).isZero();
    }

    @Test
    void refusesMoreIdsThanAWatchCanHave() {
        put(SHORT, Map.of("aliases", AttributeValue.fromL(List.of(text("1"), text("2"), text("3"), text("4")))));

        assertThat(link()).isEqualTo(new Outcome.Apart("aliases of 3707673636: 5 (expected: at most 4)"));
    }

    @Test
    void doesTheRest_whenOnlyTheAliasWasWritten() {
        put(SHORT, Map.of("firstSeenAt", text("2026-11-20T00:00:00.000Z")));
        put(IMEI, Map.of("aliasOf", text(SHORT), "name", text("Rosa")));

        assertThat(link()).isEqualTo(new Outcome.One(SHORT, true));
        assertThat(device(SHORT).text("name")).isEqualTo("Rosa");
        assertThat(device(SHORT).texts("aliases")).containsExactly(IMEI);
    }

    @Test
    void pointsOlderAliasesAtTheNewOwner_whenItBecomesAnAliasItself() {
        put(SHORT, Map.of("aliases", AttributeValue.fromL(List.of(text("1")))));
        put("1", Map.of("aliasOf", text(SHORT)));
        put(IMEI, Map.of("registered", AttributeValue.fromBool(true)));

        assertThat(link()).isEqualTo(new Outcome.One(IMEI, true));
        assertThat(device("1").text("aliasOf")).isEqualTo(IMEI);
        assertThat(device(SHORT).text("aliasOf")).isEqualTo(IMEI);
        assertThat(device(IMEI).texts("aliases")).containsExactly(SHORT, "1");
    }

    @Test
    void says_whenTheTableIsBusy() {
        store.deviceWritesDown("the table is busy");

        assertThatThrownBy(this::link)
                .isInstanceOf(StoreException.class)
                .hasMessage("writing an alias: the table is busy");
    }

    private static AttributeValue memory(Wear wear, Instant readAt) {
        return AttributeValue.fromM(RuleMemory.NONE
                .with(wear)
                .with(Vital.SPO2, Streak.interrupted(readAt))
                .write());
    }

    private Outcome link() {
        return new DeviceLinks(store, Admission.ACCEPT).link(SHORT, IMEI, new WriteUnits());
    }

    private void put(String id, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(attributes);
        item.put("deviceId", text(id));
        store.putDevice(item);
    }

    private ItemReader device(String id) {
        return store.items(TableSchema.DEVICES).stream()
                .map(ItemReader::new)
                .filter(item -> id.equals(item.text("deviceId")))
                .findFirst()
                .orElseThrow();
    }

    private static AttributeValue fix(String time) {
        return AttributeValue.fromM(Map.of(
                "time", text(time),
                "lat", AttributeValue.fromN("51.5"),
                "lon", AttributeValue.fromN("4.5"),
                "fix", text("gnss")));
    }

    private static AttributeValue mark(String time) {
        return AttributeValue.fromM(Map.of("openedAt", text(time), "lastAt", text(time)));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
