package watchline.samples.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.DecodeRequest;
import watchline.contract.FrameEnvelope;
import watchline.contract.Transport;
import watchline.decoder.Decoder;
import watchline.decoder.DecoderConfig;
import watchline.decoder.account.DynamoAccounts;
import watchline.decoder.alert.AlertWriter;
import watchline.decoder.alert.Outbox;
import watchline.decoder.command.DynamoCommandQueue;
import watchline.decoder.store.DynamoStore;
import watchline.decoder.store.Store;
import watchline.dialect.Dialects;
import watchline.dialect.spi.Dialect;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

/** The operator's tool on the tables of a sandbox. */
class ToolTest {

    private static final String IMEI = "863737076736365";
    private static final String SHORT = "3707673636";

    private static Sandbox sandbox;

    private final Instant now = Instant.now();
    private final String prefix = "t" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private final StoredItems items = new StoredItems(sandbox.dynamoDb(), prefix);
    private final Tool tool = new Tool(sandbox, prefix);
    private long seq;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        sandbox = TestSandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void freshTables() {
        Tables.create(sandbox.dynamoDb(), prefix);
    }

    @Test
    void replaysAfterAnUpgrade_whatNoDialectKnewBefore() {
        receiveBeforeTheUpgrade("[3G*8800000015*000B*oxygen,0,96]", "[3G*8800000015*0005*NEWS1]");
        assertThat(tool.run("quarantine", "replay", "--dry-run").out())
                .startsWith("1 x bracket: dialect: bracket (expected: one that is spoken here)")
                .contains("nothing was changed");
        assertThat(items.reports("8800000015", Instant.EPOCH)).isEmpty();

        Tool.Answer answer = tool.run("quarantine", "replay");

        assertThat(answer.out())
                .isEqualTo("2 frames looked at: 1 stored, 1 stay in quarantine" + System.lineSeparator());
        assertThat(items.reports("8800000015", Instant.EPOCH)).hasSize(1);
        assertThat(tool.run("quarantine", "list").out())
                .startsWith("frames: 1, kinds: 1")
                .contains("1 x bracket: unknown message: NEWS1", "[3G*8800000015*0005*NEWS1]");
    }

    @Test
    void replaysOnlyThatKind_whenOneIsNamed() {
        receiveBeforeTheUpgrade("[3G*8800000015*0002*LK]");

        assertThat(tool.run("quarantine", "replay", "--kind", "iw:").out())
                .contains(": 0 stored, 0 stay in quarantine");
    }

    @Test
    void countsKinds_withTheNumbersInReasonsFolded() {
        receive("iw", "IWAP87x,1#", "malformed: batteryPct: 255 (expected: 0-100)");
        receive("iw", "IWAP87x,2#", "malformed: batteryPct: 201 (expected: 0-100)");
        receive("iw", "IWAPQQ#", "unknown message: APQQ");

        String out = tool.run("quarantine", "list").out();

        assertThat(out)
                .startsWith("frames: 3, kinds: 2")
                .contains("2 x iw: malformed: batteryPct: N (expected: N-N)", "1 x iw: unknown message: APQQ")
                .contains("IWAP87x,2#");
    }

    @Test
    void exportsWithTheIdsMasked() throws Exception {
        receive("bracket", "[3G*" + SHORT + "*0010*NEWS1," + IMEI + "]", "unknown message: NEWS1");
        receive("iw", "IWAPQQ," + IMEI + "#", "unknown message: APQQ");
        Path file = folder.resolve("export.jsonl");

        Tool.Answer answer = tool.run("quarantine", "export", "--out", file.toString());

        assertThat(answer.out()).startsWith("2 frames written to ");
        String text = Files.readString(file);
        assertThat(text).doesNotContain(SHORT, IMEI, "203.0.113.9");
        List<JsonNode> lines = text.lines().map(ToolTest::json).toList();
        assertThat(lines).hasSize(2);
        String first = lines.get(0).path("text").asText();
        String masked = first.substring(4, 14);
        assertThat(first).matches("\\[3G\\*\\d{10}\\*0010\\*NEWS1,\\d{4}" + masked + "\\d]");
        assertThat(lines.get(1).path("text").asText()).matches("IWAPQQ,\\d{4}" + masked + "\\d#");
    }

