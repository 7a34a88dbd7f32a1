package watchline.relay.invoke;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import watchline.contract.ContractJson;
import watchline.contract.DecodeRequest;
import watchline.contract.DecodeResponse;
import watchline.contract.FrameEnvelope;
import watchline.contract.FrameResult;
import watchline.contract.Outcome;
import watchline.dialect.spi.Glance.Role;
import watchline.relay.config.RelayConfig.Retrying;
import watchline.relay.lane.Entry;
import watchline.relay.metrics.RelayMetrics;
import watchline.relay.testing.Frames;
import watchline.relay.testing.ManualScheduler;
import watchline.relay.testing.ScriptedDecoder;

import static org.assertj.core.api.Assertions.assertThat;

class BatchRunnerTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofHours(1);

    private final ManualScheduler scheduler = new ManualScheduler();
    private final ScriptedDecoder decoder = new ScriptedDecoder();
    private final List<Long> stored = new ArrayList<>();
    private final List<Long> quarantined = new ArrayList<>();
    private final List<Long> told = new ArrayList<>();
    private final List<String> over = new ArrayList<>();
    private final BatchRunner runner = new BatchRunner(
            decoder,
            "relay-1",
            new Retrying(TIMEOUT, Duration.ofMillis(100), Duration.ofSeconds(20), 5),
            scheduler,
            Runnable::run,
            () -> 0.5,
            (entry, result) -> (result.outcome() == Outcome.STORED ? stored : quarantined).add(entry.seq()),
            new RelayMetrics(new SimpleMeterRegistry()));

    private void begin(int frames) {
        begin(IntStream.rangeClosed(1, frames)
                .mapToObj(seq -> new Entry(seq, Frames.ordinary("@f" + seq + ";"), 0))
                .toList());
    }

    /** One frame of each, numbered from 1. */
    private void beginOfWatches(String... watches) {
        begin(IntStream.rangeClosed(1, watches.length)
                .mapToObj(seq -> new Entry(seq, Frames.of(watches[seq - 1], "@f" + seq + ";", Role.ORDINARY), 0))
                .toList());
    }

    private void begin(List<Entry> batch) {
        runner.begin(batch, entries -> {
            entries.forEach(entry -> told.add(entry.seq()));
            if (told.size() == batch.size()) {
                over.add("over");
            }
        });
    }

    private List<List<Long>> sent() {
        return decoder.requests().stream()
                .map(request ->
                        request.frames().stream().map(FrameEnvelope::seq).toList())
                .toList();
    }

    private static CompletionStage<byte[]> failing(String message) {
        return CompletableFuture.failedFuture(new DecoderException.FunctionError(message));
    }

    /** Fails on that frame unless it comes with a reason, as a decoder with a fault in it does. */
    private static Function<DecodeRequest, CompletionStage<byte[]>> failingOn(long seq) {
        return request -> request.frames().stream().anyMatch(frame -> frame.seq() == seq && frame.reason() == null)
                ? failing("boom")
                : CompletableFuture.completedFuture(ScriptedDecoder.stored(request));
    }

    private static List<Long> seqs(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    @Test
    void isOver_whenEveryFrameIsAnswered() {
        begin(3);

        assertThat(stored).containsExactly(1L, 2L, 3L);
        assertThat(over).containsExactly("over");
    }

    @Test
    void sendsWhatTheContractSays() {
        begin(1);

        DecodeRequest request = decoder.requests().get(0);
        assertThat(request.relay()).isEqualTo("relay-1");
        assertThat(request.frames())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(Frames.ordinary("@f1;").envelope(1));
    }

    @Test
    void letsGoOfTheTimeout_whenTheAnswerIsThere() {
        begin(1);

        assertThat(scheduler.waiting()).isZero();
    }

    @Test
    void takesAnAnswerInAnyOrder() {
        decoder.nextAnswers(request -> ContractJson.write(new DecodeResponse(List.of(
                new FrameResult(2, Outcome.QUARANTINED, "why", List.of()),
                new FrameResult(1, Outcome.STORED, null, List.of())))));

        begin(2);

        assertThat(stored).containsExactly(1L);
        assertThat(quarantined).containsExactly(2L);
    }

    @Test
    void waitsWithJitter_beforeItSendsAgain() {
        decoder.nextFails(new DecoderException.Throttled("slow down"));

        begin(1);
        scheduler.advance(Duration.ofMillis(49));
        assertThat(decoder.requests()).hasSize(1);
        scheduler.advance(Duration.ofMillis(1));

        assertThat(decoder.requests()).hasSize(2);
        assertThat(over).containsExactly("over");
    }

    static List<Throwable> outages() {
        return List.of(
                new DecoderException.Throttled("slow down"),
                new DecoderException.Unavailable("down"),
                new IllegalStateException("anything else"));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void sendsTheWholeBatchWithoutEnd_whenTheDecoderIsAway(Throwable outage) {
        for (int i = 0; i < 50; i++) {
            decoder.nextFails(outage);
        }

        begin(2);
        scheduler.advance(LONG);

        assertThat(sent()).hasSize(51).allMatch(List.of(1L, 2L)::equals);
        assertThat(stored).containsExactly(1L, 2L);
    }

    @Test
    void sendsAgain_whenThereIsNoAnswerInTime() {
        decoder.next(request -> new CompletableFuture<>());

        begin(1);
        scheduler.advance(TIMEOUT.plusSeconds(1));

        assertThat(sent()).containsExactly(List.of(1L), List.of(1L));
    }

    @Test
    void doesNotHearAnAnswer_thatComesAfterTheTimeout() {
        CompletableFuture<byte[]> late = new CompletableFuture<>();
        decoder.next(request -> late);
        begin(1);
        scheduler.advance(TIMEOUT.plusSeconds(1));

        late.complete(ScriptedDecoder.stored(decoder.requests().get(0)));

        assertThat(stored).containsExactly(1L);
        assertThat(over).containsExactly("over");
    }

    @Test
    void sendsAgain_whenTheClientThrows() {
        decoder.next(request -> {
            throw new IllegalArgumentException("not even tried");
        });

        begin(1);
        scheduler.advance(LONG);

        assertThat(stored).containsExactly(1L);
    }

    @Test
    void sendsTheSameFramesInOrder_whenTheDecoderAsksForThemAgain() {
        decoder.nextAnswers(request -> ScriptedDecoder.answer(
                request,
                frame -> frame.seq() % 2 == 0
                        ? new FrameResult(frame.seq(), Outcome.RETRY, "busy", List.of())
                        : new FrameResult(frame.seq(), Outcome.STORED, null, List.of())));

        begin(5);
        scheduler.advance(LONG);

        assertThat(sent()).containsExactly(seqs(1, 5), List.of(2L, 4L));
        assertThat(stored).containsExactly(1L, 3L, 5L, 2L, 4L);
    }

    @Test
    void sendsTheWholeBatchFiveTimes_beforeItIsHalved() {
        decoder.otherwise(failingOn(3));

        begin(8);
        scheduler.advance(LONG);

        assertThat(sent().subList(0, 6))
                .containsExactly(seqs(1, 8), seqs(1, 8), seqs(1, 8), seqs(1, 8), seqs(1, 8), seqs(1, 4));
    }

    @Test
    void halvesDownToTheFrameAtFault_andStoresAllOthers() {
        decoder.otherwise(failingOn(3));

        begin(8);
        scheduler.advance(LONG);

        assertThat(sent().subList(5, sent().size()))
                .containsExactly(
                        seqs(1, 4),
                        seqs(1, 2),
                        seqs(3, 4),
                        seqs(3, 3),
                        seqs(3, 3),
                        seqs(3, 3),
                        seqs(3, 3),
                        seqs(3, 3),
                        seqs(3, 3),
                        seqs(4, 4),
                        seqs(5, 8));
        assertThat(stored).containsExactly(1L, 2L, 4L, 5L, 6L, 7L, 8L);
        assertThat(quarantined).containsExactly(3L);
        assertThat(over).containsExactly("over");
    }

    @Test
    void sendsWhatOthersSaid_whenTheDecoderAsksForAFrameOfTheFirstHalfAgainAndAgain() {
        for (int i = 0; i < 5; i++) {
            decoder.nextFails(new DecoderException.FunctionError("boom"));
        }
        decoder.otherwise(request -> CompletableFuture.completedFuture(ScriptedDecoder.answer(
                request,
                frame -> "b".equals(frame.device())
                        ? new FrameResult(frame.seq(), Outcome.RETRY, "busy", List.of())
                        : new FrameResult(frame.seq(), Outcome.STORED, null, List.of()))));

        beginOfWatches("a", "b", "c", "b", "d", "e");
        scheduler.advance(LONG);

        assertThat(told).containsExactly(1L, 3L, 5L, 6L);
    }

    @Test
    void keepsTheOrderOfAWatch_whenItsFramesAreInBothHalvesAndTheFirstIsAskedForAgain() {
        for (int i = 0; i < 5; i++) {
            decoder.nextFails(new DecoderException.FunctionError("boom"));
        }
        for (int i = 0; i < 3; i++) {
            decoder.nextAnswers(request -> ScriptedDecoder.answer(
                    request,
                    frame -> "b".equals(frame.device())
                            ? new FrameResult(frame.seq(), Outcome.RETRY, "busy", List.of())
                            : new FrameResult(frame.seq(), Outcome.STORED, null, List.of())));
        }

        beginOfWatches("a", "b", "b", "c", "b", "b");
        scheduler.advance(LONG);

        assertThat(stored).containsExactly(1L, 4L, 2L, 3L, 5L, 6L);
        assertThat(over).containsExactly("over");
    }

    @Test
    void letsGoOfWhatIsAnswered_whileTheOtherHalfIsNot() {
        for (int i = 0; i < 5; i++) {
            decoder.nextFails(new DecoderException.FunctionError("boom"));
        }
        decoder.nextAnswers(ScriptedDecoder::stored);
        decoder.otherwise(request -> CompletableFuture.failedFuture(new DecoderException.Throttled("slow down")));
        WeakReference<Entry> first = new WeakReference<>(new Entry(1, Frames.ordinary("@f1;"), 0));
        runner.begin(
                List.of(Objects.requireNonNull(first.get()), new Entry(2, Frames.ordinary("@f2;"), 0)), entries -> {});

        scheduler.advance(Duration.ofMinutes(5));

        assertThat(stored).containsExactly(1L);
        Awaitility.await().until(() -> {
            System.gc();
            return first.refersTo(null);
        });
    }

    @Test
    void saysWhy_whenAFrameIsCondemned() {
        decoder.otherwise(failingOn(1));

        begin(1);
        scheduler.advance(LONG);

        assertThat(decoder.requests()).hasSize(6);
        assertThat(decoder.requests().get(5).frames().get(0).reason()).isEqualTo("decoder failed on it 5 times: boom");
    }

    @Test
    void cutsAndEscapesTheReason_whenTheDecoderSaysALot() {
        decoder.otherwise(request -> request.frames().get(0).reason() == null
                ? failing("\u0007" + "x".repeat(10_000))
                : CompletableFuture.completedFuture(ScriptedDecoder.stored(request)));

        begin(1);
        scheduler.advance(LONG);

        assertThat(decoder.requests().get(5).frames().get(0).reason())
                .hasSizeLessThan(300)
                .contains("\\x07");
    }

    @Test
    void doesNotCondemnTheWorld_whenTheDecoderFailsOnEverything() {
        decoder.otherwise(request -> failing("broken release"));

        begin(4);
        scheduler.advance(LONG);

        assertThat(quarantined).isEmpty();
        assertThat(decoder.requests().stream()
                        .flatMap(request -> request.frames().stream())
                        .filter(frame -> frame.reason() != null)
                        .map(FrameEnvelope::seq)
                        .distinct())
                .containsExactly(1L);
        assertThat(over).isEmpty();
    }

    @Test
    void countsFaultsOnly_whenOutagesComeInBetween() {
        for (int i = 0; i < 4; i++) {
            decoder.nextFails(new DecoderException.FunctionError("boom"));
            decoder.nextFails(new DecoderException.Throttled("slow down"));
        }

        begin(2);
        scheduler.advance(LONG);

        assertThat(sent()).hasSize(9).allMatch(List.of(1L, 2L)::equals);
        assertThat(stored).containsExactly(1L, 2L);
    }

    @Test
    void cancelsTheCall_whenThereIsNoAnswerInTime() {
        CompletableFuture<byte[]> late = new CompletableFuture<>();
        decoder.next(request -> late);

        begin(1);
        scheduler.advance(TIMEOUT);

        assertThat(late).isCancelled();
    }
}
