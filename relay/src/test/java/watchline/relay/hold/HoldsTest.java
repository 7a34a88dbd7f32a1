package watchline.relay.hold;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import watchline.dialect.spi.Glance.Role;
import watchline.relay.frame.Frame;
import watchline.relay.frame.Origin;
import watchline.relay.metrics.Metric;
import watchline.relay.metrics.Metric.CloseReason;
import watchline.relay.metrics.RelayMetrics;
import watchline.relay.session.Contests;
import watchline.relay.session.Replies;
import watchline.relay.session.Sessions;
import watchline.relay.testing.FailingLine;
import watchline.relay.testing.FakeLine;
import watchline.relay.testing.Frames;
import watchline.relay.testing.LineDialect;
import watchline.relay.testing.ManualScheduler;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static watchline.relay.testing.Frames.WATCH;

class HoldsTest {

    private static final Duration AFTER = Duration.ofSeconds(5);

    private final ManualScheduler scheduler = new ManualScheduler();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RelayMetrics metrics = new RelayMetrics(registry);
    private final Sessions sessions = new Sessions(new Contests(metrics, scheduler::nanos));
    private final Replies replies = new Replies(sessions, metrics);
    private final Holds holds = new Holds(
            AFTER,
            new OwnAnswers(
                    name -> name.equals("line") ? Optional.of(LineDialect.LINE) : Optional.empty(),
                    InstantSource.fixed(Frames.RECEIVED),
                    ZoneId.of("Asia/Kolkata")),
            replies,
            scheduler,
            metrics);
    private final FakeLine line = new FakeLine("line", WATCH);

    HoldsTest() {
        sessions.opened(WATCH, line);
    }

    private static Frame login(@Nullable Origin origin) {
        return Frames.of(WATCH, "@in;", Role.LOGIN, origin);
    }

    private static Frame heartbeat(Origin origin) {
        return Frames.of(WATCH, "@hi;", Role.HEARTBEAT, origin);
    }

    /** The decoder has answered: what goes out is sent as the relay does it. */
    private void decoded(long seq, Frame frame, String... answers) {
        List<byte[]> all =
                Arrays.stream(answers).map(text -> text.getBytes(ISO_8859_1)).toList();
        replies.send(frame, holds.left(seq, frame, all));
    }

    private double count(Metric metric) {
        return registry.get(metric.id()).counter().count();
    }

    @Test
    void answersAsTheDialectSays_whenTheDecoderTakesTooLong() {
        holds.came(1, login(line));

        scheduler.advance(AFTER.minusNanos(1));
        assertThat(line.sent()).isEmpty();
        scheduler.advance(Duration.ofNanos(1));

        assertThat(line.sent()).containsExactly("own welcome", "own zone 6");
        assertThat(count(Metric.FRAMES_HELD)).isEqualTo(1);
    }

    @Test
    void goesOnAndOwesEverything_whenALineFails() {
        FailingLine broken = new FailingLine("broken");
        sessions.opened("broken", broken);
        Frame first = Frames.of("broken", "@hi;", Role.HEARTBEAT, broken);
        holds.came(1, first);
        holds.came(2, heartbeat(line));

        scheduler.advance(AFTER);
        holds.came(3, heartbeat(line));
        scheduler.advance(AFTER);

        assertThat(line.sent()).containsExactly("own @hi;", "own @hi;");
        assertThat(holds.left(1, first, List.of(new byte[1]))).hasSize(1);
    }

