package watchline.decoder;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.FrameEnvelope;
import watchline.contract.FrameResult;
import watchline.contract.Outcome;
import watchline.contract.Transport;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.TableSchema;

import static org.assertj.core.api.Assertions.assertThat;

/** The promises of decoding, storing and answering; those of alarms are in {@link DecoderAlarmTest}. */
class DecoderTest {

    private final Bench bench = new Bench();

    @Test
    void storesAReport_andAnswersTheWatch() {
        FrameResult result = bench.send("time=2026-11-22T13:59:50Z;bat=85;reply=OK");

        assertThat(result.outcome()).isEqualTo(Outcome.STORED);
        assertThat(replies(result)).containsExactly("OK");
        ItemReader item = bench.item(TableSchema.REPORTS);
        assertThat(item.text("deviceId")).isEqualTo(Bench.WATCH);
        assertThat(item.whole("delayMs")).isEqualTo(10_000);
    }

    @Test
    void leavesOneItem_whenAFrameComesTwice() {
        FrameEnvelope frame = bench.frame("bat=85;reply=OK");

        FrameResult first = bench.send(frame).get(0);
        FrameResult second = bench.send(frame).get(0);

        assertThat(bench.items(TableSchema.REPORTS)).hasSize(1);
        assertThat(second).usingRecursiveComparison().isEqualTo(first);
    }

    @Test
    void answersEverySeqInOrder_whenABatchIsMixed() {
        List<FrameResult> results =
                bench.send(bench.frame("bat=85"), bench.frame("unknown=XX"), bench.frame("bug"), bench.frame("bat=84"));

        assertThat(results).extracting(FrameResult::seq).containsExactly(1L, 2L, 3L, 4L);
        assertThat(results)
                .extracting(FrameResult::outcome)
                .containsExactly(Outcome.STORED, Outcome.QUARANTINED, Outcome.QUARANTINED, Outcome.STORED);
    }

