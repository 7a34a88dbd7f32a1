package watchline.decoder;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.FrameEnvelope;
import watchline.contract.FrameResult;
import watchline.contract.Outcome;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.TableSchema;

import static org.assertj.core.api.Assertions.assertThat;

/** What the rules decide is what happens: to the alarms, to the watch's memory, and to the frames. */
class DecoderRulesTest {

    private static final String HOME = "gnss=51.475115,4.5105867";
    private static final String AWAY = "gnss=51.575115,4.5105867";

    private final Bench bench = new Bench();

    @Test
    void opensTheAlarmOfTheFence_whenTheWatchLeavesIt() {
        settings(Map.of("fences", fences()));
        bench.send(HOME);
        bench.clock.advance(Duration.ofMinutes(5));

        bench.send(AWAY);

        ItemReader alarm = bench.item(TableSchema.ALARMS);
        assertThat(alarm.text("sk")).isEqualTo("2026-11-22T14:05:00.000Z#geofenceExit#home");
        assertThat(alarm.text("qualifier")).isEqualTo("home");
        assertThat(alarm.map("detail").text("fence")).isEqualTo("Home");
        assertThat(alarm.map("detail").time("before")).isEqualTo(Bench.NOW);
        assertThat(bench.publisher.messages()).hasSize(1);
    }

    @Test
    void clearsTheAlarmOfTheFence_whenTheWatchComesBack() {
        settings(Map.of("fences", fences()));
        sendEvery5Minutes(HOME, AWAY, HOME);

        assertThat(bench.item(TableSchema.ALARMS).text("state")).isEqualTo("cleared");
    }

    @Test
    void forgetsTheFence_whenPeopleTakeItAway() {
        settings(Map.of("fences", fences()));
        sendEvery5Minutes(HOME, AWAY, HOME);
        bench.store.changeDevice(Bench.WATCH, item -> item.remove("fences"));

        bench.send("bat=50");

        assertThat(bench.device().attributes()).doesNotContainKeys("alarmState", "ruleMemory");
    }

    @Test
    void writesTheWatchOnce_whenNothingChangesAnyMore() {
        settings(Map.of("fences", fences()));
        bench.send(HOME + ";worn=true;bat=50");
        int writes = bench.store.deviceWrites();

        for (int i = 0; i < 4; i++) {
            bench.clock.advance(Duration.ofMinutes(1));
            bench.send(HOME + ";worn=true;bat=50");
        }

        assertThat(bench.store.deviceWrites()).isEqualTo(writes);
    }

    @Test
    void isOpenAgain_whenTheStrapIsLoose() {
        sendEvery5Minutes("worn=true", "raise=removed", "worn=true", "raise=removed");

        ItemReader alarm = bench.item(TableSchema.ALARMS);
        assertThat(alarm.text("state")).isEqualTo("open");
        assertThat(alarm.whole("count")).isEqualTo(2);
        assertThat(bench.publisher.messages()).hasSize(1);
    }

    @Test
    void putsTheNoticeIntoTheOutbox_whenPeopleWantToKnowThatItIsCharged() {
        settings(Map.of("chargedNotice", AttributeValue.fromBool(true)));

        sendEvery5Minutes("bat=10", "bat=80");

        ItemReader alarm = bench.item(TableSchema.ALARMS);
        assertThat(alarm.text("state")).isEqualTo("cleared");
        assertThat(alarm.text("outbox")).isEqualTo("over");
        assertThat(alarm.time("clearedAt")).isEqualTo(Bench.NOW.plusSeconds(300));
    }

    @Test
    void asksForNoNotice_whenNobodyWantsToKnow() {
        sendEvery5Minutes("bat=10", "bat=80");

        assertThat(bench.item(TableSchema.ALARMS).attributes()).doesNotContainKey("outbox");
    }

