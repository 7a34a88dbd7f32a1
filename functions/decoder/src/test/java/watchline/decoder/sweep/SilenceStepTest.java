package watchline.decoder.sweep;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.IsoTime;
import watchline.decoder.MovingClock;
import watchline.decoder.account.FakeAccounts;
import watchline.decoder.alert.AlarmWriter;
import watchline.decoder.alert.AlertWriter;
import watchline.decoder.alert.FakePublisher;
import watchline.decoder.alert.Outbox;
import watchline.decoder.item.ItemReader;
import watchline.decoder.rule.state.AlarmMark;
import watchline.decoder.rule.state.Marks;
import watchline.decoder.rule.state.Topic;
import watchline.decoder.store.FakeStore;
import watchline.decoder.store.SilenceEntry;
import watchline.decoder.store.TableSchema;
import watchline.decoder.store.WriteUnits;
import watchline.dialect.model.AlarmType;

import static org.assertj.core.api.Assertions.assertThat;

/** A watch that was last heard at 14:00, and may be silent for an hour; the note of its last word may be five minutes old. */
class SilenceStepTest {

    private static final String WATCH = "861265061234567";
    private static final Instant SEEN = Instant.parse("2026-11-22T14:00:00Z");
    private static final Instant DUE = SEEN.plusSeconds(3900);
    private static final Topic SILENCE = Topic.of(AlarmType.SILENCE);

    private final FakeStore store = new FakeStore();
    private final FakePublisher publisher = new FakePublisher();
    private final MovingClock clock = new MovingClock(DUE);
    private final WriteUnits units = new WriteUnits();
    private final SilenceStep step = step();

    @Test
    void opensTheAlarmAndTells_whenTheTimeIsOver() {
        heard(WATCH, SEEN, Map.of());

        assertThat(run()).containsExactly(Map.entry("looked", 1L), Map.entry("silent", 1L), Map.entry("left", 0L));

        ItemReader alarm = alarm();
        assertThat(alarm.text("sk")).isEqualTo("2026-11-22T15:00:00.000Z#silence");
        assertThat(alarm.text("publishedAt")).isNotNull();
        assertThat(alarm.map("detail").time("since")).isEqualTo(SEEN);
        assertThat(publisher.messages()).hasSize(1);
        assertThat(marks().newest(SILENCE)).isEqualTo(AlarmMark.opened(SEEN.plusSeconds(3600), true));
        assertThat(device().time("silentAt")).isEqualTo(DUE.plusSeconds(3600));
    }

    @Test
    void saysWhereItWasLast() {
        heard(
                WATCH,
                SEEN,
                Map.of(
                        "lastFix",
                        AttributeValue.fromM(Map.of(
                                "time", text(IsoTime.format(SEEN)),
                                "lat", AttributeValue.fromN("51.5"),
                                "lon", AttributeValue.fromN("4.5"),
                                "fix", text("gnss")))));

        run();

        assertThat(alarm().map("position").decimal("lat")).isEqualTo(51.5);
        assertThat(alarm().map("position").flag("current")).isFalse();
    }

    @Test
    void costsOneQueryAndNothingElse_whenNobodyIsDue() {
        heard(WATCH, SEEN, Map.of());
        clock.advance(Duration.ofMillis(-1));

        assertThat(run()).containsEntry("looked", 0L);
        assertThat(store.deviceReads()).isZero();
        assertThat(units.total()).isZero();
    }

    @Test
    void movesTheTime_whenTheWatchHasSpoken() {
        heard(WATCH, SEEN, Map.of());
        store.changeDevice(WATCH, item -> item.put("lastSeenAt", text(IsoTime.format(SEEN.plusSeconds(3000)))));

        run();

        assertThat(device().time("silentAt")).isEqualTo(DUE.plusSeconds(3000));
        assertThat(store.items(TableSchema.ALARMS)).isEmpty();
        assertThat(store.deviceWrites()).isEqualTo(1);
    }