    @Test
    void quarantinesAnUnknownMessage_andAnswersItAllTheSame() {
        FrameResult result = bench.send("unknown=XX;reply=OK");

        assertThat(result.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(result.reason()).isEqualTo("unknown message: XX");
        assertThat(replies(result)).containsExactly("OK");
        assertThat(bench.item(TableSchema.QUARANTINE).text("reason")).isEqualTo("unknown message: XX");
    }

    @Test
    void quarantinesAMalformedFrame() {
        FrameResult result = bench.send("malformed=no head");

        assertThat(result.reason()).isEqualTo("malformed: no head");
        assertThat(bench.items(TableSchema.QUARANTINE)).hasSize(1);
    }

    @Test
    void quarantinesUndecoded_whenTheRelaySaysSo() {
        FrameEnvelope frame = bench.frame("bat=85");
        FrameEnvelope barred = new FrameEnvelope(
                1,
                frame.dialect(),
                Transport.UDP,
                null,
                frame.peer(),
                frame.received(),
                frame.bytes(),
                "longer than 1024 bytes");

        FrameResult result = bench.send(barred).get(0);

        assertThat(result.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(result.reason()).isEqualTo("longer than 1024 bytes");
        assertThat(bench.items(TableSchema.REPORTS)).isEmpty();
    }

    @Test
    void quarantines_whenTheDialectIsNotSpoken() {
        FrameEnvelope frame = bench.frame("bat=85");
        FrameEnvelope foreign = new FrameEnvelope(
                1, "unknown", Transport.TCP, null, frame.peer(), frame.received(), frame.bytes(), null);

        FrameResult result = bench.send(foreign).get(0);

        assertThat(result.reason()).isEqualTo("dialect: unknown (expected: one that is spoken here)");
    }

    @Test
    void losesOnlyTheFrame_whenADialectHasABug() {
        List<FrameResult> results = bench.send(bench.frame("bug"), bench.frame("bat=85"));

        assertThat(results.get(0).reason())
                .isEqualTo("decoding failed: java.lang.IllegalStateException: a bug in decode");
        assertThat(results.get(1).outcome()).isEqualTo(Outcome.STORED);
    }

    @Test
    void quarantines_whenNobodyKnowsWhoseReportItIs() {
        FrameResult result = bench.send(bench.frame(" ", "bat=85")).get(0);

        assertThat(result.reason()).isEqualTo("a report of no known watch");
    }

    @Test
    void takesTheIdOfTheFrame_whenTheSessionHasNone() {
        FrameResult result =
                bench.send(bench.frame(null, "id=8800000015;bat=85")).get(0);

        assertThat(result.outcome()).isEqualTo(Outcome.STORED);
        assertThat(bench.item(TableSchema.DEVICES).text("deviceId")).isEqualTo("8800000015");
    }

    @Test
    void readsTheWatch_whenOnlyDecodingTellsWhoseItIs() {
        FrameResult result =
                bench.send(bench.frame(null, "hidden=8800000015;bat=85")).get(0);

        assertThat(result.outcome()).isEqualTo(Outcome.STORED);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 1",
        "Asia/Kolkata, 6",
        "Asia/Kathmandu, 6",
        "America/St_Johns, -3",
        "Pacific/Kiritimati, 14",
        "no zone, 0"
    })
    void tellsTheDialectTheHoursOfTheWatch(String zone, String hours) {
        bench.store.putDevice(Map.of("deviceId", text(Bench.WATCH), "timeZone", text(zone)));

        assertThat(replies(bench.send("zone"))).containsExactly(hours);
    }

    @Test
    void answersRetryWithoutReplies_whenTheTableIsBusy() {
        bench.store.busyFor(put -> put.table() == TableSchema.REPORTS);

        FrameResult result = bench.send("bat=85;reply=OK");

        assertThat(result.outcome()).isEqualTo(Outcome.RETRY);
        assertThat(result.reason()).isEqualTo("the table is busy");
        assertThat(result.replies()).isEmpty();
    }

    @Test
    void takesNothingOfAWatchBeforeWhatItSaidEarlier_whenTheTableIsBusyForThat() {
        FrameEnvelope earlier = bench.frame("bat=85");
        FrameEnvelope later = bench.frame("bat=10;reply=OK");
        FrameEnvelope stranger = bench.frame("8800000016", "bat=70");
        bench.store.busyFor(put ->
                "85".equals(put.item().getOrDefault("batteryPct", text("")).n()));

        List<FrameResult> results = bench.send(earlier, later, stranger);

        assertThat(results)
                .extracting(FrameResult::outcome)
                .containsExactly(Outcome.RETRY, Outcome.RETRY, Outcome.STORED);
        assertThat(results.get(1).reason()).isEqualTo(InOrder.BEHIND);
        assertThat(bench.items(TableSchema.ALARMS)).isEmpty();
    }

    @Test
    void answersRetryWithoutReplies_whenQuarantineIsBusy() {
        bench.store.busyFor(put -> put.table() == TableSchema.QUARANTINE);

        FrameResult result = bench.send("unknown=XX;reply=OK");

        assertThat(result.outcome()).isEqualTo(Outcome.RETRY);
        assertThat(result.replies()).isEmpty();
    }

    @Test
    void quarantinesTheReport_whenTheTableRefusesItForGood() {
        bench.store.refuse(put -> put.table() == TableSchema.REPORTS);

        FrameResult result = bench.send("bat=85;reply=OK");

        assertThat(result.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(result.reason()).isEqualTo("not storable: the item is bad");
        assertThat(bench.item(TableSchema.QUARANTINE).text("deviceId")).isEqualTo(Bench.WATCH);
    }

    @Test
    void answersRetry_whenEvenQuarantineRefusesIt() {
        bench.store.refuse(put -> true);

        assertThat(bench.send("bat=85").outcome()).isEqualTo(Outcome.RETRY);
    }

    @Test
    void storesNothing_whenTheWatchCannotBeRead() {
        bench.store.deviceReadsDown(true);

        FrameResult result = bench.send("bat=85;reply=OK");

        assertThat(result.outcome()).isEqualTo(Outcome.RETRY);
        assertThat(result.reason()).isEqualTo("reading devices: down");
        assertThat(bench.items(TableSchema.REPORTS)).isEmpty();
    }

    @Test
    void answersRetry_whenTheWatchCannotBeWritten() {
        bench.store.deviceWritesDown("the table is busy");

        FrameResult result = bench.send("bat=85;reply=OK");

        assertThat(result.outcome()).isEqualTo(Outcome.RETRY);
        assertThat(result.reason()).isEqualTo("writing the device: the table is busy");
    }

    @Test
    void storesEachOnce_whenABatchOf500HoldsEveryFrameTwice() {
        List<FrameEnvelope> frames = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            FrameEnvelope frame = bench.frame("watch" + i % 120, "bat=85;n=" + i);
            frames.add(frame);
            frames.add(new FrameEnvelope(
                    frame.seq() + 1000,
                    frame.dialect(),
                    frame.transport(),
                    frame.device(),
                    frame.peer(),
                    frame.received(),
                    frame.bytes(),
                    null));
        }

        List<FrameResult> results = bench.send(frames.toArray(FrameEnvelope[]::new));

        assertThat(results).hasSize(500).allMatch(result -> result.outcome() == Outcome.STORED);
        assertThat(bench.items(TableSchema.REPORTS)).hasSize(250);
        assertThat(bench.store.deviceWrites()).isEqualTo(120);
    }

    @Test
    void writesTheWatchOnce_whenABatchHoldsManyOfItsFrames() {
        bench.send(bench.frame("bat=85"), bench.frame("bat=70"), bench.frame("bat=60"));

        assertThat(bench.store.deviceWrites()).isEqualTo(1);
    }

    @Test
    void writesNoWatch_whenNothingChanged() {
        bench.send("bat=85");

        bench.clock.advance(Duration.ofSeconds(60));
        bench.send("bat=85");

        assertThat(bench.store.deviceWrites()).isEqualTo(1);
    }

    @Test
    void staysWithinTheBudgetOfWriteUnits_whenAWatchReportsEveryMinute() {
        for (int i = 0; i < 600; i++) {
            bench.clock.advance(Duration.ofMinutes(1));
            bench.send("gnss=51.475115,4.510586;bat=" + (90 - i / 60));
        }

        double units =
                bench.summaries.stream().mapToDouble(BatchSummary::writeUnits).sum();

        assertThat(units / 600).isLessThanOrEqualTo(1.2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"})
    void storesWhatTheWatchSays_whenSomebodyWroteATimeThatNoClockShows(String slip) {
        bench.send("bat=50");
        bench.store.changeDevice(Bench.WATCH, item -> item.put("batteryAt", AttributeValue.fromS(slip)));
        bench.clock.advance(Duration.ofHours(1));

        FrameResult result = bench.send("bat=80");

        assertThat(result.outcome()).isEqualTo(Outcome.STORED);
        assertThat(bench.device().whole("batteryPct")).isEqualTo(80);
    }

    @Test
    void sumsUpTheBatch() {
        bench.send(bench.frame("bat=85"), bench.frame("unknown=XX"));

        // A report, a frame in quarantine, and the watch's own item.
        assertThat(bench.summaries).containsExactly(new BatchSummary("relay-1", 2, 1, 1, 0, 0, 0, 3, 0, 0));
    }

    private static List<String> replies(FrameResult result) {
        return result.replies().stream()
                .map(reply -> new String(reply, StandardCharsets.UTF_8))
                .toList();
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
