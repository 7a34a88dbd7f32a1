package watchline.samples.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.samples.sns.Published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a watch and its carer see, dialect by dialect, over TCP and UDP, through everything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DialogueTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration QUIET = Duration.ofMillis(400);

    private final Sandbox sandbox;
    private final StoredItems items;
    private final Instant since = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    DialogueTest() throws Exception {
        sandbox = TestSandbox.start();
        items = new StoredItems(sandbox.dynamoDb(), sandbox.tablePrefix());
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @Test
    void tellsTheCarerOnce_whenTheKeyIsPressedThreeTimes() throws IOException {
        String imei = "359999990002006";
        try (TcpWatch watch = new TcpWatch(sandbox.port())) {
            watch.send("IWAP00" + imei + "#");
            watch.readUntil("#");

            for (int press = 0; press < 3; press++) {
                watch.send(iwAlarm("01", press));
                assertThat(watch.readUntil("IWBP10#")).isEqualTo("IWBP10#");
            }
        }

        assertThat(items.alarms(imei)).singleElement().satisfies(alarm -> {
            assertThat(alarm.get("type").s()).isEqualTo("sos");
            assertThat(alarm.get("severity").s()).isEqualTo("critical");
            assertThat(alarm.get("state").s()).isEqualTo("open");
            assertThat(alarm.get("count").n()).isEqualTo("3");
            assertThat(alarm).containsKey("publishedAt");
        });
        assertThat(alertsOf(imei)).singleElement().satisfies(alert -> {
            assertThat(alert.attribute("type")).isEqualTo("sos");
            assertThat(alert.attribute("severity")).isEqualTo("critical");
            assertThat(alert.attribute("account")).isNotEmpty();
            assertThat(alert.sms()).contains("SOS", imei, "maps.google.com").hasSizeLessThanOrEqualTo(160);
            assertThat(alert.subject()).hasSizeLessThan(100);
        });
    }

    @Test
    void tellsTheCarer_whenABracketWatchFalls() throws IOException {
        try (TcpWatch watch = new TcpWatch(sandbox.port())) {
            watch.send(
                    bracket("8800000042", "AL_LTE," + ddmmyy() + ",V,0.0,N,0.0,E,22.0,0,-1,1,100,35,0,0,00200000,0,0"));

            assertThat(watch.readUntil("]")).isEqualTo("[3G*8800000042*0002*AL]");
        }

        assertThat(alertsOf("8800000042")).singleElement().satisfies(alert -> assertThat(alert.attribute("type"))
                .isEqualTo("fall"));
    }

    @Test
    void tellsTheCarer_whenAGotopKeyIsPressedOverUdp() throws IOException {
        String imei = "359999990003004";
        try (UdpWatch watch = new UdpWatch(sandbox.port())) {
            watch.send("#" + imei + ",CMD-KEY,A," + gotopTime()
                    + ",LAT:47.1234567N,LON:001.7654321W,Speed:003.2,064-23,01.60");

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(alertsOf(imei)).hasSize(1));
            assertThat(watch.receive(QUIET)).isEmpty();
        }
    }

    @Test
    void answersBracketDatagrams_severalInOneAndOneWithoutItsEnd() throws IOException {
        try (UdpWatch watch = new UdpWatch(sandbox.port())) {
            watch.send("[3G*8800000043*0002*LK][3G*8800000043*000B*oxygen,0,97]");

            String replies = watch.receive(PATIENCE) + watch.receive(QUIET);

            assertThat(replies).isEqualTo("[3G*8800000043*0002*LK][3G*8800000043*0008*oxygen,1]");
        }
    }

    @Test
    void remembersWhoSentDatagrams_afterAnIwLogin() throws IOException {
        String imei = "359999990004002";
        try (UdpWatch watch = new UdpWatch(sandbox.port())) {
            watch.send("IWAP00" + imei + "#");
            assertThat(watch.receive(PATIENCE)).matches("IWBP00,\\d{14},0#");

            watch.send("IWAP49,72");

            assertThat(watch.receive(PATIENCE)).isEqualTo("IWBP49#");
        }
        assertThat(items.reports(imei, since))
                .anySatisfy(report -> assertThat(report).containsEntry("heartRateBpm", AttributeValue.fromN("72")));
    }

    @Test
    void answers_whenTheSenderHasClosedItsSideAsNcDoes() throws IOException {
        try (TcpWatch watch = new TcpWatch(sandbox.port())) {
            watch.send("[3G*8800000045*0002*LK][3G*8800000045*000B*oxygen,0,97]");

            watch.endOutput();

            assertThat(watch.readUntil("oxygen,1]")).isEqualTo("[3G*8800000045*0002*LK][3G*8800000045*0008*oxygen,1]");
            assertThat(watch.isClosedByPeer()).isTrue();
        }
    }

    @Test
    void keepsTheFrameAndAnswersNothing_whenNobodyHasLoggedIn() throws IOException {
        byte[] frame = "IWAP49,73#".getBytes(StandardCharsets.US_ASCII);
        try (TcpWatch watch = new TcpWatch(sandbox.port())) {
            watch.send(frame);

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(items.quarantined(frame, since))
                    .hasSize(1));
            assertThat(watch.readFor(QUIET)).isEmpty();
        }
    }

    @Test
    void keepsTheBytesAndCloses_whenNoDialectKnowsThem() throws IOException {
        byte[] bytes = "GET / HTTP/1.1\r\nHost: example.org\r\nUser-Agent: something-that-is-no-watch\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        try (TcpWatch watch = new TcpWatch(sandbox.port())) {
            watch.send(bytes);

            assertThat(watch.isClosedByPeer()).isTrue();
        }

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(items.quarantined(bytes, since))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.get("reason").s()).contains("no dialect");
                    assertThat(item).containsKey("peer");
                }));
    }

    @Test
    void decodesTheNeighbours_whenOneFrameIsBroken() throws IOException {
        String imei = "359999990005009";
        try (TcpWatch watch = new TcpWatch(sandbox.port())) {
            watch.send("IWAP00" + imei + "#");
            watch.readUntil("#");

            watch.send("IWAP49,71#\0\1\2 half,of,something#IWAPHT,62,128,84#");

            assertThat(watch.readUntil("IWBPHT#")).isEqualTo("IWBP49#IWBPHT#");
        }
        assertThat(items.reports(imei, since))
                .extracting(report -> report.get("message").s())
                .contains("AP00", "AP49", "APHT");
    }

    @Test
    void closesTheOlderConnection_whenAWatchComesBack() throws IOException {
        String imei = "359999990006007";
        try (TcpWatch older = new TcpWatch(sandbox.port());
                TcpWatch newer = new TcpWatch(sandbox.port())) {
            older.send("IWAP00" + imei + "#");
            older.readUntil("#");

            newer.send("IWAP00" + imei + "#");

            assertThat(newer.readUntil("#")).startsWith("IWBP00,");
            assertThat(older.isClosedByPeer()).isTrue();
        }
    }

    @Test
    void remembersTheDevice_withItsLastFix() throws IOException {
        try (TcpWatch watch = new TcpWatch(sandbox.port())) {
            watch.send(bracket(
                    "8800000044",
                    "UD," + ddmmyy() + ",A,22.570733,N,113.8626083,E,0.00,249.5,0.0,6,100,60,0,0,00000000,0,0"));
            watch.send(bracket("8800000044", "LK"));
            watch.readUntil("LK]");
        }

        assertThat(items.device("8800000044")).satisfies(device -> {
            assertThat(device.get("dialect").s()).isEqualTo("bracket");
            assertThat(device.get("batteryPct").n()).isEqualTo("60");
            assertThat(device.get("lastFix").m().get("lat").n()).isEqualTo("22.570733");
            assertThat(device).containsKeys("firstSeenAt", "lastSeenAt");
        });
    }

    private List<Published> alertsOf(String deviceId) {
        return sandbox.published().stream()
                .filter(alert -> deviceId.equals(alert.attribute("deviceId")))
                .toList();
    }

    private static String iwAlarm(String code, int second) {
        Instant now = Instant.now().plusSeconds(second);
        return "IWAP10" + format("yyMMdd", now) + "A2232.9806N11404.9355E000.1" + format("HHmmss", now)
                + "323.8706000908000502,460,0,9520,3671," + code + ",en,00,HOME|74-DE-2B-E8-72-41|97#";
    }

    private static String bracket(String id, String content) {
        return String.format("[3G*%s*%04X*%s]", id, content.length(), content);
    }

    private static String ddmmyy() {
        return format("ddMMyy,HHmmss", Instant.now());
    }

    private static String gotopTime() {
        return "DATE:" + format("yyMMdd", Instant.now()) + ",TIME:" + format("HHmmss", Instant.now());
    }

    private static String format(String pattern, Instant time) {
        return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC).format(time);
    }
}
