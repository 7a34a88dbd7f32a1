package watchline.decoder;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.DecodeRequest;
import watchline.contract.FrameEnvelope;
import watchline.contract.Transport;
import watchline.decoder.item.ItemReader;
import watchline.decoder.quarantine.FakeQuarantine;
import watchline.decoder.quarantine.QuarantineWalk;
import watchline.decoder.quarantine.QuarantinedFrame;
import watchline.decoder.quarantine.Replay;
import watchline.decoder.quarantine.Replay.Counts;
import watchline.decoder.registry.Admission;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.TableSchema;
import watchline.dialect.Dialects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Out of quarantine, through the decoder, into the table of reports. */
class QuarantineReplayTest {

    private final Bench bench = new Bench(Admission.QUARANTINE);
    private final FakeQuarantine quarantine = new FakeQuarantine(bench.store);

    @Test
    void adoptsWhatLay_whenItsWatchIsRegistered() {
        bench.send("bat=60");
        bench.clock.advance(Duration.ofHours(5));
        bench.send("bat=50");
        register();

        Counts counts = replay();

        assertThat(counts).isEqualTo(new Counts(2, 0, 0, 0));
        assertThat(bench.items(TableSchema.QUARANTINE)).isEmpty();
        assertThat(bench.items(TableSchema.REPORTS))
                .extracting(item -> item.text("receivedAt"))
                .containsExactlyInAnyOrder("2026-11-22T14:00:00.000Z", "2026-11-22T19:00:00.000Z");
    }

    @Test
    void leavesTheSameItem_whenTheWatchIsStillUnknown() {
        bench.send("bat=60");
        ItemReader before = bench.item(TableSchema.QUARANTINE);
        bench.clock.advance(Duration.ofHours(5));

        Counts counts = replay();

        assertThat(counts).isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(bench.item(TableSchema.QUARANTINE)).isEqualTo(before);
    }

    @Test
    void storesWhatNobodySpoke_whenItsDialectIsThere() {
        Decoder old = bench.decoder(Admission.ACCEPT, name -> Optional.empty());
        register();
        old.decode(new DecodeRequest("relay-1", List.of(bench.frame("bat=60"))));
        assertThat(bench.item(TableSchema.QUARANTINE).text("reason")).startsWith("dialect: test");

        assertThat(replay()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(bench.items(TableSchema.QUARANTINE)).isEmpty();
    }

    @Test
    void saysTheReasonOfToday_whenAFrameStays() {
        Decoder old = bench.decoder(Admission.ACCEPT, name -> Optional.empty());
        old.decode(new DecodeRequest("relay-1", List.of(bench.frame("malformed=no head"))));

        assertThat(replay()).isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(bench.item(TableSchema.QUARANTINE).text("reason")).isEqualTo("malformed: no head");
    }

    @Test
    void passesOverHalfAFrame_whateverItWouldBeDecodedTo() {
        byte[] half = "IWAP49,7".getBytes(StandardCharsets.US_ASCII);
        FrameEnvelope frame = new FrameEnvelope(
                1,
                "bracket",
                Transport.TCP,
                Bench.WATCH,
                "203.0.113.9:50122",
                bench.clock.instant(),
                half,
                "cut off by the end of the connection");
        bench.decoder.decode(new DecodeRequest("relay-1", List.of(frame)));

        assertThat(replay()).isEqualTo(new Counts(0, 0, 0, 1));
        assertThat(bench.item(TableSchema.QUARANTINE).text("reason")).isEqualTo("cut off by the end of the connection");
    }

    @Test
    void keepsTheFrame_whenItCannotBeStoredNow() {
        bench.send("bat=60");
        register();
        bench.store.busyFor(put -> put.table() == TableSchema.REPORTS);

        assertThat(replay()).isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(bench.items(TableSchema.QUARANTINE)).hasSize(1);
    }

    @Test
    void leavesOneReport_whenItIsInterruptedAndDoneAgain() {
        bench.send("bat=60");
        register();
        quarantine.deletingDown("the table is busy");
        assertThatThrownBy(this::replay).isInstanceOf(StoreException.class);
        quarantine.deletingDown(null);

        assertThat(replay()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(bench.items(TableSchema.REPORTS)).hasSize(1);
        assertThat(bench.items(TableSchema.QUARANTINE)).isEmpty();
    }

    @Test
    void tellsOfAnUnderstoodFrame_withoutStoringIt() {
        bench.send("bat=60");
        bench.send("unknown=XX");

        List<Boolean> understood = new ArrayList<>();
        walk(frames -> frames.forEach(frame -> understood.add(replayer().isUnderstood(frame))));

        assertThat(understood).containsExactlyInAnyOrder(true, false);
        assertThat(bench.items(TableSchema.REPORTS)).isEmpty();
    }

    private Counts replay() {
        Counts[] counts = {Counts.NONE};
        walk(frames -> counts[0] = counts[0].plus(replayer().letOut(frames)));
        return counts[0];
    }

    private Replay replayer() {
        return new Replay(
                quarantine,
                bench.decoder::decode,
                TestDialect::named,
                bytes -> Optional.ofNullable(Dialects.of(bytes)));
    }

    private void walk(Consumer<List<QuarantinedFrame>> visitor) {
        new QuarantineWalk(quarantine, 1)
                .go(Bench.NOW.minus(Duration.ofDays(2)), Bench.NOW.plus(Duration.ofDays(1)), visitor);
    }

    private void register() {
        bench.store.putDevice(
                Map.of("deviceId", AttributeValue.fromS(Bench.WATCH), "registered", AttributeValue.fromBool(true)));
    }
}