    @Test
    void answersEachAtItsOwnTime_withOneTimer() {
        holds.came(1, heartbeat(line));
        scheduler.advance(Duration.ofSeconds(2));
        holds.came(2, heartbeat(line));
        assertThat(scheduler.waiting()).isEqualTo(1);

        scheduler.advance(Duration.ofSeconds(3));
        assertThat(line.sent()).hasSize(1);
        scheduler.advance(Duration.ofSeconds(2));

        assertThat(line.sent()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ORDINARY", "URGENT"})
    void answersNothingElse_howeverLongItTakes(Role role) {
        holds.came(1, Frames.of(WATCH, "@at;", role, line));

        scheduler.advance(Duration.ofHours(1));

        assertThat(line.sent()).isEmpty();
    }

    @Test
    void answersOnce_howeverLongItTakes() {
        holds.came(1, heartbeat(line));

        scheduler.advance(Duration.ofHours(1));

        assertThat(line.sent()).containsExactly("own @hi;");
    }

    @Test
    void staysSilent_whenTheDecoderAnswersInTime() {
        Frame frame = heartbeat(line);
        holds.came(1, frame);
        scheduler.advance(AFTER.minusNanos(1));

        decoded(1, frame, "real");
        scheduler.advance(Duration.ofHours(1));

        assertThat(line.sent()).containsExactly("real");
        assertThat(count(Metric.REPLIES_SUPPRESSED)).isZero();
    }

    @Test
    void letsCommandsOut_andLeavesOutWhatTheWatchHasHad() {
        Frame frame = login(line);
        holds.came(1, frame);
        scheduler.advance(AFTER);

        decoded(1, frame, "welcome", "zone", "@locate;", "@find;");

        assertThat(line.sent()).containsExactly("own welcome", "own zone 6", "@locate;", "@find;");
        assertThat(count(Metric.REPLIES_SUPPRESSED)).isEqualTo(2);
    }

    @Test
    void leavesOutNoMoreThanThereIs_whenTheDecoderRefusesTheWatch() {
        Frame frame = login(line);
        holds.came(1, frame);
        scheduler.advance(AFTER);

        decoded(1, frame);

        assertThat(line.sent()).hasSize(2);
        assertThat(count(Metric.REPLIES_SUPPRESSED)).isZero();
    }

    @Test
    void answersOnTheNewLine_whenTheWatchHasComeBack() {
        FakeLine newer = new FakeLine("line", WATCH);
        holds.came(1, heartbeat(line));
        sessions.opened(WATCH, newer);

        scheduler.advance(AFTER);

        assertThat(newer.sent()).containsExactly("own @hi;");
        assertThat(line.sent()).isEmpty();
    }

    @Test
    void owesEverything_whenNobodyWasThereToHearIt() {
        Frame frame = heartbeat(line);
        holds.came(1, frame);
        line.close(CloseReason.PEER);
        sessions.closed(WATCH, line);
        scheduler.advance(AFTER);
        FakeLine newer = new FakeLine("line", WATCH);
        sessions.opened(WATCH, newer);

        decoded(1, frame, "real");

        assertThat(newer.sent()).containsExactly("real");
        assertThat(count(Metric.FRAMES_HELD)).isZero();
    }

    @Test
    void doesNotAnswer_whatAnEarlierProcessHasRead() {
        holds.came(1, login(null));

        scheduler.advance(AFTER);

        assertThat(line.sent()).isEmpty();
    }

    @Test
    void doesNotAnswer_whatIsCondemnedMeanwhile() {
        holds.came(1, login(line));

        holds.condemned(1);
        scheduler.advance(AFTER);

        assertThat(line.sent()).isEmpty();
    }

    @Test
    void goesOn_whenADialectHasNothingToSay() {
        Frame foreign = new Frame(
                "other",
                line.transport(),
                WATCH,
                line.peer(),
                Frames.RECEIVED,
                new byte[] {'%'},
                Role.LOGIN,
                null,
                line);
        holds.came(1, foreign);
        holds.came(2, heartbeat(line));

        scheduler.advance(AFTER);

        assertThat(line.sent()).containsExactly("own @hi;");
        assertThat(count(Metric.FRAMES_HELD)).isEqualTo(1);
    }

    @Test
    void saysNothingMore_whenItIsStopped() {
        holds.came(1, heartbeat(line));

        holds.stop();
        holds.came(2, heartbeat(line));
        scheduler.advance(AFTER);

        assertThat(line.sent()).isEmpty();
    }

    @Test
    void keepsNothingOfAFrame_whenItIsAnswered() {
        Frame early = login(line);
        Frame late = heartbeat(line);
        holds.came(1, early);
        holds.came(2, late);
        decoded(1, early, "real");
        scheduler.advance(AFTER);

        decoded(2, late, "real");

        assertThat(holds).extracting("waiting", "sent").containsExactly(Map.of(), Map.of());
    }
}
