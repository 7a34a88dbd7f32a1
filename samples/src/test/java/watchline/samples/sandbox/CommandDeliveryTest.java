package watchline.samples.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import watchline.decoder.command.CommandItem;
import watchline.decoder.command.CommandState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static watchline.samples.sandbox.TestDesk.becomes;
import static watchline.samples.sandbox.TestDesk.heard;
import static watchline.samples.sandbox.TestDesk.now;
import static watchline.samples.sandbox.TestDesk.queue;
import static watchline.samples.sandbox.TestDesk.serial;
import static watchline.samples.sandbox.TestDesk.state;

/** Commands from the table to the watch and back, dialect by dialect, through everything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandDeliveryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration QUIET = Duration.ofMillis(400);
    /** Two seconds to find it, and one for a machine that has other things to do. */
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    private final Sandbox sandbox;
    private final Sandbox hasty;
    private final StoredItems items;

    CommandDeliveryTest() throws Exception {
        sandbox = TestSandbox.start();
        hasty = TestSandbox.start(Map.of("WATCHLINE_COMMAND_RESEND_SECONDS", "1"));
        items = new StoredItems(sandbox.dynamoDb(), sandbox.tablePrefix());
    }

    @AfterAll
    void stop() {
        hasty.close();
        sandbox.close();
    }

    @Test
    void reachesAnIwWatch_thatSaysNothing() throws IOException {
        String imei = "359999990101002";
        try (TcpWatch watch = loggedIn(sandbox, imei)) {
            Instant before = Instant.now();
            CommandItem item = queue(sandbox, imei, "locate");

            String frame = watch.readUntil("#");

            assertThat(frame).matches("IWBP16," + imei + ",\\d{6}#");
            assertThat(Duration.between(before, Instant.now())).isLessThan(AT_ONCE);
            assertThat(state(sandbox, item)).isEqualTo(CommandState.SENT);

            watch.send("IWAP16," + serial(frame) + "#");

            becomes(sandbox, item, CommandState.ACKNOWLEDGED);
            assertThat(watch.readFor(QUIET)).isEmpty();
        }
        assertThat(items.device(imei)).doesNotContainKey("commandsDueAt");
        assertThat(items.reports(imei, Instant.EPOCH))
                .extracting(report -> report.get("message").s())
                .containsExactly("AP00", "AP16");
    }

    @Test
    void isAcknowledged_byTheEchoOfABracketWatch() throws IOException {
        String id = "8800000101";
        try (TcpWatch watch = new TcpWatch(sandbox.port())) {
            watch.send("[SG*" + id + "*0002*LK]");
            watch.readUntil("LK]");
            CommandItem item = queue(sandbox, id, "interval", "600");

            assertThat(watch.readUntil("]")).isEqualTo("[SG*" + id + "*000A*UPLOAD,600]");
            watch.send("[SG*" + id + "*0006*UPLOAD]");

            becomes(sandbox, item, CommandState.ACKNOWLEDGED);
            assertThat(watch.readFor(QUIET)).isEmpty();
        }
    }

    @Test
    void isAcknowledged_byThePositionOfAGotopDevice() throws IOException {
        String imei = "359999990103008";
        try (TcpWatch watch = new TcpWatch(sandbox.port())) {
            watch.send("#" + imei + ",CMD-X#");
            heard(sandbox, imei);
            CommandItem item = queue(sandbox, imei, "locate");

            assertThat(watch.readUntil("#")).isEqualTo(":123456F#");
            watch.send("#" + imei + ",CMD-F,A,DATE:261122,TIME:140000,LAT:59.9960083N,LOT:010.7485666E,Speed:000.0,"
                    + "X-X-X-X-67-21,000,24202-0EDD-8D4F#");

            becomes(sandbox, item, CommandState.ACKNOWLEDGED);
        }
    }

    @Test
    void reachesAWatch_atTheAddressOfItsDatagram() throws IOException {
        String imei = "359999990104006";
        try (UdpWatch watch = new UdpWatch(sandbox.port())) {
            watch.send("IWAP00" + imei + "#");
            watch.receive(PATIENCE);
            CommandItem item = queue(sandbox, imei, "find");

            String frame = watch.receive(AT_ONCE);

            assertThat(frame).startsWith("IWBP88," + imei);
            watch.send("IWAP88," + serial(frame) + "#");
            becomes(sandbox, item, CommandState.ACKNOWLEDGED);
        }
    }

    @Test
    void goesOutBehindTheLogin_whenTheWatchWasAway() throws IOException {
        String imei = "359999990105003";
        try (TcpWatch watch = loggedIn(sandbox, imei)) {
            assertThat(watch.readFor(Duration.ZERO)).isEmpty();
        }
        await().atMost(PATIENCE).until(() -> !items.device(imei).isEmpty());
        CommandItem item = queue(sandbox, imei, "find");

        try (TcpWatch watch = new TcpWatch(sandbox.port())) {
            watch.send("IWAP00" + imei + "#");

            assertThat(watch.readUntil("#")).startsWith("IWBP00,");
            assertThat(watch.readUntil("#")).startsWith("IWBP88," + imei);
        }
        assertThat(state(sandbox, item)).isEqualTo(CommandState.SENT);
    }

    @Test
    void isSentThreeTimes_whenTheWatchDoesNotAcknowledge() throws IOException {
        String imei = "359999990106001";
        try (TcpWatch watch = loggedIn(hasty, imei)) {
            CommandItem item = queue(hasty, imei, "find");

            String first = watch.readUntil("#");

            assertThat(watch.readUntil("#")).isEqualTo(first);
            assertThat(watch.readUntil("#")).isEqualTo(first);
            becomes(hasty, item, CommandState.FAILED);
            assertThat(now(hasty, item).reason()).isEqualTo("no acknowledgement after 3 sends");
            assertThat(watch.readFor(QUIET)).isEmpty();

            watch.send("IWAP88," + serial(first) + "#");

            becomes(hasty, item, CommandState.ACKNOWLEDGED);
        }
    }

    @Test
    void measuresOneAtATime() throws IOException {
        String imei = "359999990107009";
        try (TcpWatch watch = loggedIn(sandbox, imei)) {
            CommandItem first = queue(sandbox, imei, "measure", "heart-rate");
            CommandItem second = queue(sandbox, imei, "measure", "spo2");

            String frame = watch.readUntil("#");
            assertThat(frame).startsWith("IWBPXL");
            watch.send("IWAPXL," + serial(frame) + "#");

            becomes(sandbox, first, CommandState.ACKNOWLEDGED);
            assertThat(watch.readFor(AT_ONCE)).isEmpty();
            CommandItem waiting = now(sandbox, second);
            assertThat(waiting.state()).isEqualTo(CommandState.QUEUED);
            assertThat(waiting.dueAt())
                    .isEqualTo(now(sandbox, first).acknowledgedAt().plusSeconds(30));
        }
    }

    private static TcpWatch loggedIn(Sandbox here, String imei) throws IOException {
        TcpWatch watch = new TcpWatch(here.port());
        watch.send("IWAP00" + imei + "#");
        watch.readUntil("#");
        return watch;
    }
}
