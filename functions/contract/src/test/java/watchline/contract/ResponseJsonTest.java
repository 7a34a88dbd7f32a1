package watchline.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Responses: what is written is read again, and what is no response is refused with words that help. */
class ResponseJsonTest {

    @Test
    void readsBackEveryOutcome_withReasonsAndReplies() {
        DecodeResponse response = new DecodeResponse(List.of(
                new FrameResult(1, Outcome.STORED, null, List.of(new byte[] {1, 2}, new byte[] {(byte) 0xFE})),
                new FrameResult(2, Outcome.QUARANTINED, "unknown message: \"AP\u00e9\"", List.of()),
                new FrameResult(3, Outcome.RETRY, "the table is busy", List.of())));

        DecodeResponse read = ContractJson.readResponse(ContractJson.write(response));

        assertThat(read).usingRecursiveComparison().isEqualTo(response);
    }

    @Test
    void skipsUnknownFields_andTakesAbsentRepliesForNone() {
        DecodeResponse read = read("{\"took\":{\"ms\":3},\"results\":[{\"seq\":1,\"outcome\":\"stored\",\"new\":[]}]}");

        assertThat(read.results()).singleElement().satisfies(result -> {
            assertThat(result.outcome()).isEqualTo(Outcome.STORED);
            assertThat(result.replies()).isEmpty();
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {}                                                                  | results: missing (expected: a value)
                    {"results":1}                                                       | results: 1 (expected: START_ARRAY)
                    {"results":["x"]}                                                   | results[]: x (expected: START_OBJECT)
                    {"results":[{"outcome":"stored"}]}                                  | seq: missing (expected: a value)
                    {"results":[{"seq":1}]}                                             | outcome: missing (expected: a value)
                    {"results":[{"seq":1,"outcome":"lost"}]}                            | outcome: lost (expected: stored, quarantined or retry)
                    {"results":[{"seq":1,"outcome":"retry","reason":5}]}                | reason: 5 (expected: VALUE_STRING)
                    {"results":[{"seq":1,"outcome":"stored","replies":"Iw=="}]}         | replies: Iw== (expected: START_ARRAY)
                    {"results":[{"seq":1,"outcome":"stored","replies":[7]}]}            | replies: 7 (expected: VALUE_STRING)
                    """)
    void namesFieldValueAndExpectation_whenAFieldIsBroken(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(ContractException.class)
                .hasMessage(message);
    }

    @Test
    void refusesAResponseThatIsTooLong() {
        byte[] json = new byte[ContractJson.MAX_BYTES + 1];

        assertThatThrownBy(() -> ContractJson.readResponse(json))
                .isInstanceOf(ContractException.class)
                .hasMessage("response: 4194305 bytes (expected: at most 4194304)");
    }

    @Test
    void saysThatItIsNotJson() {
        assertThatThrownBy(() -> read("{\"results\":[")).hasMessageStartingWith("response: not JSON (");
    }

    private static DecodeResponse read(String json) {
        return ContractJson.readResponse(json.getBytes(StandardCharsets.UTF_8));
    }
}
