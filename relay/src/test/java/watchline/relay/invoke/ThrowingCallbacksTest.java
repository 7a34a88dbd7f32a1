package watchline.relay.invoke;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import watchline.contract.FrameResult;
import watchline.contract.Outcome;
import watchline.relay.config.RelayConfig.Retrying;
import watchline.relay.lane.Entry;
import watchline.relay.metrics.RelayMetrics;
import watchline.relay.testing.Frames;
import watchline.relay.testing.ManualScheduler;
import watchline.relay.testing.ScriptedDecoder;

import static org.assertj.core.api.Assertions.assertThat;

/** Mistakes of this program: none of them may hold a lane or a watch for good, or answer a frame twice. */
class ThrowingCallbacksTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final ManualScheduler scheduler = new ManualScheduler();
    private final ScriptedDecoder decoder = new ScriptedDecoder();
    private final List<Long> answered = new ArrayList<>();
    private final List<Long> told = new ArrayList<>();

    private BatchRunner runner(Answered callback) {
        return new BatchRunner(
                decoder,
                "relay-1",
                new Retrying(Duration.ofSeconds(30), Duration.ofMillis(100), Duration.ofSeconds(20), 5),
                scheduler,
                Runnable::run,
                () -> 0.5,
                callback,
                new RelayMetrics(new SimpleMeterRegistry()));
    }

    private static List<Entry> batch() {
        return List.of(
                new Entry(1, Frames.ordinary("@f1;"), 0),
                new Entry(2, Frames.ordinary("@f2;"), 0),
                new Entry(3, Frames.ordinary("@f3;"), 0));
    }

    private void tell(List<Entry> entries) {
        entries.forEach(entry -> told.add(entry.seq()));
    }

    @Test
    void answersEachFrameOnce_whenTheAnswerOfOneFails() {
        BatchRunner runner = runner((entry, result) -> {
            answered.add(entry.seq());
            if (entry.seq() == 2) {
                throw new IllegalStateException("a mistake");
            }
        });

        runner.begin(batch(), this::tell);
        scheduler.advance(LONG);

        assertThat(answered).containsExactly(1L, 2L, 3L);
        assertThat(told).containsExactly(1L, 2L, 3L);
        assertThat(decoder.requests()).hasSize(1);
    }

    @Test
    void goesOn_whenTheFrameAtFaultCannotBeTakenNoteOf() {
        decoder.otherwise(
                request -> request.frames().stream().anyMatch(frame -> frame.seq() == 2 && frame.reason() == null)
                        ? CompletableFuture.failedFuture(new DecoderException.FunctionError("boom"))
                        : CompletableFuture.completedFuture(ScriptedDecoder.stored(request)));
        BatchRunner runner = runner(new Answered() {
            @Override
            public void answered(Entry entry, FrameResult result) {
                answered.add(entry.seq());
            }

            @Override
            public void condemned(Entry entry) {
                throw new IllegalStateException("a mistake");
            }
        });

        runner.begin(batch(), this::tell);
        scheduler.advance(LONG);

        assertThat(answered).containsExactly(1L, 2L, 3L);
    }

    @Test
    void goesOn_whenWhoeverWaitsForTheAnswerFails() {
        decoder.nextAnswers(request -> ScriptedDecoder.answer(
                request,
                frame -> frame.seq() == 1
                        ? new FrameResult(1, Outcome.STORED, null, List.of())
                        : new FrameResult(frame.seq(), Outcome.RETRY, "busy", List.of())));

        runner((entry, result) -> answered.add(entry.seq())).begin(batch(), entries -> {
            tell(entries);
            throw new IllegalStateException("a mistake");
        });
        scheduler.advance(LONG);

        assertThat(answered).containsExactly(1L, 2L, 3L);
        assertThat(told).containsExactly(1L, 2L, 3L);
    }
}