    @Test
    void leavesTheTimeAlone_whenAToolSwitchesSilenceOnMeanwhile() {
        heard(WATCH, SEEN, Map.of("silenceMinutes", AttributeValue.fromN("0")));
        store.beforeNextDeviceWrite(() -> store.changeDevice(WATCH, item -> {
            item.remove("silenceMinutes");
            item.putAll(SilenceEntry.attributes(DUE.plusSeconds(1)));
        }));

        run();

        assertThat(device().time("silentAt")).isEqualTo(DUE.plusSeconds(1));
    }

    @Test
    void looksNoMore_whenNobodyWantsToKnow() {
        heard(WATCH, SEEN, Map.of("silenceMinutes", AttributeValue.fromN("0")));

        run();

        assertThat(device().attributes()).doesNotContainKeys("watch", "silentAt");
        assertThat(store.items(TableSchema.ALARMS)).isEmpty();
    }

    @Test
    void looksNoMore_atAnIdThatIsAnAlias() {
        heard(WATCH, SEEN, Map.of("aliasOf", text("3707673636")));

        run();

        assertThat(device().attributes()).doesNotContainKeys("watch", "silentAt");
        assertThat(store.items(TableSchema.ALARMS)).isEmpty();
    }

    @Test
    void asksNothing_ofAWatchThatIsSwitchedOff() {
        Marks off = Marks.NONE.with(Topic.of(AlarmType.POWER_OFF), AlarmMark.opened(SEEN, true));
        heard(WATCH, SEEN, Map.of("alarmState", AttributeValue.fromM(off.write())));

        run();

        assertThat(store.items(TableSchema.ALARMS)).isEmpty();
        assertThat(device().time("silentAt")).isEqualTo(DUE.plusSeconds(3600));
    }

    @Test
    void usesTheUsualTime_whenTheOneThatWasSetIsNotReadable() {
        heard(WATCH, SEEN, Map.of("silenceMinutes", text("soon")));

        assertThat(run()).containsEntry("silent", 1L);
    }

    @Test
    void keepsTheOtherMarks_whenItWritesItsOwn() {
        Marks sos = Marks.NONE.with(Topic.of(AlarmType.SOS), AlarmMark.opened(SEEN, true));
        heard(WATCH, SEEN, Map.of("alarmState", AttributeValue.fromM(sos.write())));

        run();

        assertThat(marks().topics()).containsExactlyInAnyOrder(SILENCE, Topic.of(AlarmType.SOS));
    }

