package watchline.decoder;

import java.time.Duration;
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

/** Written, published, marked: one emergency is one notification, and no notification is lost. */
class DecoderAlarmTest {

    private static final String SOS = "raise=sos;gnss=51.475115,4.5105867;bat=45";

    private final Bench bench = new Bench();

    @Test
    void tellsPeople_whenTheKeyIsPressed() {
        FrameResult result = bench.send(SOS);

        assertThat(result.outcome()).isEqualTo(Outcome.STORED);
        assertThat(bench.publisher.messages()).singleElement().satisfies(message -> assertThat(message.sms())
                .isEqualTo(
                        "SOS: 861265061234567, 14:00, battery 45% " + "https://maps.google.com/?q=51.47512,4.51059"));
    }

    @Test
    void writesTheAlarmAsTheTableSays() {
        bench.store.putDevice(Map.of("deviceId", text(Bench.WATCH), "account", text("family")));

        bench.send(SOS);

        ItemReader alarm = bench.item(TableSchema.ALARMS);
        assertThat(alarm.text("ref")).matches("[A-Za-z0-9_-]{8}");
        assertThat(alarm.attributes())
                .containsOnly(
                        Map.entry("ref", alarm.attributes().get("ref")),
                        Map.entry("deviceId", text(Bench.WATCH)),
                        Map.entry("sk", text("2026-11-22T14:00:00.000Z#sos")),
                        Map.entry("type", text("sos")),
                        Map.entry("severity", text("critical")),
                        Map.entry("state", text("open")),
                        Map.entry("openedAt", text("2026-11-22T14:00:00.000Z")),
                        Map.entry("lastAt", text("2026-11-22T14:00:00.000Z")),
                        Map.entry("count", AttributeValue.fromN("1")),
                        Map.entry("publishedAt", text("2026-11-22T14:00:00.000Z")),
                        Map.entry("outbox", text("escalate")),
                        Map.entry("outboxAt", text("2026-11-22T14:05:00.000Z")),
                        Map.entry("account", text("family")),
                        Map.entry("createdAt", text("2026-11-22T14:00:00.000Z")),
                        Map.entry("receivedAt", text("2026-11-22T14:00:00.000Z")),
                        Map.entry("timeZone", text("UTC")),
                        Map.entry("batteryPct", AttributeValue.fromN("45")),
                        Map.entry("message", text("T1")),
                        Map.entry("dialect", text("test")),
                        Map.entry(
                                "heard",
                                AttributeValue.fromM(
                                        Map.of("cells", AttributeValue.fromN("0"), "wifi", AttributeValue.fromN("0")))),
                        Map.entry(
                                "text",
                                text("SOS: 861265061234567, 14:00, battery 45% "
                                        + "https://maps.google.com/?q=51.47512,4.51059")),
                        Map.entry(
                                "position",
                                AttributeValue.fromM(Map.of(
                                        "lat", AttributeValue.fromN("51.475115"),
                                        "lon", AttributeValue.fromN("4.5105867"),
                                        "current", AttributeValue.fromBool(true),
                                        "fix", text("gnss"),
                                        "time", text("2026-11-22T14:00:00.000Z")))));
    }

    @Test
    void tellsOnceAndCountsTwo_whenTheKeyIsPressedAgain() {
        bench.send(SOS);
        bench.clock.advance(Duration.ofMinutes(1));

        bench.send(SOS);

        assertThat(bench.publisher.messages()).hasSize(1);
        ItemReader alarm = bench.item(TableSchema.ALARMS);
        assertThat(alarm.whole("count")).isEqualTo(2);
        assertThat(alarm.text("lastAt")).isEqualTo("2026-11-22T14:01:00.000Z");
    }

    @Test
    void tellsOnceAndCountsOne_whenTheFrameComesAgain() {
        FrameEnvelope frame = bench.frame(SOS);

        bench.send(frame);
        bench.send(frame);

        assertThat(bench.publisher.messages()).hasSize(1);
        assertThat(bench.item(TableSchema.ALARMS).whole("count")).isEqualTo(1);
    }

    @Test
    void tellsOnce_whenOneBatchHoldsThePressThreeTimes() {
        bench.send(bench.frame(SOS + ";n=1"), bench.frame(SOS + ";n=2"), bench.frame(SOS + ";n=3"));

        assertThat(bench.publisher.messages()).hasSize(1);
    }

    @Test
    void tellsAgain_whenTheWindowIsOver() {
        bench.send(SOS);
        bench.clock.advance(Duration.ofMinutes(6));

        bench.send(SOS);

        assertThat(bench.publisher.messages()).hasSize(2);
    }

    @Test
    void answersStoredAndTellsOnceLater_whenPublishingFails() {
        FrameEnvelope frame = bench.frame(SOS);
        bench.publisher.down("no line");

        FrameResult first = bench.send(frame).get(0);
        bench.publisher.down(null);
        bench.clock.advance(Duration.ofSeconds(5));
        bench.send("bat=44");
        bench.send(frame);

        assertThat(first.outcome()).isEqualTo(Outcome.STORED);
        assertThat(bench.publisher.messages()).hasSize(1);
        assertThat(bench.item(TableSchema.ALARMS).text("publishedAt")).isNotNull();
    }

