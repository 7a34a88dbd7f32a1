package watchline.decoder;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import watchline.contract.ContractJson;
import watchline.contract.DecodeResponse;
import watchline.contract.FrameEnvelope;
import watchline.contract.FrameResult;
import watchline.contract.Outcome;
import watchline.contract.Transport;

import static org.assertj.core.api.Assertions.assertThat;

class AnswersTest {

    @Test
    void staysWithinTheLimit_whenRepliesAreMany() {
        int limit = 10_000;
        List<Verdict> verdicts = LongStream.range(0, 50)
                .<Verdict>mapToObj(
                        seq -> new Verdict.Quarantine(frame(seq), null, "\u0001".repeat(20), List.of(new byte[100])))
                .toList();

        DecodeResponse response = new Answers(limit).compose(verdicts, Map.of());

        assertThat(ContractJson.write(response)).hasSizeLessThanOrEqualTo(limit);
        assertThat(response.results())
                .hasSize(50)
                .extracting(FrameResult::outcome)
                .contains(Outcome.QUARANTINED);
        FrameResult last = response.results().get(49);
        assertThat(last.outcome()).isEqualTo(Outcome.RETRY);
        assertThat(last.reason()).isEqualTo("the response is full");
    }

    @Test
    void cutsTheReason_whenItIsLong() {
        Verdict verdict = new Verdict.Retry(frame(1), "x".repeat(10_000));

        FrameResult result =
                new Answers().compose(List.of(verdict), Map.of()).results().get(0);

        assertThat(result.reason()).hasSize(Answers.MAX_REASON);
    }

    private static FrameEnvelope frame(long seq) {
        return new FrameEnvelope(seq, "test", Transport.TCP, null, "192.0.2.1:1", Bench.NOW, new byte[0], null);
    }
}