    @Test
    void tellsOnce_whenItRunsAgainAndAgain() {
        heard(WATCH, SEEN, Map.of());
        for (int i = 0; i < 300; i++) {
            run();
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(publisher.messages()).hasSize(1);
        assertThat(store.items(TableSchema.ALARMS)).hasSize(1);
        // That it fell silent, and four looks at a watch that still is.
        assertThat(store.deviceWrites()).isEqualTo(5);
    }

    @Test
    void tellsOnce_whenTwoSweepsFindIt_andTheOtherIsFaster() {
        heard(WATCH, SEEN, Map.of());
        store.beforeNextDeviceWrite(() -> step().run(clock.instant().plusSeconds(30), units));

        run();

        assertThat(publisher.messages()).hasSize(1);
        assertThat(alarm().text("state")).isEqualTo("open");
        assertThat(marks().isOpen(SILENCE)).isTrue();
    }

    @Test
    void tellsOnce_whenAnotherSweepOpensTheAlarmFirst() {
        heard(WATCH, SEEN, Map.of());
        store.beforeNextAlarm(() -> step().run(clock.instant().plusSeconds(30), units));

        run();

        assertThat(publisher.messages()).hasSize(1);
        assertThat(alarm().text("state")).isEqualTo("open");
        assertThat(marks().isOpen(SILENCE)).isTrue();
    }

    @Test
    void tellsThatItIsOver_whenTheWatchSpeaksBeforeTheMarkIsWritten() {
        heard(WATCH, SEEN, Map.of());
        Instant spoke = clock.instant();
        store.beforeNextDeviceWrite(
                () -> store.changeDevice(WATCH, item -> item.put("lastSeenAt", text(IsoTime.format(spoke)))));

        run();

        assertThat(marks()).isEqualTo(Marks.NONE);
        assertThat(alarm().text("state")).isEqualTo("cleared");
        assertThat(alarm().text("outbox")).isEqualTo("over");
        assertThat(run()).containsEntry("silent", 0L);
        assertThat(device().time("silentAt")).isEqualTo(spoke.plusSeconds(3900));
    }

    @Test
    void findsItAgainUnderTheSameKey_whenTheWatchCouldNotBeWritten() {
        heard(WATCH, SEEN, Map.of());
        store.deviceWritesDown("the table is busy");
        assertThat(run()).containsEntry("left", 1L).containsEntry("silent", 0L);
        store.deviceWritesDown(null);
        clock.advance(Duration.ofMinutes(1));

        assertThat(run()).containsEntry("silent", 1L);

        assertThat(publisher.messages()).hasSize(1);
        assertThat(store.items(TableSchema.ALARMS)).hasSize(1);
        assertThat(marks().isOpen(SILENCE)).isTrue();
    }

    @Test
    void seesToTheOthers_whenAnAlarmCouldNotBeWritten() {
        heard(WATCH, SEEN, Map.of());
        heard("quiet", SEEN, Map.of("silenceMinutes", AttributeValue.fromN("90")));
        store.alarmsDown("the table is busy");

        assertThat(run()).containsEntry("looked", 1L).containsEntry("left", 1L);
        assertThat(device().time("silentAt")).isEqualTo(DUE);
    }

    @Test
    void remembersThatPeopleAreStillToBeTold_whenPublishingFails() {
        heard(WATCH, SEEN, Map.of());
        publisher.down("no line");

        run();

        AlarmMark mark = marks().newest(SILENCE);
        assertThat(mark).isNotNull();
        assertThat(mark.publishAt()).isNotNull();
        assertThat(alarm().text("outbox")).isEqualTo("publish");
    }

    @Test
    void readsAHundredAtATime_whenManyAreDue() {
        for (int i = 0; i < 1050; i++) {
            heard("w" + i, SEEN.plusSeconds(600), Map.of());
            store.changeDevice("w" + i, item -> item.put("silentAt", text(IsoTime.format(DUE))));
        }

        assertThat(run()).containsEntry("looked", 1050L).containsEntry("left", 0L);
        assertThat(store.deviceReads()).isEqualTo(11);
        assertThat(store.largestRead()).isEqualTo(100);
        assertThat(store.deviceWrites()).isEqualTo(1050);
    }

    @Test
    void leavesTheRestForTheNextRun_whenItsTimeIsOver() {
        for (int i = 0; i < 150; i++) {
            heard("w" + i, SEEN, Map.of());
        }
        publisher.slow(() -> clock.advance(Duration.ofSeconds(1)));

        Map<String, Long> counts = run();

        assertThat(counts).containsEntry("silent", 30L).containsEntry("left", 120L);
    }

    private Map<String, Long> run() {
        return step.run(clock.instant().plusSeconds(30), units);
    }

    /** Another process has one, too. */
    private SilenceStep step() {
        Outbox outbox = new Outbox(
                store,
                new AlertWriter(new FakeAccounts(), null, clock),
                publisher,
                clock,
                new SplittableRandom(7),
                clock::advance);
        AlarmWriter writer = new AlarmWriter(store, outbox, () -> "AbC-_f12", clock);
        return new SilenceStep(store, writer, ZoneOffset.UTC, Duration.ofMinutes(5), clock);
    }

    /** As the first write of a watch leaves it. */
    private void heard(String id, Instant at, Map<String, AttributeValue> more) {
        Map<String, AttributeValue> item = new HashMap<>(SilenceEntry.attributes(at.plusSeconds(3900)));
        item.put("deviceId", text(id));
        item.put("lastSeenAt", text(IsoTime.format(at)));
        item.putAll(more);
        store.putDevice(item);
    }

    private ItemReader device() {
        return store.readDevices(Set.of(WATCH)).get(WATCH);
    }

    private Marks marks() {
        return Marks.read(device().map("alarmState"));
    }

    /** The only one. */
    private ItemReader alarm() {
        assertThat(store.items(TableSchema.ALARMS)).hasSize(1);
        return new ItemReader(store.items(TableSchema.ALARMS).get(0));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
