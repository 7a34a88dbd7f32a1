package watchline.decoder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import watchline.contract.ContractException;
import watchline.contract.ContractJson;
import watchline.contract.DecodeRequest;
import watchline.contract.DecodeResponse;
import watchline.contract.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DecoderHandlerTest {

    private final Bench bench = new Bench();
    private final DecoderHandler handler = new DecoderHandler(bench.decoder);

    @Test
    void answersARequestInTheContract() throws IOException {
        DecodeRequest request = new DecodeRequest("relay-1", List.of(bench.frame("bat=85;reply=OK")));

        DecodeResponse response = ContractJson.readResponse(handle(ContractJson.write(request)));

        assertThat(response.results()).singleElement().satisfies(result -> {
            assertThat(result.outcome()).isEqualTo(Outcome.STORED);
            assertThat(result.replies()).containsExactly("OK".getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    void answersNothing_whenThereAreNoFrames() throws IOException {
        byte[] response = handle(ContractJson.write(new DecodeRequest("relay-1", List.of())));

        assertThat(new String(response, StandardCharsets.UTF_8)).isEqualTo("{\"results\":[]}");
    }

    @Test
    void failsTheInvocation_whenTheInputIsNoRequest() {
        byte[] input = "{\"frames\":[]}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> handle(input))
                .isInstanceOf(ContractException.class)
                .hasMessage("relay: missing (expected: a value)");
    }

    private byte[] handle(byte[] input) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(input), output, null);
        return output.toByteArray();
    }
}
