package watchline.decoder;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.DecodeRequest;
import watchline.contract.FrameEnvelope;
import watchline.contract.FrameResult;
import watchline.contract.Outcome;
import watchline.decoder.item.ItemReader;
import watchline.decoder.registry.Admission;
import watchline.decoder.store.TableSchema;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose a report is, and whether its watch is let in. */
class DecoderIdentityTest {

    private static final String SHORT = "3707673636";
    private static final String IMEI = "863737076736365";

    private final Bench open = new Bench(Admission.ACCEPT);
    private final Bench guarded = new Bench(Admission.QUARANTINE);
    private final Bench closed = new Bench(Admission.REFUSE);

    @Test
    void answersAndKeepsAside_whenNobodyRegisteredTheWatch() {
        FrameResult result = guarded.send("raise=sos;reply=OK");

        assertThat(result.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(result.reason()).isEqualTo("unknown device");
        assertThat(replies(result)).containsExactly("OK");
        ItemReader item = guarded.item(TableSchema.QUARANTINE);
        assertThat(item.text("deviceId")).isEqualTo(Bench.WATCH);
        assertThat(item.text("sk")).startsWith("2026-11-22T14:00:00.000Z#");
    }

    @Test
    void tellsNobodyAndStoresNothing_whenNobodyRegisteredTheWatch() {
        guarded.send("raise=sos;reply=OK");

        assertThat(guarded.publisher.messages()).isEmpty();
        assertThat(guarded.items(TableSchema.REPORTS)).isEmpty();
        assertThat(guarded.items(TableSchema.ALARMS)).isEmpty();
        assertThat(guarded.items(TableSchema.DEVICES)).isEmpty();
    }

    @Test
    void readsTheWatchOnce_whenItIsNotLetIn() {
        guarded.send("bat=50");

        assertThat(guarded.store.deviceReads()).isEqualTo(1);
    }

    @Test
    void keepsTheReasonOfTheFrame_whenItCouldNotBeReadAnyway() {
        assertThat(guarded.send("unknown=XX;reply=OK").reason()).isEqualTo("unknown message: XX");
    }

    @Test
    void answersNothing_whenUnknownWatchesAreRefused() {
        List<FrameResult> results = closed.send(closed.frame("bat=50;reply=OK"), closed.frame("unknown=XX;reply=OK"));

        assertThat(results).extracting(FrameResult::outcome).containsOnly(Outcome.QUARANTINED);
        assertThat(results).allSatisfy(result -> assertThat(result.replies()).isEmpty());
    }

    @Test
    void answersEverything_whenTheWatchIsRegistered() {
        register(closed, Bench.WATCH);

        List<FrameResult> results = closed.send(closed.frame("bat=50;reply=OK"), closed.frame("unknown=XX;reply=OK"));

        assertThat(results).extracting(FrameResult::outcome).containsExactly(Outcome.STORED, Outcome.QUARANTINED);
        assertThat(results).allSatisfy(result -> assertThat(replies(result)).containsExactly("OK"));
    }

    @Test
    void waits_whenItIsNotKnownWhetherTheWatchIsRegistered() {
        closed.store.deviceReadsDown(true);

        assertThat(closed.send("unknown=XX;reply=OK").outcome()).isEqualTo(Outcome.RETRY);
    }

    @Test
    void keepsOneWatch_whenItTellsItsImeiAndThenUsesIt() {
        open.send(open.frame(SHORT, "bat=80"));
        open.send(open.frame(SHORT, "imei=" + IMEI));
        open.clock.advance(Duration.ofMinutes(1));

        FrameResult result = open.send(open.frame(IMEI, "bat=70;reply=OK")).get(0);

        assertThat(result.outcome()).isEqualTo(Outcome.STORED);
        assertThat(open.items(TableSchema.REPORTS))
                .extracting(item -> item.text("deviceId"))
                .containsOnly(SHORT);
        assertThat(device(open, SHORT).whole("batteryPct")).isEqualTo(70);
        assertThat(device(open, IMEI).text("aliasOf")).isEqualTo(SHORT);
    }

    @Test
    void learnsTheImeiBeforeStoring_whenItsWatchWasRegisteredByIt() {
        register(open, IMEI);

        open.send(open.frame(SHORT, "bat=80"), open.frame(SHORT, "imei=" + IMEI));

        assertThat(open.items(TableSchema.REPORTS))
                .extracting(item -> item.text("deviceId"))
                .containsOnly(IMEI);
    }

    @Test
    void countsOneEmergency_whenBothIdsTellOfIt() {
        open.send(open.frame(SHORT, "imei=" + IMEI), open.frame(SHORT, "raise=sos"));
        open.clock.advance(Duration.ofSeconds(1));

        open.send(open.frame(IMEI, "raise=sos"));

        assertThat(open.publisher.messages()).hasSize(1);
        assertThat(open.item(TableSchema.ALARMS).whole("count")).isEqualTo(2);
    }

    @Test
    void readsNothingMore_whenAKnownImeiIsToldAgain() {
        open.send(open.frame(SHORT, "imei=" + IMEI));
        int reads = open.store.deviceReads();

        open.send(open.frame(SHORT, "imei=" + IMEI));

        assertThat(open.store.deviceReads()).isEqualTo(reads + 1);
    }

    @Test
    void disbelievesAnImei_whenTheIdIsNoPartOfIt() {
        open.send(open.frame("8800000015", "imei=" + IMEI));

        assertThat(open.items(TableSchema.DEVICES)).hasSize(1);
    }

    @Test
    void asksForTheFrameAgain_whenTheAliasCannotBeWritten() {
        open.store.deviceWritesDown("the table is busy");

        FrameResult result = open.send(open.frame(SHORT, "imei=" + IMEI)).get(0);

        assertThat(result.outcome()).isEqualTo(Outcome.RETRY);
        assertThat(result.reason()).isEqualTo("writing an alias: the table is busy");
        assertThat(open.items(TableSchema.REPORTS)).isEmpty();
    }

    @Test
    void asksForWhatTheWatchSaidBehindItToo_whenTheAliasCannotBeWritten() {
        open.store.deviceWritesDown("the table is busy");

        List<FrameResult> results = open.send(
                open.frame(SHORT, "imei=" + IMEI), open.frame(SHORT, "bat=80"), open.frame(Bench.WATCH, "bat=50"));

        assertThat(results).extracting(FrameResult::outcome).startsWith(Outcome.RETRY, Outcome.RETRY);
        assertThat(open.items(TableSchema.REPORTS))
                .extracting(item -> item.text("deviceId"))
                .containsExactly(Bench.WATCH);
    }

    @Test
    void losesNoCall_whenTheAliasThatLetsItInCannotBeWrittenAtFirst() {
        register(guarded, IMEI);
        FrameEnvelope[] frames = {guarded.frame(SHORT, "imei=" + IMEI), guarded.frame(SHORT, "raise=sos")};
        guarded.store.deviceWritesDown("the table is busy");
        guarded.send(frames);
        guarded.store.deviceWritesDown(null);

        List<FrameResult> results = guarded.send(frames);

        assertThat(results).extracting(FrameResult::outcome).containsOnly(Outcome.STORED);
        assertThat(guarded.publisher.messages()).hasSize(1);
        assertThat(guarded.items(TableSchema.QUARANTINE)).isEmpty();
    }

    @Test
    void storesTheReport_whenBothIdsAreRegistered() {
        register(open, SHORT);
        register(open, IMEI);

        FrameResult result = open.send(open.frame(SHORT, "imei=" + IMEI)).get(0);

        assertThat(result.outcome()).isEqualTo(Outcome.STORED);
        assertThat(open.item(TableSchema.REPORTS).text("deviceId")).isEqualTo(SHORT);
    }

    @Test
    void letsAWatchIn_whenItIsRegisteredByItsOtherId() {
        register(guarded, IMEI);

        List<FrameResult> results = guarded.send(guarded.frame(SHORT, "imei=" + IMEI), guarded.frame(SHORT, "bat=80"));

        assertThat(results).extracting(FrameResult::outcome).containsOnly(Outcome.STORED);
    }

    @Test
    void tellsOnlyOfWhatIsCritical_whenOldFramesAreLetOut() {
        FrameEnvelope sos = open.frame("raise=sos");
        FrameEnvelope removed = open.frame("raise=removed");
        open.clock.advance(Duration.ofHours(5));

        open.decoder.decode(new DecodeRequest(DecodeRequest.REPLAY, List.of(sos, removed)));

        assertThat(open.items(TableSchema.ALARMS)).hasSize(2);
        assertThat(open.publisher.messages()).singleElement().satisfies(alert -> assertThat(alert.sms())
                .contains(", 14:00, 5 h ago,"));
    }

    @Test
    void storesUnderTheTimesOfOld_whenFramesAreLetOut() {
        FrameEnvelope frame = open.frame("bat=60");
        open.clock.advance(Duration.ofHours(5));

        open.decoder.decode(new DecodeRequest(DecodeRequest.REPLAY, List.of(frame)));

        ItemReader report = open.item(TableSchema.REPORTS);
        assertThat(report.text("time")).isEqualTo("2026-11-22T14:00:00.000Z");
        assertThat(report.text("receivedAt")).isEqualTo("2026-11-22T14:00:00.000Z");
        assertThat(open.device().text("lastSeenAt")).isEqualTo("2026-11-22T14:00:00.000Z");
        assertThat(open.device().text("relay")).isNull();
    }

    @Test
    void leavesTheLineAsItIs_whenOlderFramesAreLetOut() {
        FrameEnvelope old = open.frame("firmware=V1;bat=60");
        open.clock.advance(Duration.ofHours(5));
        open.send("firmware=V2;bat=50");

        open.decoder.decode(new DecodeRequest(DecodeRequest.REPLAY, List.of(old)));

        assertThat(open.device().text("firmware")).isEqualTo("V2");
        assertThat(open.device().text("relay")).isEqualTo("relay-1");
        assertThat(open.device().whole("batteryPct")).isEqualTo(50);
    }

    private static void register(Bench bench, String id) {
        bench.store.putDevice(
                Map.of("deviceId", AttributeValue.fromS(id), "registered", AttributeValue.fromBool(true)));
    }

    private static ItemReader device(Bench bench, String id) {
        return bench.items(TableSchema.DEVICES).stream()
                .filter(item -> id.equals(item.text("deviceId")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> replies(FrameResult result) {
        return result.replies().stream()
                .map(reply -> new String(reply, StandardCharsets.UTF_8))
                .toList();
    }
}