    @Test
    void overwritesNothing_whenTheFileOfAnExportExists() throws Exception {
        Path file = Files.writeString(folder.resolve("export.jsonl"), "mine");

        Tool.Answer answer = tool.run("quarantine", "export", "--out", file.toString());

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).contains("exists (expected: a file that does not; nothing was written)");
        assertThat(file).hasContent("mine");
    }

    @Test
    void joinsBothIds_whenAWatchIsRegisteredWithItsImei() {
        Tool.Answer answer = tool.run("device", "register", SHORT, "--imei", IMEI, "--account", "home");

        assertThat(answer.out()).startsWith("registered " + SHORT + " (also " + IMEI + ")");
        assertThat(tool.run("device", "show", IMEI).out())
                .startsWith(SHORT + ": never heard")
                .contains("account: home", "registered: yes", "no reports");
    }

    @Test
    void saysWhereItStays_whenTheWatchWasHeardBefore() {
        receiveNow("[3G*" + SHORT + "*0009*LK,0,0,90]");

        Tool.Answer answer = tool.run("device", "register", IMEI);

        assertThat(answer.out())
                .startsWith("known before as " + SHORT + ": it stays under that id")
                .contains("registered " + SHORT + " (also " + IMEI + ")");
    }

    @Test
    void refuses_whenTheImeiIsRegisteredAsAnotherWatch() {
        tool.run("device", "register", "359999990001008");
        tool.run("device", "register", "8800000015");

        Tool.Answer answer = tool.run("device", "register", "8800000015", "--imei", "359999990001008");

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).contains("are registered", "Remove one of them first");
    }

    @Test
    void listsAWatchOnOneLine_withWhyItIsLate() {
        receiveNow("[3G*8800000015*0009*LK,0,0,90]");
        tool.run("device", "register", "8800000015", "--name", "Rosa");

        List<String> lines = tool.run("device", "list").out().lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(1))
                .matches("8800000015 +Rosa +yes +bracket +just now +never +90 % +heard, but has never told a place.*");
    }

    @Test
    void namesAWatch_byAnyOfItsIds() {
        tool.run("device", "register", SHORT, "--imei", IMEI);

        tool.run("device", "name", IMEI, "Rosa");

        assertThat(items.device(SHORT)).containsEntry("name", AttributeValue.fromS("Rosa"));
    }

    @Test
    void removesAWatchUnderAllItsIds_whenThatIsConfirmed() {
        tool.run("device", "register", SHORT, "--imei", IMEI);

        assertThat(tool.answering("n\n", "device", "remove", IMEI).out())
                .endsWith("nothing removed" + System.lineSeparator());
        assertThat(items.device(SHORT)).isNotEmpty();
        assertThat(tool.answering("y\n", "device", "remove", IMEI).out())
                .contains("stay, and expire")
                .endsWith("removed " + SHORT + " (also " + IMEI + ")" + System.lineSeparator());
        assertThat(items.device(SHORT)).isEmpty();
        assertThat(items.device(IMEI)).isEmpty();
    }

    @Test
    void saysWhatToDo_whenThereIsNoSuchWatch() {
        Tool.Answer answer = tool.run("device", "show", "8800000099");

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).contains("8800000099: no such watch", "device register 8800000099 adds it");
    }

    @Test
    void saysWhatToDo_whenThereAreNoTables() {
        Tool.Answer answer = tool.run("quarantine", "list", "--table-prefix", "other-");

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).contains("is --table-prefix other- right");
    }

    @Test
    void refusesAnIdThatIsNone() {
        assertThat(tool.run("device", "register", "rosa").err())
                .contains("id: rosa (expected: 8 to 16 digits, as the watch or its box says)");
    }

    private void receiveNow(String frame) {
        decoder(Dialects::named).decode(request("bracket", frame, null));
    }

    /** As a decoder that knows no dialect at all. */
    private void receiveBeforeTheUpgrade(String... frames) {
        for (String frame : frames) {
            decoder(name -> Optional.empty()).decode(request("bracket", frame, null));
        }
    }

    /** With a reason that stands for what some decoder once said. */
    private void receive(String dialect, String frame, String reason) {
        decoder(name -> Optional.empty()).decode(request(dialect, frame, reason));
    }

    private DecodeRequest request(String dialect, String frame, @Nullable String reason) {
        return new DecodeRequest(
                "relay-1",
                List.of(new FrameEnvelope(
                        ++seq,
                        dialect,
                        Transport.TCP,
                        null,
                        "203.0.113.9:50122",
                        now.minusSeconds(60 - seq),
                        frame.getBytes(US_ASCII),
                        reason)));
    }

    private Decoder decoder(Function<String, Optional<Dialect>> dialects) {
        DecoderConfig config = DecoderConfig.from(Map.of(
                "WATCHLINE_TOPIC_ARN", "arn:aws:sns:us-east-1:000000000000:none",
                "WATCHLINE_UNKNOWN_DEVICES", "accept"));
        Store store = new DynamoStore(sandbox.dynamoDb(), prefix);
        AlertWriter writer = new AlertWriter(new DynamoAccounts(sandbox.dynamoDb(), prefix), null, Clock.systemUTC());
        return new Decoder(
                config,
                dialects,
                store,
                new Outbox(store, writer, alert -> {}, Clock.systemUTC()),
                new DynamoCommandQueue(sandbox.dynamoDb(), prefix),
                Clock.systemUTC(),
                batch -> {});
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
