package watchline.samples.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import watchline.contract.Transport;
import watchline.decoder.command.CommandItem;
import watchline.decoder.command.CommandState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static watchline.samples.sandbox.TestDesk.becomes;
import static watchline.samples.sandbox.TestDesk.heard;
import static watchline.samples.sandbox.TestDesk.queue;
import static watchline.samples.sandbox.TestDesk.serial;

/**
 * A watch's whole life in one dialogue a dialect, over TCP and over UDP: login, reports, a command and its acknowledgement, a line that
 * breaks, another login, and what was kept meanwhile.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptedDialogueTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final Sandbox sandbox;
    private final StoredItems items;

    ScriptedDialogueTest() throws Exception {
        sandbox = TestSandbox.start();
        items = new StoredItems(sandbox.dynamoDb(), sandbox.tablePrefix());
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void iw(Transport transport) throws Exception {
        String imei = "35999999020100" + number(transport);
        try (Talk watch = talk(transport)) {
            watch.says("IWAP00" + imei + "#").hears("IWBP00,\\d{14},0#");
            watch.says("IWAP03,08000007000001,00022,00#").hears("IWBP03#");
            watch.says(iwPosition(now)).hears("IWBP01#");
            CommandItem locate = queue(sandbox, imei, "locate");
            String command = watch.hears("IWBP16," + imei + ",\\d{6}#");
            watch.says("IWAP16," + serial(command) + "#");
            becomes(sandbox, locate, CommandState.ACKNOWLEDGED);
        }

        try (Talk again = talk(transport)) {
            again.says("IWAP00" + imei + "#").hears("IWBP00,\\d{14},0#");
            again.says(iwPosition(now.minusSeconds(600))).hears("IWBP01#");
            again.says(iwPosition(now.minusSeconds(300))).hears("IWBP01#");
        }

        isStored(imei, "AP00", "AP03", "AP01", "AP16", "AP00", "AP01", "AP01");
    }

    @ParameterizedTest
    @EnumSource
    void bracket(Transport transport) throws Exception {
        String id = "880000020" + number(transport);
        try (Talk watch = talk(transport)) {
            watch.says(bracket(id, "LK,50,100,80")).hears("\\[3G\\*" + id + "\\*0002\\*LK]");
            watch.says(bracket(id, bracketPosition("UD", now)));
            watch.says(bracket(id, "bphrt,112,73,67,,,,")).hears("\\[3G\\*" + id + "\\*0005\\*bphrt]");
            CommandItem find = queue(sandbox, id, "find");
            watch.hears("\\[3G\\*" + id + "\\*0004\\*FIND]");
            watch.says(bracket(id, "FIND"));
            becomes(sandbox, find, CommandState.ACKNOWLEDGED);
        }

        try (Talk again = talk(transport)) {
            again.says(bracket(id, "LK,60,100,79")).hears("\\[3G\\*" + id + "\\*0002\\*LK]");
            again.says(bracket(id, bracketPosition("UD2", now.minusSeconds(600))));
            again.says(bracket(id, bracketPosition("UD2", now.minusSeconds(300))));
        }

        isStored(id, "LK", "UD", "bphrt", "FIND", "LK", "UD2", "UD2");
    }

    @ParameterizedTest
    @EnumSource
    void gotop(Transport transport) throws Exception {
        String imei = "35999999020300" + number(transport);
        try (Talk watch = talk(transport)) {
            watch.says("#" + imei + ",CMD-X#");
            watch.says(gotopPosition(imei, "CMD-T", now));
            heard(sandbox, imei);
            CommandItem interval = queue(sandbox, imei, "interval", "300");
            watch.hears(":123456M1,300S#");
            watch.says(gotopPosition(imei, "CMD-M", now.plusSeconds(1)));
            becomes(sandbox, interval, CommandState.ACKNOWLEDGED);
        }

        try (Talk again = talk(transport)) {
            again.says(gotopPosition(imei, "CMD-T", now.minusSeconds(600)));
            again.says(gotopPosition(imei, "CMD-T", now.minusSeconds(300)));
            isStored(imei, "CMD-X", "CMD-T", "CMD-M", "CMD-T", "CMD-T");
        }
    }

    /** Tells the watches apart that play the same script. */
    private static int number(Transport transport) {
        return transport == Transport.TCP ? 1 : 2;
    }

    private void isStored(String deviceId, String... messages) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(items.reports(deviceId, Instant.EPOCH))
                .extracting(report -> report.get("message").s())
                .containsExactlyInAnyOrder(messages));
    }

    private static String iwPosition(Instant time) {
        return "IWAP01" + format("yyMMdd", time) + "A0021.0000N00019.0000E001.0" + format("HHmmss", time)
                + "000.0008000907000001,612,5,2092,5830825,a|9c-63-5b-58-23-2b|100#";
    }

    private static String bracketPosition(String word, Instant time) {
        return word + "," + format("ddMMyy,HHmmss", time)
                + ",A,0.349735,N,0.3115667,E,3.00,116.8,0.0,6,88,70,9714,0,00000000,1,1,250,1,46612,8433,142,0,23.7";
    }

    private static String gotopPosition(String imei, String type, Instant time) {
        return "#" + imei + "," + type + ",A,DATE:" + format("yyMMdd", time) + ",TIME:" + format("HHmmss", time)
                + ",LAT:00.3497350N,LOT:000.3115667E,Speed:003.0,X-X-X-X-67-21,000,24202-0EDD-8D4F#";
    }

    private static String bracket(String id, String content) {
        return String.format("[3G*%s*%04X*%s]", id, content.length(), content);
    }

    private static String format(String pattern, Instant time) {
        return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC).format(time);
    }

    private Talk talk(Transport transport) throws IOException {
        return switch (transport) {
            case TCP -> new OverTcp(new TcpWatch(sandbox.port()));
            case UDP -> new OverUdp(new UdpWatch(sandbox.port()));
        };
    }

    /** One line of a watch. */
    private interface Talk extends AutoCloseable {

        Talk says(String frame) throws IOException;

        /** The next frame from the server, which has to look like that. */
        String hears(String pattern) throws IOException;

        @Override
        void close();
    }

    private record OverTcp(TcpWatch watch) implements Talk {

        @Override
        public Talk says(String frame) throws IOException {
            watch.send(frame);
            return this;
        }

        @Override
        public String hears(String pattern) throws IOException {
            String frame = watch.readUntil(pattern.endsWith("]") ? "]" : "#");
            assertThat(frame).matches(pattern);
            return frame;
        }

        @Override
        public void close() {
            watch.close();
        }
    }

    private record OverUdp(UdpWatch watch) implements Talk {

        @Override
        public Talk says(String frame) throws IOException {
            watch.send(frame);
            return this;
        }

        @Override
        public String hears(String pattern) throws IOException {
            String frame = watch.receive(PATIENCE);
            assertThat(frame).matches(pattern);
            return frame;
        }

        @Override
        public void close() {
            watch.close();
        }
    }
}
