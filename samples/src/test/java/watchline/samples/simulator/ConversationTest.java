package watchline.samples.simulator;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A watch and a server of words, on a clock that stands still unless it is moved. */
class ConversationTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String LOGIN = "IWAP00359999990000010#";
    private static final String WELCOME = "IWBP00,20261122094811,0#";
    private static final String HEARTBEAT = "IWAP03,08000906600001,01234,03#";

    private final RecordingLink link = new RecordingLink();
    private final RecordingLedger ledger = new RecordingLedger();
    private final Conversation iw = new Conversation(new IwWatch("359999990000010"), TIMEOUT, ledger);
    private Instant now = Moments.AT;

    @Test
    void saysNothing_beforeItsLoginIsAnswered() {
        iw.up(link, Moments.outdoors(), now);

        say(iw, Occasion.POSITION);

        assertThat(link.sent).containsExactly(LOGIN);
    }

    @Test
    void dropsAMeasurementWithoutATime_whileItIsNotLoggedIn() {
        iw.up(link, Moments.outdoors(), now);
        say(iw, Occasion.HEART_RATE);
        say(iw, Occasion.POSITION);

        hear(iw, WELCOME);

        assertThat(link.sent).hasSize(2).last().asString().startsWith("IWAP01");
    }

    @Test
    void waitsForEachReply() {
        logIn();
        say(iw, Occasion.HEARTBEAT);
        say(iw, Occasion.TEMPERATURE);

        assertThat(link.sent).containsExactly(LOGIN, HEARTBEAT);

        hear(iw, "IWBP03#");
        assertThat(link.sent).containsExactly(LOGIN, HEARTBEAT, "IWAP50,36.6,66#");
        assertThat(ledger.right).isEqualTo(2);
    }

    @Test
    void sendsAnAlarmAtOnce_whateverElseIsUnanswered() {
        logIn();
        say(iw, Occasion.HEARTBEAT);

        say(iw, Occasion.SOS);

        assertThat(link.sent).last().asString().startsWith("IWAP10");
    }

    @Test
    void repeatsTheSameBytes_untilTheReplyComes() {
        logIn();
        say(iw, Occasion.HEARTBEAT);

        pass(TIMEOUT.minusMillis(1));
        assertThat(link.sent).containsExactly(LOGIN, HEARTBEAT);
        pass(Duration.ofMillis(1));
        pass(TIMEOUT);
        assertThat(link.sent).containsExactly(LOGIN, HEARTBEAT, HEARTBEAT, HEARTBEAT);
        assertThat(ledger.repeats).isEqualTo(2);

        hear(iw, "IWBP03#");
        pass(TIMEOUT);
        assertThat(link.sent).hasSize(4);
    }

    @Test
    void countsAReplyAfterTheTimeoutAsLate() {
        logIn();
        say(iw, Occasion.HEARTBEAT);
        pass(TIMEOUT.plusMillis(1));

        hear(iw, "IWBP03#");

        assertThat(ledger.late).isEqualTo(1);
    }

    @Test
    void takesOneReplyForEachCopy_andCallsOneMoreWrong() {
        logIn();
        say(iw, Occasion.HEARTBEAT);
        pass(TIMEOUT);
        hear(iw, "IWBP03#");

        hear(iw, "IWBP03#");
        assertThat(ledger.wrong).isEmpty();

        hear(iw, "IWBP03#");
        assertThat(ledger.wrong).containsExactly("IWBP03#");
    }

    @Test
    void callsAReplyToSomethingElseWrong_andGoesOnWaiting() {
        logIn();
        say(iw, Occasion.HEARTBEAT);

        hear(iw, "IWBP01#");
        assertThat(ledger.wrong).containsExactly("IWBP01#");

        hear(iw, "IWBP03#");
        assertThat(ledger.right).isEqualTo(2);
    }

    @Test
    void callsAnyReplyWrong_whereTheDialectHasNone() {
        Conversation gotop = new Conversation(new GotopWatch("359999990000010"), TIMEOUT, ledger);
        gotop.up(link, Moments.outdoors(), now);
        say(gotop, Occasion.HEARTBEAT);

        hear(gotop, "#359999990000010,CMD-X#");

        assertThat(ledger.wrong).hasSize(1);
    }

    @Test
    void givesTheLineUp_afterFiveTries() {
        logIn();
        say(iw, Occasion.HEARTBEAT);

        for (int i = 0; i < Conversation.TRIES_A_LINE; i++) {
            assertThat(link.resets).isZero();
            pass(TIMEOUT);
        }

        assertThat(link.resets).isEqualTo(1);
        assertThat(link.sent).hasSize(1 + Conversation.TRIES_A_LINE);
        assertThat(ledger.missing).isEmpty();
    }

    @Test
    void countsALoginAsMissing_onlyWhenItIsTheLast() {
        iw.up(link, Moments.outdoors(), now);
        for (int i = 0; i < Conversation.TRIES_A_LINE; i++) {
            pass(TIMEOUT);
        }
        iw.down();
        iw.up(link, Moments.outdoors(), now);

        iw.end();

        assertThat(link.resets).isEqualTo(1);
        assertThat(ledger.missing).containsExactly("AP00");
    }

    @Test
    void logsInAgainOnANewLine_andRepeatsWhatWasNotAnswered() {
        logIn();
        say(iw, Occasion.HEARTBEAT);
        iw.down();

        logIn();

        assertThat(link.sent).containsExactly(LOGIN, HEARTBEAT, LOGIN, HEARTBEAT);
        assertThat(ledger.repeats).isEqualTo(1);
    }

    @Test
    void keepsPositionsWhileThereIsNoLine_andMarksThemStored() {
        Conversation bracket = new Conversation(new BracketWatch("3500000002"), TIMEOUT, ledger);
        bracket.up(link, Moments.outdoors(), now);
        hear(bracket, "[3G*3500000002*0002*LK]");
        say(bracket, Occasion.POSITION);
        bracket.down();
        say(bracket, Occasion.POSITION);
        say(bracket, Occasion.OXYGEN);

        bracket.up(link, Moments.outdoors(), now);
        hear(bracket, "[3G*3500000002*0002*LK]");

        assertThat(ledger.words).containsExactly("LK", "UD_LTE", "LK", "UD2");
    }

    @Test
    void sendsAnAlarmFirst_whenItHadToWaitForALine() {
        say(iw, Occasion.POSITION);
        say(iw, Occasion.SOS);

        logIn();

        assertThat(ledger.words).containsExactly("AP00", "AP10", "AP01");
    }

    @Test
    void keepsNoMoreThanAWatchCan() {
        for (int i = 0; i < Conversation.MAX_WAITING + 1; i++) {
            say(iw, Occasion.POSITION);
        }

        assertThat(iw.waiting()).isEqualTo(Conversation.MAX_WAITING);
    }

    @Test
    void acknowledgesACommand_andAnswersWhatItAsksFor() {
        logIn();

        assertThat(iw.heard(link, "IWBPXL,359999990000010,080835#", now)).contains(Occasion.HEART_RATE);

        assertThat(link.sent).containsExactly(LOGIN, "IWAPXL,080835#");
        assertThat(ledger.commands).isEqualTo(1);
    }

    @Test
    void isIdle_whenEverythingIsAnswered() {
        logIn();
        say(iw, Occasion.HEARTBEAT);
        assertThat(iw.isIdle()).isFalse();

        hear(iw, "IWBP03#");

        assertThat(iw.isIdle()).isTrue();
    }

    @Test
    void countsWhatIsUnansweredAtTheEndAsMissing() {
        logIn();
        say(iw, Occasion.HEARTBEAT);

        iw.end();

        assertThat(ledger.missing).containsExactly("AP03");
    }

    private void logIn() {
        iw.up(link, Moments.outdoors(), now);
        hear(iw, WELCOME);
    }

    private void say(Conversation conversation, Occasion occasion) {
        conversation.offer(link, new Due(occasion, Moments.outdoors(), now), now);
    }

    private void hear(Conversation conversation, String downlink) {
        assertThat(conversation.heard(link, downlink, now)).isEmpty();
    }

    private void pass(Duration time) {
        now = now.plus(time);
        iw.patrol(link, now);
    }
}
