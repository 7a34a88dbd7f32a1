package watchline.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Requests: what is written is read again, and what is no request is refused with words that help. */
class RequestJsonTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-22T09:48:11.123Z");

    @Test
    void readsBackEveryField_whenAllArePresent() throws IOException {
        FrameEnvelope frame = new FrameEnvelope(
                812736,
                "iw",
                Transport.UDP,
                "861265061234567",
                "203.0.113.9:50122",
                RECEIVED,
                new byte[] {0, (byte) 0xFF, '#'},
                "no dialect");

        DecodeRequest read = read(ContractJson.write(new DecodeRequest("relay-1", List.of(frame))));

        assertThat(read).usingRecursiveComparison().isEqualTo(new DecodeRequest("relay-1", List.of(frame)));
    }

    @Test
    void readsBackAbsentFields_whenDeviceAndReasonAreNotKnown() throws IOException {
        FrameEnvelope frame =
                new FrameEnvelope(1, "unknown", Transport.TCP, null, "192.0.2.1:1", RECEIVED, new byte[0], null);

        DecodeRequest read = read(ContractJson.write(new DecodeRequest("r", List.of(frame))));

        assertThat(read.frames()).singleElement().usingRecursiveComparison().isEqualTo(frame);
    }

    @Test
    void readsTheExampleOfTheDesign() throws IOException {
        String json =
                """
                {"relay":"<instance>","frames":[{"seq":812736,"dialect":"iw","transport":"tcp","device":"861265061234567",
                "peer":"203.0.113.9:50122","received":"2026-11-22T09:48:11.123Z","bytes":"SVdBUDAzIw=="}]}""";

        FrameEnvelope frame = read(json).frames().get(0);

        assertThat(new String(frame.bytes(), StandardCharsets.US_ASCII)).isEqualTo("IWAP03#");
    }

    @Test
    void skipsUnknownFields_atEveryLevel() throws IOException {
        String json = frame("\"seq\":1", "{\"seq\":1,\"later\":{\"a\":[1,{}]}")
                .replace("{\"relay\"", "{\"version\":[2],\"relay\"");

        assertThat(read(json).frames()).extracting(FrameEnvelope::seq).containsExactly(1L);
    }

    @Test
    void refusesASeqThatStandsTwice() {
        String one = frame("", "");
        String frameJson = one.substring(one.indexOf('[') + 1, one.lastIndexOf(']'));
        String json = one.replace("]", "," + frameJson + "]");

        assertThatThrownBy(() -> read(json))
                .isInstanceOf(ContractException.class)
                .hasMessage("seq: 7 stands twice (expected: each once)");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "seq":7                               | "seq":"7"                            | seq: 7 (expected: VALUE_NUMBER_INT)
                    "seq":7                               | "seq":7.5                            | seq: 7.5 (expected: VALUE_NUMBER_INT)
                    "seq":7                               | "seq":99999999999999999999           | seq: 99999999999999999999 (expected: at most 64 bits)
                    "seq":7,                              | ``                                   | seq: missing (expected: a value)
                    "dialect":"iw"                        | "dialect":null                       | dialect: null (expected: VALUE_STRING)
                    "dialect":"iw",                       | ``                                   | dialect: missing (expected: a value)
                    "transport":"tcp"                     | "transport":"TCP"                    | transport: TCP (expected: tcp or udp)
                    "transport":"tcp",                    | ``                                   | transport: missing (expected: a value)
                    "peer":"192.0.2.1:1"                  | "peer":1                             | peer: 1 (expected: VALUE_STRING)
                    "peer":"192.0.2.1:1",                 | ``                                   | peer: missing (expected: a value)
                    "received":"2026-11-22T09:48:11.123Z" | "received":"yesterday"               | received: yesterday (expected: ISO-8601 in UTC)
                    "received":"2026-11-22T09:48:11.123Z" | "received":"1999-12-31T23:59:59Z"    | received: 1999-12-31T23:59:59Z (expected: a year from 2000 to 2999)
                    "received":"2026-11-22T09:48:11.123Z" | "received":"+99999-01-01T00:00:00Z"  | received: +99999-01-01T00:00:00Z (expected: a year from 2000 to 2999)
                    "received":"2026-11-22T09:48:11.123Z",| ``                                   | received: missing (expected: a value)
                    "bytes":"Iw=="                        | "bytes":[35]                         | bytes: [ (expected: VALUE_STRING)
                    ,"bytes":"Iw=="                       | ``                                   | bytes: missing (expected: a value)
                    "relay":"r",                          | ``                                   | relay: missing (expected: a value)
                    "relay":"r"                           | "relay":{}                           | relay: { (expected: VALUE_STRING)
                    """)
    void namesFieldValueAndExpectation_whenAFieldIsBroken(String from, String to, String message) {
        String json = frame(from, to);

        assertThatThrownBy(() -> read(json))
                .isInstanceOf(ContractException.class)
                .hasMessage(message);
    }

    @Test
    void namesTheField_whenBytesAreNoBase64() {
        String json = frame("\"Iw==\"", "\"I?==\"");

        assertThatThrownBy(() -> read(json))
                .isInstanceOf(ContractException.class)
                .hasMessageStartingWith("bytes: ")
                .hasMessageContaining("'?'")
                .hasMessageEndingWith("(expected: base64)");
    }

    @Test
    void cutsTheValue_whenItIsLong() {
        String json = frame("\"tcp\"", "\"" + "x".repeat(100_000) + "\"");

        assertThatThrownBy(() -> read(json)).hasMessageMatching("transport: x{64}\\.\\.\\. \\(expected: tcp or udp\\)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                            | request: nothing (expected: START_OBJECT)
                    []                            | request: [ (expected: START_OBJECT)
                    {"relay":"r","frames":{}}     | frames: { (expected: START_ARRAY)
                    {"relay":"r","frames":[1]}    | frames[]: 1 (expected: START_OBJECT)
                    {"relay":"r"}                 | frames: missing (expected: a value)
                    """)
    void refusesWhatHasAnotherShape(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(ContractException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            nonsense
            {"relay":"r","frames":[
            {"relay":
            """)
    void saysThatItIsNotJson(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(ContractException.class)
                .hasMessageStartingWith("request: not JSON (");
    }

    @Test
    void refusesADocumentThatIsTooLong() {
        byte[] json =
                ("{\"relay\":\"" + "r".repeat(ContractJson.MAX_BYTES) + "\"}").getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> read(json)).isInstanceOf(ContractException.class);
    }

    private static String frame(String from, String to) {
        String json = "{\"relay\":\"r\",\"frames\":[{\"seq\":7,\"dialect\":\"iw\",\"transport\":\"tcp\","
                + "\"peer\":\"192.0.2.1:1\",\"received\":\"2026-11-22T09:48:11.123Z\",\"bytes\":\"Iw==\"}]}";
        if (from.equals("\"seq\":1")) {
            return json.replace("{\"seq\":7", to);
        }
        return from.isEmpty() ? json : json.replace(from, to);
    }

    private static DecodeRequest read(String json) throws IOException {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static DecodeRequest read(byte[] json) throws IOException {
        return ContractJson.readRequest(new ByteArrayInputStream(json));
    }
}