    @Test
    void asksForEveryReportAgain_whenTheAlarmOfTheLastCouldNotBeWritten() {
        FrameEnvelope first = bench.frame("spo2=85");
        FrameEnvelope second = later("spo2=84");
        bench.store.alarmsDown("the table is busy");

        List<FrameResult> failed = bench.send(first, second);
        bench.store.alarmsDown(null);
        List<FrameResult> again = bench.send(first, second);

        assertThat(failed).extracting(FrameResult::outcome).containsOnly(Outcome.RETRY);
        assertThat(again).extracting(FrameResult::outcome).containsOnly(Outcome.STORED);
        assertThat(bench.item(TableSchema.ALARMS).text("type")).isEqualTo("spo2");
        assertThat(bench.item(TableSchema.ALARMS).map("detail").decimal("value"))
                .isEqualTo(84);
    }

    @Test
    void remembersOnlyWhatWasCarriedOut_whenTheSecondAlarmCouldNotBeWritten() {
        FrameEnvelope frame = bench.frame("raise=sos;worn=false;raise=fall");
        bench.store.beforeNextAlarm(
                () -> bench.store.beforeNextAlarm(() -> bench.store.alarmsDown("the table is busy")));

        FrameResult failed = bench.send(frame).get(0);

        assertThat(failed.outcome()).isEqualTo(Outcome.RETRY);
        assertThat(bench.device().map("alarmState").attributes()).containsOnlyKeys("sos");
        assertThat(bench.device().attributes()).doesNotContainKey("ruleMemory");

        bench.store.alarmsDown(null);
        bench.clock.advance(Duration.ofSeconds(30));
        bench.send(frame);

        assertThat(bench.device().map("alarmState").attributes()).containsOnlyKeys("sos", "fall");
        assertThat(bench.device().map("ruleMemory").map("wear").flag("worn")).isFalse();
        assertThat(bench.items(TableSchema.ALARMS))
                .extracting(alarm -> alarm.whole("count"))
                .containsExactly(1, 1);
        assertThat(bench.publisher.messages()).hasSize(2);
    }

    @Test
    void asksForTheReportAgain_whenTheSweepFoundASilenceMeanwhile() {
        bench.send("bat=50");
        FrameEnvelope frame = later("raise=fall");
        bench.store.beforeNextDeviceWrite(() -> bench.store.changeDevice(
                Bench.WATCH, item -> item.put("silentAt", AttributeValue.fromS("2026-11-22T18:00:00.000Z"))));

        FrameResult overtaken = bench.send(frame).get(0);
        FrameResult again = bench.send(frame).get(0);

        assertThat(overtaken.outcome()).isEqualTo(Outcome.RETRY);
        assertThat(again.outcome()).isEqualTo(Outcome.STORED);
        assertThat(bench.publisher.messages()).hasSize(1);
        assertThat(bench.device().map("alarmState").attributes()).containsOnlyKeys("fall");
    }

    @Test
    void goesOn_whenSettingsAreWrong() {
        settings(Map.of("silenceMinutes", AttributeValue.fromS("soon"), "fences", fences()));

        sendEvery5Minutes(HOME, AWAY);

        assertThat(bench.item(TableSchema.ALARMS).text("qualifier")).isEqualTo("home");
    }

    private void sendEvery5Minutes(String... frames) {
        for (String frame : frames) {
            bench.send(frame);
            bench.clock.advance(Duration.ofMinutes(5));
        }
    }

    /** One a minute later. */
    private FrameEnvelope later(String text) {
        bench.clock.advance(Duration.ofMinutes(1));
        return bench.frame(text);
    }

    private void settings(Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(attributes);
        item.put("deviceId", AttributeValue.fromS(Bench.WATCH));
        bench.store.putDevice(item);
    }

    private static AttributeValue fences() {
        return AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of(
                "id", AttributeValue.fromS("home"),
                "name", AttributeValue.fromS("Home"),
                "lat", AttributeValue.fromN("51.475115"),
                "lon", AttributeValue.fromN("4.5105867"),
                "radiusM", AttributeValue.fromN("200")))));
    }
}
