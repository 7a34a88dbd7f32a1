package watchline.samples.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

/** Unknown watches, and watches of several ids, through everything and with the tool. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityTest {

    private static final Duration QUIET = Duration.ofMillis(400);

    private final Sandbox guarded;
    private final StoredItems items;
    private final Tool tool;
    private final Instant since = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    IdentityTest() throws Exception {
        guarded = TestSandbox.start(Map.of("WATCHLINE_UNKNOWN_DEVICES", "quarantine"));
        items = new StoredItems(guarded.dynamoDb(), guarded.tablePrefix());
        tool = new Tool(guarded);
    }

    @AfterAll
    void stop() {
        guarded.close();
    }

    @Test
    void answersAnUnknownWatch_storesNothingAndTellsNobody() throws IOException {
        String imei = "359999990007005";
        try (TcpWatch watch = new TcpWatch(guarded.port())) {
            watch.send("IWAP00" + imei + "#");
            assertThat(watch.readUntil("#")).matches("IWBP00,\\d{14},0#");
            watch.send("IWAP49,72#");
            assertThat(watch.readUntil("#")).isEqualTo("IWBP49#");
        }

        assertThat(items.reports(imei, since)).isEmpty();
        assertThat(items.device(imei)).isEmpty();
        assertThat(tool.run("quarantine", "list").out()).contains("iw: unknown device", imei);
    }

    @Test
    void adoptsWhatItSent_whenTheWatchIsRegistered() throws IOException {
        String imei = "359999990008003";
        List<byte[]> frames = List.of(("IWAP00" + imei + "#").getBytes(US_ASCII), "IWAP49,81#".getBytes(US_ASCII));
        try (TcpWatch watch = new TcpWatch(guarded.port())) {
            for (byte[] frame : frames) {
                watch.send(frame);
                watch.readUntil("#");
            }
        }
        List<String> receivedAt = frames.stream()
                .map(frame -> items.quarantined(frame, since))
                .peek(found -> assertThat(found).hasSize(1))
                .map(found -> found.get(0).get("sk").s().split("#", -1)[0])
                .toList();

        Tool.Answer answer = tool.run("device", "register", imei, "--name", "Rosa", "--time-zone", "Europe/Madrid");

        assertThat(answer)
                .isEqualTo(new Tool.Answer(
                        0,
                        "registered " + imei + " (also 9999000800), Rosa" + System.lineSeparator()
                                + "adopted from quarantine: 2 stored, 0 stay in quarantine" + System.lineSeparator(),
                        ""));
        assertThat(items.reports(imei, since))
                .extracting(report -> report.get("receivedAt").s())
                .containsExactlyElementsOf(receivedAt);
        assertThat(frames)
                .allSatisfy(frame -> assertThat(items.quarantined(frame, since)).isEmpty());
        assertThat(items.device(imei)).containsEntry("name", AttributeValue.fromS("Rosa"));
    }

    @Test
    void storesNothingOfAnUnknownWatch_whenTheQuarantineIsReplayedFromAnotherShell() throws IOException {
        String imei = "359999990011007";
        byte[] frame = ("IWAP00" + imei + "#").getBytes(US_ASCII);
        try (TcpWatch watch = new TcpWatch(guarded.port())) {
            watch.send(frame);
            watch.readUntil("#");
        }

        Tool.Answer answer = tool.run("quarantine", "replay");

        assertThat(answer.out()).contains(": 0 stored, ");
        assertThat(items.reports(imei, since)).isEmpty();
        assertThat(items.quarantined(frame, since)).hasSize(1);
    }

    @Test
    void storesAtOnce_whenTheWatchIsRegistered() throws IOException {
        String imei = "359999990009001";
        tool.run("device", "register", imei);

        try (TcpWatch watch = new TcpWatch(guarded.port())) {
            watch.send("IWAP00" + imei + "#");
            watch.readUntil("#");
        }

        assertThat(items.reports(imei, since)).hasSize(1);
    }

    @Test
    void isOneWatch_whenItSpeaksByTenDigitsAndLaterByItsImei() throws Exception {
        String shortId = "9999010000";
        String imei = "359999990100006";
        try (Sandbox open = TestSandbox.start(Map.of())) {
            StoredItems stored = new StoredItems(open.dynamoDb(), open.tablePrefix());
            try (TcpWatch watch = new TcpWatch(open.port())) {
                watch.send(bracket(shortId, "LK,0,0,90"));
                watch.readUntil("]");
                watch.send(bracket(shortId, "ICCID,8939880256596263198F," + imei + ",Unknown,"));
                watch.send(bracket(shortId, "LK,0,0,80"));
                watch.readUntil("]");
            }
            try (TcpWatch watch = new TcpWatch(open.port())) {
                watch.send("IWAP00" + imei + "#");
                assertThat(watch.readUntil("#")).startsWith("IWBP00,");
                watch.send(sos());
                watch.readUntil("IWBP10#");
            }

            assertThat(stored.reports(imei, since)).isEmpty();
            assertThat(stored.reports(shortId, since))
                    .extracting(report -> report.get("message").s())
                    .containsExactlyInAnyOrder("LK", "ICCID", "LK", "AP00", "AP10");
            assertThat(stored.alarms(shortId)).hasSize(1);
            assertThat(stored.device(imei)).containsEntry("aliasOf", AttributeValue.fromS(shortId));
            assertThat(new Tool(open).run("device", "list").out())
                    .contains(shortId)
                    .doesNotContain(imei);
        }
    }

    @Test
    void answersNothing_whenUnknownWatchesAreRefused() throws Exception {
        try (Sandbox closed = TestSandbox.start(Map.of("WATCHLINE_UNKNOWN_DEVICES", "refuse"));
                TcpWatch watch = new TcpWatch(closed.port())) {
            watch.send("[3G*8800000051*0002*LK]");

            assertThat(watch.readFor(QUIET)).isEmpty();
            assertThat(new StoredItems(closed.dynamoDb(), closed.tablePrefix())
                            .quarantined("[3G*8800000051*0002*LK]".getBytes(US_ASCII), since))
                    .hasSize(1);
        }
    }

    private static String bracket(String id, String content) {
        return String.format("[3G*%s*%04X*%s]", id, content.length(), content);
    }

    private static String sos() {
        return "IWAP10080524A2232.9806N11404.9355E000.1061830323.8706000908000502,460,0,9520,3671,01,en,00,"
                + "HOME|74-DE-2B-E8-72-41|97#";
    }
}
