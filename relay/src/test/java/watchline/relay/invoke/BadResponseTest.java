package watchline.relay.invoke;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import watchline.contract.ContractJson;
import watchline.contract.DecodeResponse;
import watchline.contract.FrameEnvelope;
import watchline.contract.FrameResult;
import watchline.contract.Outcome;
import watchline.relay.config.RelayConfig.Retrying;
import watchline.relay.lane.Entry;
import watchline.relay.metrics.Metric;
import watchline.relay.metrics.RelayMetrics;
import watchline.relay.testing.Frames;
import watchline.relay.testing.LogLines;
import watchline.relay.testing.ManualScheduler;
import watchline.relay.testing.ScriptedDecoder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Answers that are not what the wire contract says, to a batch of two. */
class BadResponseTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final ManualScheduler scheduler = new ManualScheduler();
    private final ScriptedDecoder decoder = new ScriptedDecoder();
    private final List<Long> stored = new ArrayList<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final BatchRunner runner = new BatchRunner(
            decoder,
            "relay-1",
            new Retrying(Duration.ofSeconds(30), Duration.ofMillis(100), Duration.ofSeconds(20), 5),
            scheduler,
            Runnable::run,
            () -> 0.5,
            (entry, result) -> stored.add(entry.seq()),
            new RelayMetrics(registry));

    private void begin() {
        runner.begin(
                List.of(new Entry(1, Frames.ordinary("@f1;"), 0), new Entry(2, Frames.ordinary("@f2;"), 0)),
                entries -> {});
    }

    private List<List<Long>> sent() {
        return decoder.requests().stream()
                .map(request ->
                        request.frames().stream().map(FrameEnvelope::seq).toList())
                .toList();
    }

    static List<byte[]> badResponses() {
        FrameResult first = new FrameResult(1, Outcome.STORED, null, List.of());
        FrameResult second = new FrameResult(2, Outcome.STORED, null, List.of());
        FrameResult foreign = new FrameResult(9, Outcome.STORED, null, List.of());
        return List.of(
                "".getBytes(UTF_8),
                "not JSON".getBytes(UTF_8),
                "{\"results\":[{\"seq\":1".getBytes(UTF_8),
                "{}".getBytes(UTF_8),
                ContractJson.write(new DecodeResponse(List.of(first))),
                ContractJson.write(new DecodeResponse(List.of(first, first))),
                ContractJson.write(new DecodeResponse(List.of(first, foreign))),
                ContractJson.write(new DecodeResponse(List.of(first, second, foreign))),
                tooLarge(List.of(first, second)));
    }

    /** Right in every other respect. */
    private static byte[] tooLarge(List<FrameResult> results) {
        byte[] response = ContractJson.write(new DecodeResponse(results));
        byte[] padded = Arrays.copyOf(response, ContractJson.MAX_BYTES + 1);
        Arrays.fill(padded, response.length, padded.length, (byte) ' ');
        return padded;
    }

    @ParameterizedTest
    @MethodSource("badResponses")
    void takesNothingFromAnAnswer_thatIsNotWhatTheContractSays(byte[] response) {
        decoder.nextAnswers(request -> response);

        begin();
        assertThat(stored).isEmpty();
        scheduler.advance(LONG);

        assertThat(sent()).containsExactly(List.of(1L, 2L), List.of(1L, 2L));
        assertThat(stored).containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @MethodSource("badResponses")
    void countsAndSaysSoOnceAMinute_whenAnswersAreNotWhatTheContractSays(byte[] response) {
        decoder.otherwise(request -> CompletableFuture.completedFuture(response));

        try (LogLines log = LogLines.of(BatchRunner.class)) {
            begin();
            scheduler.advance(Duration.ofSeconds(59));
            assertThat(log.lines())
                    .containsExactly("batch sent again, bad_response count=1 detail=see the log of the function");
            scheduler.advance(Duration.ofMinutes(1));

            assertThat(log.lines()).hasSize(2).last().asString().matches(".*bad_response count=([2-9]|\\d\\d+) .*");
        }
        assertThat(registry.get(Metric.RETRIES.id())
                        .tag("reason", "bad_response")
                        .counter()
                        .count())
                .isGreaterThan(2);
    }

    @Test
    void halves_whenAnswersAreNotWhatTheContractSays() {
        decoder.otherwise(request -> CompletableFuture.completedFuture(
                request.frames().size() > 1 ? "no".getBytes(UTF_8) : ScriptedDecoder.stored(request)));

        begin();
        scheduler.advance(LONG);

        assertThat(sent().subList(5, 7)).containsExactly(List.of(1L), List.of(2L));
        assertThat(stored).containsExactly(1L, 2L);
    }
}
