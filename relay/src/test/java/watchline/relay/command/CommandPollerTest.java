package watchline.relay.command;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watchline.contract.FrameResult;
import watchline.contract.Outcome;
import watchline.contract.Transport;
import watchline.dialect.spi.Glance;
import watchline.relay.frame.Frame;
import watchline.relay.journal.MemoryJournal;
import watchline.relay.metrics.Metric;
import watchline.relay.metrics.Metric.CloseReason;
import watchline.relay.metrics.RelayMetrics;
import watchline.relay.session.Contests;
import watchline.relay.session.Sessions;
import watchline.relay.testing.FakeIndex;
import watchline.relay.testing.FakeLine;
import watchline.relay.testing.ManualScheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static watchline.relay.testing.Frames.RECEIVED;
import static watchline.relay.testing.Frames.WATCH;
import static watchline.relay.testing.Frames.ordinary;

class CommandPollerTest {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RelayMetrics metrics = new RelayMetrics(registry);
    private final FakeIndex index = new FakeIndex();
    private final Questions questions = new Questions(metrics);
    private final MemoryJournal journal = new MemoryJournal(1000);
    private final Sessions sessions = new Sessions(new Contests(metrics, () -> 0));
    private final ManualScheduler scheduler = new ManualScheduler();
    private final FakeLine line = new FakeLine("line", WATCH);
    private final List<Frame> asked = new ArrayList<>();
    private final CommandPoller poller = new CommandPoller(
            index,
            EVERY,
            questions,
            journal,
            (seq, frame) -> asked.add(frame),
            sessions,
            scheduler,
            Runnable::run,
            InstantSource.fixed(RECEIVED),
            metrics);

    @BeforeEach
    void start() {
        poller.start();
    }

    @Test
    void looksAtItsTimes() {
        scheduler.advance(Duration.ofSeconds(10));

        assertThat(index.looks()).isEqualTo(5);
        assertThat(polls("answered")).isEqualTo(5);
    }

    @Test
    void asks_whenAWatchThatIsConnectedHasACommand() {
        sessions.opened(WATCH, line);
        index.holds(WATCH);

        scheduler.advance(EVERY);

        assertThat(asked).singleElement().satisfies(question -> {
            assertThat(question.isQuestion()).isTrue();
            assertThat(question.bytes()).isEmpty();
            assertThat(question.dialect()).isEqualTo("line");
            assertThat(question.transport()).isEqualTo(Transport.TCP);
            assertThat(question.device()).isEqualTo(WATCH);
            assertThat(question.peer()).isEqualTo(line.peer());
            assertThat(question.received()).isEqualTo(RECEIVED);
            assertThat(question.role()).isEqualTo(Glance.Role.URGENT);
            assertThat(question.origin()).isEqualTo(line);
        });
        assertThat(counter(Metric.COMMANDS_ASKED)).isEqualTo(1);
    }

    @Test
    void asksNothing_whenTheWatchIsNotHere() {
        index.holds(WATCH);

        scheduler.advance(EVERY);

        assertThat(asked).isEmpty();
    }

    @Test
    void asksNothing_whenTheLineIsClosed() {
        sessions.opened(WATCH, line);
        line.close(CloseReason.PEER);
        index.holds(WATCH);

        scheduler.advance(EVERY);

        assertThat(asked).isEmpty();
    }

    @Test
    void asksOnce_whileTheQuestionIsOpen() {
        sessions.opened(WATCH, line);
        index.holds(WATCH, WATCH);

        scheduler.advance(EVERY.multipliedBy(3));

        assertThat(asked).hasSize(1);
    }

    @Test
    void asksAgain_onceTheQuestionIsAnswered() {
        sessions.opened(WATCH, line);
        index.holds(WATCH);
        scheduler.advance(EVERY);

        questions.answered(asked.get(0), stored(new byte[1], new byte[2]));
        scheduler.advance(EVERY);

        assertThat(asked).hasSize(2);
        assertThat(counter(Metric.COMMANDS_SENT)).isEqualTo(2);
    }

    @Test
    void countsNoCommand_whenAnotherFrameIsAnswered() {
        sessions.opened(WATCH, line);
        index.holds(WATCH);
        scheduler.advance(EVERY);

        questions.answered(ordinary("@hi;"), stored(new byte[1]));
        scheduler.advance(EVERY);

        assertThat(asked).hasSize(1);
        assertThat(counter(Metric.COMMANDS_SENT)).isZero();
    }

    @Test
    void countsAsPending_untilTheQuestionIsAnswered() {
        sessions.opened(WATCH, line);
        index.holds(WATCH);

        scheduler.advance(EVERY);

        assertThat(journal.pendingFrames()).isEqualTo(1);
    }

    @Test
    void asksLater_whenThereIsNoRoom() {
        sessions.opened(WATCH, line);
        long seq = journal.append(ordinary("x".repeat(900)), (number, frame) -> {});
        index.holds(WATCH);
        scheduler.advance(EVERY);
        assertThat(asked).isEmpty();

        journal.done(seq);
        scheduler.advance(EVERY);

        assertThat(asked).hasSize(1);
    }

    @Test
    void goesOn_whenTheTableDoesNotAnswer() {
        sessions.opened(WATCH, line);
        index.fails(new IllegalStateException("down"));
        scheduler.advance(EVERY);
        index.fails(null);
        index.holds(WATCH);

        scheduler.advance(EVERY);

        assertThat(asked).hasSize(1);
        assertThat(polls("failed")).isEqualTo(1);
    }

    @Test
    void waitsForTheAnswer_beforeItLooksAgain() {
        CompletableFuture<List<String>> answer = index.answersLater();
        scheduler.advance(EVERY.multipliedBy(3));
        assertThat(index.looks()).isEqualTo(1);

        answer.complete(List.of());
        scheduler.advance(EVERY);

        assertThat(index.looks()).isEqualTo(2);
    }

    @Test
    void looksNoMore_whenTheRelayStops() {
        sessions.opened(WATCH, line);
        CompletableFuture<List<String>> answer = index.answersLater();
        scheduler.advance(EVERY);

        poller.stop();
        answer.complete(List.of(WATCH));
        scheduler.advance(EVERY.multipliedBy(3));

        assertThat(index.looks()).isEqualTo(1);
        assertThat(asked).isEmpty();
    }

    private double counter(Metric metric) {
        return registry.get(metric.id()).counter().count();
    }

    private double polls(String result) {
        return registry.get(Metric.COMMAND_POLLS.id())
                .tag("reason", result)
                .counter()
                .count();
    }

    private static FrameResult stored(byte[]... replies) {
        return new FrameResult(1, Outcome.STORED, null, List.of(replies));
    }
}
