package watchline.decoder.device;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemReader;
import watchline.decoder.report.Arrival;
import watchline.decoder.report.Arrivals;
import watchline.decoder.rule.state.AlarmMark;
import watchline.decoder.rule.state.Marks;
import watchline.decoder.rule.state.RuleMemory;
import watchline.decoder.rule.state.Topic;
import watchline.decoder.rule.state.Wear;
import watchline.decoder.store.DeviceUpdate;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.Fix;
import watchline.dialect.spi.ReportBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static watchline.decoder.report.Arrivals.NOW;
import static watchline.decoder.report.Arrivals.WATCH;

/** When a watch's item is worth a write unit. */
class DeviceRulesTest {

    private static final Duration REFRESH = Duration.ofMinutes(5);

    private static final Marks SOS = Marks.NONE.with(Topic.of(AlarmType.SOS), AlarmMark.opened(NOW, true));

    private final DeviceRules rules = new DeviceRules(REFRESH, "relay-1");

    @Test
    void writesEverythingKnown_whenTheWatchIsNew() {
        DeviceState before = DeviceState.of(WATCH, null, ZoneOffset.UTC);

        DeviceUpdate update = update(before, Arrivals.now(report -> report.batteryPct(85)));

        assertThat(update.set())
                .containsEntry("lastSeenAt", text("2026-11-22T14:00:00.000Z"))
                .containsEntry("dialect", text("iw"))
                .containsEntry("transport", text("tcp"))
                .containsEntry("relay", text("relay-1"))
                .containsEntry("batteryPct", AttributeValue.fromN("85"))
                .containsEntry("batteryAt", text("2026-11-22T14:00:00.000Z"));
        assertThat(update.setIfAbsent())
                .isEqualTo(Map.of(
                        "firstSeenAt", text("2026-11-22T14:00:00.000Z"),
                        "watch", text("silence"),
                        "silentAt", text("2026-11-22T15:05:00.000Z")));
    }

    @Test
    void isNeverLookedAt_whenNobodyWantsToHearOfItsSilence() {
        DeviceState before = DeviceState.of(
                WATCH, new ItemReader(Map.of("silenceMinutes", AttributeValue.fromN("0"))), ZoneOffset.UTC);

        DeviceUpdate update = update(before, Arrivals.now(report -> report));

        assertThat(update.setIfAbsent()).containsOnlyKeys("firstSeenAt");
    }

    @Test
    void neverMovesTheTimeOfLooking_withAReport() {
        DeviceUpdate update = update(known(), at(301, report -> report));

        assertThat(update.set()).doesNotContainKeys("watch", "silentAt");
        assertThat(update.onlyIf()).isEmpty();
    }

    @Test
    void writesNothing_whenNothingWouldBeSeen() {
        Arrival next = Arrivals.at(NOW.plusSeconds(60), report -> home(report).batteryPct(82));

        assertThat(rules.update(known(), rules.after(known(), List.of(next)))).isNull();
    }

    @Test
    void writesNothing_whenTheSameReportComesAgain() {
        assertThat(rules.update(known(), rules.after(known(), List.of(first()))))
                .isNull();
    }

    @Test
    void writesOnlyWhatChanged() {
        DeviceUpdate update = update(known(), at(60, report -> report.batteryPct(80)));

        assertThat(update.set()).containsOnlyKeys("lastSeenAt", "batteryPct", "batteryAt");
    }

    @Test
    void writes_whenTheBatteryMovedFivePoints() {
        assertThat(update(known(), at(60, report -> report.batteryPct(90))).set())
                .containsEntry("batteryPct", AttributeValue.fromN("90"));
    }

    @Test
    void writesNothing_whenTheBatteryMovedFourPoints() {
        assertThat(isWritten(at(60, report -> report.batteryPct(81)))).isFalse();
    }

    @Test
    void writes_whenTheWatchMovedOver100Metres() {
        // 0.001 degrees of latitude are 111 m.
        assertThat(update(known(), at(60, report -> report.place(Fix.NETWORK, 51.476115, 4.5105867)))
                        .set())
                .containsEntry(
                        "lastFix",
                        AttributeValue.fromM(Map.of(
                                "time", text("2026-11-22T14:01:00.000Z"),
                                "lat", AttributeValue.fromN("51.476115"),
                                "lon", AttributeValue.fromN("4.5105867"),
                                "fix", text("network"))));
    }

    @Test
    void writesNothing_whenTheWatchMovedLess() {
        assertThat(isWritten(at(60, report -> report.place(Fix.GNSS, 51.475915, 4.5105867))))
                .isFalse();
    }

    @Test
    void writesNothing_whenTheWatchOnlyRepeatsAnOldPlace() {
        assertThat(isWritten(at(60, report -> report.place(Fix.NONE, 52, 5)))).isFalse();
    }

    @Test
    void writesNothing_whenAMoveArrivesLateAndIsOlder() {
        Arrival old = Arrivals.late(NOW.minusSeconds(3600), NOW.plusSeconds(60), report -> report.place(Fix.GNSS, 52, 5)
                .batteryPct(20)
                .heartRateBpm(50));

        assertThat(isWritten(old)).isFalse();
    }

    @Test
    void writes_whenLastSeenIsOlderThanTheRefresh() {
        assertThat(update(known(), at(301, report -> report)).set())
                .containsEntry("lastSeenAt", text("2026-11-22T14:05:01.000Z"));
    }

