package watchline.decoder;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.DecodeRequest;
import watchline.contract.FrameEnvelope;
import watchline.contract.FrameResult;
import watchline.contract.Outcome;
import watchline.contract.Transport;
import watchline.decoder.account.FakeAccounts;
import watchline.decoder.alert.AlertWriter;
import watchline.decoder.alert.FakePublisher;
import watchline.decoder.alert.Outbox;
import watchline.decoder.command.CommandDesk;
import watchline.decoder.command.CommandItem;
import watchline.decoder.command.CommandState;
import watchline.decoder.command.FakeCommandQueue;
import watchline.decoder.command.Ulids;
import watchline.decoder.item.ItemReader;
import watchline.decoder.registry.Aliases;
import watchline.decoder.store.FakeStore;
import watchline.decoder.store.TableSchema;
import watchline.dialect.Dialects;

import static org.assertj.core.api.Assertions.assertThat;

/** Commands on their way through a whole decoder, with the frames of real dialects. */
class DecoderCommandTest {

    private static final String IMEI = Bench.WATCH;
    private static final byte[] NOTHING = new byte[0];

    private final FakeStore store = new FakeStore();
    private final FakeCommandQueue queue = new FakeCommandQueue(store);
    private final MovingClock clock = new MovingClock(Bench.NOW);
    private final CommandDesk desk = new CommandDesk(store, queue, new Ulids(clock, new SplittableRandom(1)), clock);
    private final Decoder decoder = decoder();
    private long seq;

    @BeforeEach
    void hasLoggedIn() {
        iw(IMEI, "IWAP00" + IMEI + "#");
    }

    @Test
    void goesOutBehindTheReply() {
        queue("locate");

        List<String> replies = replies(iw(IMEI, "IWAP49,72#"));

        assertThat(replies).hasSize(2);
        assertThat(replies.get(0)).isEqualTo("IWBP49#");
        assertThat(replies.get(1)).startsWith("IWBP16," + IMEI);
    }

    @Test
    void goesOutBehindTheLastFrameOfABatch() {
        queue("locate");

        List<FrameResult> results = send(frame("iw", IMEI, "IWAP49,72#"), frame("iw", IMEI, "IWAPHT,62,128,84#"));

        assertThat(results.get(0).replies()).hasSize(1);
        assertThat(replies(results.get(1))).hasSize(2);
    }

    @Test
    void goesOutAlone_whenTheRelayAsks() {
        queue("find");

        FrameResult result = ask(IMEI);

        assertThat(result.outcome()).isEqualTo(Outcome.STORED);
        assertThat(replies(result)).singleElement().asString().startsWith("IWBP88");
    }

    @Test
    void storesNothing_whenTheRelayAsks() {
        int reports = store.items(TableSchema.REPORTS).size();

        FrameResult result = ask(IMEI);

        assertThat(result.outcome()).isEqualTo(Outcome.STORED);
        assertThat(result.replies()).isEmpty();
        assertThat(store.items(TableSchema.REPORTS)).hasSize(reports);
        assertThat(store.items(TableSchema.QUARANTINE)).isEmpty();
    }

    @Test
    void answersNothing_whenTheRelayAsksForNobody() {
        assertThat(ask(null).outcome()).isEqualTo(Outcome.STORED);
    }

    @Test
    void answersNothing_whenTheTablesAreDownAsItAsks() {
        queue("find");
        store.deviceReadsDown(true);

        FrameResult result = ask(IMEI);

        assertThat(result.outcome()).isEqualTo(Outcome.STORED);
        assertThat(result.replies()).isEmpty();
    }

    @Test
    void isAcknowledged_andTheAcknowledgementIsNotAnswered() {
        String serial = replies(queueAndAsk("locate")).get(0).split("[,#]")[2];

        FrameResult result = iw(IMEI, "IWAP16," + serial + "#");

        assertThat(result.replies()).isEmpty();
        assertThat(only().state()).isEqualTo(CommandState.ACKNOWLEDGED);
    }

    @Test
    void waits_whenItsFrameHasToComeAgain() {
        queue("locate");
        store.busyFor(put -> true);

        FrameResult result = iw(IMEI, "IWAP49,72#");

        assertThat(result.outcome()).isEqualTo(Outcome.RETRY);
        assertThat(only().state()).isEqualTo(CommandState.QUEUED);
    }

    @Test
    void speaksAsTheWatchDoes_fromItsFirstFrameOn() {
        String id = "8800000015";
        queueFor(id, "find");

        FrameResult result =
                send(frame("bracket", id, "[SG*8800000015*0002*LK]")).get(0);

        assertThat(replies(result)).containsExactly("[SG*8800000015*0002*LK]", "[SG*8800000015*0004*FIND]");
    }

    @Test
    void remembersHowTheWatchSpeaks() {
        send(frame("bracket", "014111001350304", "[ZJ*014111001350304*0038*0002*LK]"));

        assertThat(device("014111001350304").map("commandForm"))
                .satisfies(form -> assertThat(form.text("vendor")).isEqualTo("ZJ"))
                .satisfies(form -> assertThat(form.flag("indexed")).isTrue());
    }

    @Test
    void writesNoMore_whenTheWatchGoesOnSpeakingSo() {
        send(frame("bracket", "014111001350304", "[ZJ*014111001350304*0038*0002*LK]"));
        int writes = store.deviceWrites();

        send(frame("bracket", "014111001350304", "[ZJ*014111001350304*0039*0002*LK]"));

        assertThat(store.deviceWrites()).isEqualTo(writes);
    }

