package watchline.samples.fault.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FaultWatchTest {

    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Plan THREE = Plan.of(3, Duration.ZERO).withPatience(PATIENCE);
    private static final Tongue IW = Speech.IW.tongue(1, START);
    private static final Tongue GOTOP = Speech.GOTOP.tongue(1, START);
    private static final String LET_IN = "IWBP00,20261122090000,0#";

    /** Remembers what was said, and how often the line was given up. */
    private static final class FakeLine implements Line {

        private final List<String> said = new ArrayList<>();
        private int drops;
        private boolean closed;

        @Override
        public void open() {
            // The test says when it is up.
        }

        @Override
        public void send(String text) {
            said.add(text);
        }

        @Override
        public void drop() {
            drops++;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private final FakeLine line = new FakeLine();
    private final Tally tally = new Tally();
    private long now;

    private FaultWatch watch(Tongue tongue, Plan plan) {
        FaultWatch watch = new FaultWatch(tongue, plan, ears -> line, () -> now, tally);
        watch.start();
        watch.up();
        return watch;
    }

    private void pass(FaultWatch watch, Duration time) {
        now += time.toNanos();
        watch.tick();
    }

    private static String text(int number) {
        return IW.report(number).text();
    }

    private static String reply(int number) {
        return String.valueOf(IW.report(number).reply());
    }

    @Test
    void saysNothingBeforeItIsLetIn() {
        FaultWatch watch = watch(IW, THREE);

        watch.tick();

        assertThat(line.said).containsExactly(IW.login().text());
    }

    @Test
    void waitsForEachAnswer() {
        FaultWatch watch = watch(IW, THREE);

        watch.heard(LET_IN);
        watch.heard(reply(0));

        assertThat(line.said).containsExactly(IW.login().text(), text(0), text(1));
        assertThat(watch.said()).extracting(Said::answered).containsExactly(true, false);
    }

    @Test
    void saysTheSameBytesAgain_whenTheAnswerIsOverdue() {
        FaultWatch watch = watch(IW, THREE);
        watch.heard(LET_IN);

        pass(watch, PATIENCE);

        assertThat(line.said).containsExactly(IW.login().text(), text(0), text(0));
        assertThat(watch.said()).extracting(Said::sends).containsExactly(2);
    }

    @Test
    void doesNotTakeTheAnswerToACopyForTheAnswerToTheNext() {
        FaultWatch watch = watch(IW, THREE);
        watch.heard(LET_IN);
        pass(watch, PATIENCE);
        watch.heard(reply(0));

        watch.heard(reply(0));

        assertThat(watch.said()).extracting(Said::answered).containsExactly(true, false);
        assertThat(tally.strays()).isEqualTo(1);
    }

    @Test
    void givesTheLineUp_afterSoManyTries() {
        FaultWatch watch = watch(IW, THREE);
        watch.heard(LET_IN);

        for (int i = 0; i < THREE.tries(); i++) {
            pass(watch, PATIENCE);
        }

        assertThat(line.drops).isEqualTo(1);
    }

    @Test
    void keepsTheLine_whenItsHeartbeatIsAnswered() {
        FaultWatch watch = watch(IW, THREE.withHeartbeat(PATIENCE));
        watch.heard(LET_IN);

        for (int i = 0; i < 3 * THREE.tries(); i++) {
            pass(watch, PATIENCE);
            watch.heard("IWBP03#");
        }

        assertThat(line.drops).isZero();
        assertThat(tally.heartbeatsAnswered()).isPositive();
    }

    @Test
    void saysFirstWhatWasLeftUnanswered_onANewLine() {
        FaultWatch watch = watch(IW, THREE.withWindow(2));
        watch.heard(LET_IN);
        watch.down();
        line.said.clear();

        watch.up();
        watch.heard(LET_IN);

        assertThat(line.said).containsExactly(IW.login().text(), text(0), text(1));
        assertThat(tally.reconnects()).isEqualTo(1);
    }

    @Test
    void keepsWhatIsDue_whileThereIsNoLine() {
        FaultWatch watch = watch(GOTOP, Plan.of(3, Duration.ofSeconds(1)));
        watch.down();

        pass(watch, Duration.ofSeconds(5));
        watch.up();

        assertThat(line.said)
                .containsExactly(
                        GOTOP.report(0).text(),
                        GOTOP.report(1).text(),
                        GOTOP.report(2).text());
    }

    @Test
    void comesAgain_untilItHasNothingLeftToSay() {
        FaultWatch watch = watch(IW, Plan.of(1, Duration.ZERO).withPatience(PATIENCE));

        watch.down();
        assertThat(line.closed).isFalse();
        watch.up();
        watch.heard(LET_IN);
        watch.heard(reply(0));
        watch.down();

        assertThat(line.closed).isTrue();
    }

    @Test
    void isDone_whenTheLastIsAnswered() {
        FaultWatch watch = watch(IW, Plan.of(1, Duration.ZERO));
        watch.heard(LET_IN);
        assertThat(watch.done()).isNotDone();

        watch.heard(reply(0));

        assertThat(watch.done()).isCompleted();
    }
}