    @Test
    void tellsOfAWarningAllTheSame_whenPublishingFailedForAnHour() {
        FrameEnvelope frame = bench.frame("raise=removed");
        bench.publisher.down("no line");
        bench.send(frame);
        bench.clock.advance(Duration.ofHours(1));
        bench.publisher.down(null);

        bench.send(frame);

        assertThat(bench.publisher.messages()).singleElement().satisfies(message -> assertThat(message.sms())
                .startsWith("Watch taken off: 861265061234567, 14:00, 60 min ago,"));
    }

    @Test
    void retriesEveryReportOfTheAlarm_whenItCannotBeWritten() {
        bench.store.alarmsDown("the table is busy");

        List<FrameResult> results = bench.send(bench.frame(SOS), bench.frame("bat=44"), second(SOS));

        assertThat(results)
                .extracting(FrameResult::outcome)
                .containsExactly(Outcome.RETRY, Outcome.STORED, Outcome.RETRY);
    }

    @Test
    void answersRetry_whenTheAlarmCannotBeWritten() {
        bench.store.alarmsDown("the table is busy");

        FrameResult result = bench.send(SOS);

        assertThat(result.outcome()).isEqualTo(Outcome.RETRY);
        assertThat(bench.publisher.messages()).isEmpty();
    }

    @Test
    void raisesNothing_whenTheReportIsNotStored() {
        bench.store.busyFor(put -> true);

        bench.send(SOS);

        assertThat(bench.publisher.messages()).isEmpty();
        assertThat(bench.items(TableSchema.ALARMS)).isEmpty();
    }

    @Test
    void tellsNobodyTwice_whenTheWatchCouldNotBeWritten() {
        FrameEnvelope frame = bench.frame(SOS);
        bench.store.deviceWritesDown("the table is busy");
        bench.send(frame);
        bench.store.deviceWritesDown(null);

        FrameResult result = bench.send(frame).get(0);

        assertThat(result.outcome()).isEqualTo(Outcome.STORED);
        assertThat(bench.publisher.messages()).hasSize(1);
    }

    @Test
    void saysHowLongAgo_whenACriticalReportWasKeptByTheWatch() {
        bench.send("raise=fall;time=2026-11-22T13:02:00Z");

        assertThat(bench.publisher.messages()).singleElement().satisfies(message -> assertThat(message.sms())
                .contains(", 13:02, 58 min ago,"));
    }

    @Test
    void writesTheAlarmAndTellsNobody_whenAWarningWasKeptByTheWatch() {
        bench.send("raise=removed;time=2026-11-22T13:02:00Z");

        assertThat(bench.item(TableSchema.ALARMS).text("publishedAt")).isNull();
        assertThat(bench.publisher.messages()).isEmpty();
    }

    @Test
    void tellsOfALowBatteryOnce_untilItWasCharged() {
        for (int pct : new int[] {14, 13, 18, 12, 90, 15}) {
            bench.clock.advance(Duration.ofMinutes(10));
            bench.send("bat=" + pct);
        }

        assertThat(bench.publisher.messages()).hasSize(2);
        assertThat(bench.items(TableSchema.ALARMS))
                .extracting(alarm -> alarm.text("state"))
                .containsExactly("cleared", "open");
    }

    @Test
    void saysTheLastPlaceKnown_whenTheAlarmHasNone() {
        bench.send("gnss=51.475115,4.5105867");
        bench.clock.advance(Duration.ofMinutes(22));

        bench.send("raise=sos");

        assertThat(bench.publisher.messages().get(0).sms())
                .endsWith(", last known, 14:00 https://maps.google.com/?q=51.47512,4.51059");
    }

    @Test
    void saysWhatTheWatchRemembers_whenNothingElseIsKnown() {
        bench.send("raise=sos;old=51.475115,4.5105867");

        assertThat(bench.publisher.messages().get(0).sms())
                .endsWith(", last known https://maps.google.com/?q=51.47512,4.51059");
    }

    @Test
    void speaksInTheNameAndZoneThatPeopleSet() {
        bench.store.putDevice(
                Map.of("deviceId", text(Bench.WATCH), "name", text("Grandma"), "timeZone", text("Europe/Berlin")));

        bench.send("raise=sos");

        assertThat(bench.publisher.messages().get(0).subject()).isEqualTo("SOS: Grandma, 15:00");
    }

    @Test
    void countsHowOftenPeopleWereTold() {
        bench.send(SOS);

        assertThat(bench.summaries).extracting(BatchSummary::told).containsExactly(1);
    }

    /** The same a second later. */
    private FrameEnvelope second(String text) {
        bench.clock.advance(Duration.ofSeconds(1));
        return bench.frame(text);
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