    @Test
    void writesSooner_whenAShortSilenceIsWatchedFor() {
        Map<String, AttributeValue> item = new HashMap<>(stored());
        item.put("silenceMinutes", AttributeValue.fromN("15"));
        DeviceState before = DeviceState.of(WATCH, new ItemReader(item), ZoneOffset.UTC);

        DeviceRules seldom = new DeviceRules(Duration.ofMinutes(16), "relay-1");

        assertThat(seldom.update(before, seldom.after(before, List.of(at(300, report -> report)))))
                .isNull();
        assertThat(seldom.update(before, seldom.after(before, List.of(at(301, report -> report)))))
                .isNotNull();
    }

    @Test
    void writesNothing_whenLastSeenIsAsOldAsTheRefresh() {
        assertThat(isWritten(at(300, report -> report))).isFalse();
    }

    @Test
    void writes_whenTheFirmwareChanged() {
        assertThat(update(known(), at(60, report -> report.extra("firmware", "V2")))
                        .set())
                .containsEntry("firmware", text("V2"));
    }

    @Test
    void writes_whenAnotherRelayHoldsTheSession() {
        DeviceRules others = new DeviceRules(REFRESH, "relay-2");

        DeviceUpdate update = others.update(known(), others.after(known(), List.of(at(60, report -> report))));

        assertThat(update.set()).containsEntry("relay", text("relay-2"));
    }

    @Test
    void writes_whenTheAlarmStateChanged() {
        DeviceState after =
                rules.after(known(), List.of(at(60, report -> report))).withAlarms(SOS, RuleMemory.NONE);

        assertThat(rules.update(known(), after).set()).containsKeys("alarmState", "lastSeenAt");
    }

    @Test
    void writesTheAlarmState_onlyIfTheSweepHasNotLookedMeanwhile() {
        Map<String, AttributeValue> item = new HashMap<>(stored());
        item.put("silentAt", text("2026-11-22T15:05:00.000Z"));
        DeviceState before = DeviceState.of(WATCH, new ItemReader(item), ZoneOffset.UTC);

        DeviceUpdate update = rules.update(before, before.withAlarms(SOS, RuleMemory.NONE));

        assertThat(update.onlyIf()).isEqualTo(Map.of("silentAt", Optional.of(text("2026-11-22T15:05:00.000Z"))));
    }

    @Test
    void writes_whenTheRulesNotedSomething() {
        DeviceState after = rules.after(known(), List.of(at(60, report -> report)))
                .withAlarms(Marks.NONE, RuleMemory.NONE.with(new Wear(true, NOW, true)));

        assertThat(rules.update(known(), after).set()).containsOnlyKeys("ruleMemory", "lastSeenAt");
    }

    @Test
    void removesWhatStood_whenAlarmStateAndMemoryAreEmptied() {
        DeviceState full = known().withAlarms(SOS, RuleMemory.NONE.with(new Wear(true, NOW, true)));

        DeviceUpdate update = rules.update(full, full.withAlarms(Marks.NONE, RuleMemory.NONE));

        assertThat(update.remove()).containsExactlyInAnyOrder("alarmState", "ruleMemory");
        assertThat(update.set()).isEmpty();
    }

    @Test
    void keepsTheTimeOfEachMeasure_whenOthersComeIn() {
        DeviceState after = rules.after(known(), List.of(at(60, report -> report.systolicMmHg(120))));

        assertThat(after.lastHealth().measures())
                .containsEntry("heartRateBpm", new Health.Measure(72, NOW))
                .containsEntry("systolicMmHg", new Health.Measure(120, NOW.plusSeconds(60)));
    }

    @Test
    void neverTouchesWhatPeopleSet() {
        Map<String, AttributeValue> item = new HashMap<>(stored());
        item.put("name", text("Grandma"));
        item.put("account", text("family"));
        item.put("timeZone", text("Europe/Berlin"));
        DeviceState before = DeviceState.of(WATCH, new ItemReader(item), ZoneOffset.UTC);

        DeviceUpdate update = update(before, at(301, report -> report.batteryPct(50)));

        assertThat(update.set()).doesNotContainKeys("name", "account", "timeZone", "aliases", "registered");
    }

    @Test
    void takesTheDefaultZone_whenTheStoredOneIsNone() {
        ItemReader item = new ItemReader(Map.of("timeZone", text("Mars/Olympus")));

        assertThat(DeviceState.of(WATCH, item, ZoneOffset.UTC).zone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void measuresAlongTheEarth() {
        KnownPlace paris = new KnownPlace(NOW, 48.8566, 2.3522, Fix.GNSS, null);
        KnownPlace london = new KnownPlace(NOW, 51.5074, -0.1278, Fix.GNSS, null);

        assertThat(paris.distanceM(london)).isBetween(343_000.0, 344_500.0);
    }

    private boolean isWritten(Arrival arrival) {
        return rules.update(known(), rules.after(known(), List.of(arrival))) != null;
    }

    private DeviceUpdate update(DeviceState before, Arrival arrival) {
        @Nullable DeviceUpdate update = rules.update(before, rules.after(before, List.of(arrival)));
        assertThat(update).isNotNull();
        return update;
    }

    /** The watch as the table says after its first report. */
    private DeviceState known() {
        return DeviceState.of(WATCH, new ItemReader(stored()), ZoneOffset.UTC);
    }

    private Map<String, AttributeValue> stored() {
        DeviceState fresh = DeviceState.of(WATCH, null, ZoneOffset.UTC);
        DeviceUpdate update = rules.update(fresh, rules.after(fresh, List.of(first())));
        return update.set();
    }

    private static Arrival first() {
        return Arrivals.now(report -> home(report).batteryPct(85).heartRateBpm(72));
    }

    private static ReportBuilder home(ReportBuilder report) {
        return report.place(Fix.GNSS, 51.475115, 4.5105867);
    }

    private static Arrival at(int seconds, UnaryOperator<ReportBuilder> says) {
        Instant time = NOW.plusSeconds(seconds);
        return Arrivals.at(time, says);
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