    @Test
    void remembersNothing_ofAWatchThatSpeaksAsUsual() {
        assertThat(device(IMEI).attributes()).doesNotContainKey("commandForm");
    }

    @Test
    void remembersLineT_onceAReportHasProvenIt() {
        iw(IMEI, "IWAPJK,2026-11-22 14:00:00,2,72#");
        iw(IMEI, "IWAP49,72#");

        assertThat(device(IMEI).map("commandForm").text("iwLine")).isEqualTo("T");
    }

    @Test
    void keepsTheSign_whenTheWatchIsWrittenForOtherReasons() {
        queue("measure", "heart-rate");
        queue("measure", "spo2");
        ask(IMEI);
        clock.advance(Duration.ofSeconds(10));

        iw(IMEI, "IWAP49,72#");

        assertThat(device(IMEI).time("commandsDueAt")).isEqualTo(Bench.NOW.plusSeconds(60));
    }

    @Test
    void waitsForTheNextFrame_whenFramesComeOutOfQuarantine() {
        queue("locate");
        FrameEnvelope kept = frame("iw", IMEI, "IWAP49,72#");

        FrameResult replayed = decoder.decode(new DecodeRequest(DecodeRequest.REPLAY, List.of(kept)))
                .results()
                .get(0);

        assertThat(replies(replayed)).containsExactly("IWBP49#");
        assertThat(only().state()).isEqualTo(CommandState.QUEUED);
    }

    @Test
    void staysInTheQueue_whenTheRelaySaysThatItsQuestionFails() {
        queue("locate");
        FrameEnvelope question = frame("iw", IMEI, NOTHING);
        FrameEnvelope condemned = new FrameEnvelope(
                question.seq(),
                question.dialect(),
                question.transport(),
                question.device(),
                question.peer(),
                question.received(),
                question.bytes(),
                "decoder failed on it 5 times: boom");

        FrameResult result = send(condemned).get(0);

        assertThat(result.outcome()).isEqualTo(Outcome.STORED);
        assertThat(result.replies()).isEmpty();
        assertThat(only().state()).isEqualTo(CommandState.QUEUED);
    }

    @Test
    void goesToNobody_whenTheWatchIsNotLetIn() {
        queue("locate");
        Decoder strict = decoder("quarantine");

        FrameResult asked = strict.decode(new DecodeRequest("relay-1", List.of(frame("iw", IMEI, NOTHING))))
                .results()
                .get(0);

        assertThat(asked.replies()).isEmpty();
        assertThat(only().state()).isEqualTo(CommandState.QUEUED);
    }

    @Test
    void goesOut_whenItIsQueuedAndAskedForUnderAnotherIdOfTheWatch() {
        String alias = "8800000015";
        store.changeDevice(alias, item -> item.put(Aliases.ALIAS_OF, AttributeValue.fromS(IMEI)));
        queueFor(alias, "find");

        FrameResult asked = ask(alias);

        assertThat(replies(asked)).singleElement().asString().startsWith("IWBP88");
        assertThat(only().state()).isEqualTo(CommandState.SENT);
    }

    private Decoder decoder() {
        return decoder("accept");
    }

    private Decoder decoder(String unknownDevices) {
        return new Decoder(
                DecoderConfig.from(Map.of(
                        "WATCHLINE_TOPIC_ARN",
                        "arn:aws:sns:eu-central-1:123456789012:alerts",
                        "WATCHLINE_UNKNOWN_DEVICES",
                        unknownDevices)),
                Dialects::named,
                store,
                new Outbox(store, new AlertWriter(new FakeAccounts(), null, clock), new FakePublisher(), clock),
                queue,
                clock,
                batch -> {});
    }

    private void queue(String command, String... arguments) {
        queueFor(IMEI, command, arguments);
    }

    private void queueFor(String deviceId, String command, String... arguments) {
        CommandItem unused = desk.queue(deviceId, command, List.of(arguments), Duration.ofHours(1));
    }

    private FrameResult queueAndAsk(String command) {
        queue(command);
        return ask(IMEI);
    }

    private FrameResult ask(@Nullable String deviceId) {
        return send(frame("iw", deviceId, NOTHING)).get(0);
    }

    private FrameResult iw(String deviceId, String text) {
        return send(frame("iw", deviceId, text)).get(0);
    }

    private FrameEnvelope frame(String dialect, @Nullable String deviceId, String text) {
        return frame(dialect, deviceId, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private FrameEnvelope frame(String dialect, @Nullable String deviceId, byte[] bytes) {
        return new FrameEnvelope(
                ++seq, dialect, Transport.TCP, deviceId, "203.0.113.9:50122", clock.instant(), bytes, null);
    }

    private List<FrameResult> send(FrameEnvelope... frames) {
        return decoder.decode(new DecodeRequest("relay-1", List.of(frames))).results();
    }

    private CommandItem only() {
        List<CommandItem> all = queue.all(IMEI);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private ItemReader device(String id) {
        return store.items(TableSchema.DEVICES).stream()
                .map(ItemReader::new)
                .filter(item -> id.equals(item.text("deviceId")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> replies(FrameResult result) {
        List<String> texts = new ArrayList<>();
        result.replies().forEach(reply -> texts.add(new String(reply, StandardCharsets.ISO_8859_1)));
        return texts;
    }
}
