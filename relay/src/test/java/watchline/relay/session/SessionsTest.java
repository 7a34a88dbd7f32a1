package watchline.relay.session;

import org.junit.jupiter.api.Test;
import watchline.relay.metrics.Metric.CloseReason;
import watchline.relay.testing.FakeLine;

import static org.assertj.core.api.Assertions.assertThat;
import static watchline.relay.testing.Frames.WATCH;

class SessionsTest {

    private final Sessions sessions = new Sessions();
    private final FakeLine older = new FakeLine("line", WATCH);
    private final FakeLine newer = new FakeLine("line", WATCH);

    @Test
    void closesTheOlderLine_whenTheWatchHasANewerOne() {
        sessions.opened(WATCH, older);

        sessions.opened(WATCH, newer);

        assertThat(older.closed()).isEqualTo(CloseReason.REPLACED);
        assertThat(newer.closed()).isNull();
        assertThat(sessions.of(WATCH)).isSameAs(newer);
    }

    @Test
    void keepsTheNewerLine_whenTheOlderOneIsGone() {
        sessions.opened(WATCH, older);
        sessions.opened(WATCH, newer);

        sessions.closed(WATCH, older);

        assertThat(sessions.of(WATCH)).isSameAs(newer);
    }

    @Test
    void leavesTheLineOpen_whenItsWatchShowsItselfAgain() {
        sessions.opened(WATCH, older);

        sessions.opened(WATCH, older);

        assertThat(older.closed()).isNull();
    }

    @Test
    void knowsNobody_whenTheLineIsGone() {
        sessions.opened(WATCH, older);

        sessions.closed(WATCH, older);

        assertThat(sessions.of(WATCH)).isNull();
        assertThat(sessions.count()).isZero();
    }

    @Test
    void knowTheWayToAWatch_thatSentADatagram() {
        FakeLine sender = new FakeLine("line", WATCH);

        sessions.heardFrom(WATCH, sender);

        assertThat(sessions.wayTo(WATCH)).isSameAs(sender);
    }

    @Test
    void preferTheConnection_whileItIsOpen() {
        FakeLine line = new FakeLine("line", WATCH);
        FakeLine sender = new FakeLine("line", WATCH);
        sessions.heardFrom(WATCH, sender);
        sessions.opened(WATCH, line);
        assertThat(sessions.wayTo(WATCH)).isSameAs(line);

        line.close(CloseReason.PEER);

        assertThat(sessions.wayTo(WATCH)).isSameAs(sender);
    }

    @Test
    void keepTheNewerAddress_whenTheOlderIsForgotten() {
        FakeLine older = new FakeLine("line", WATCH);
        FakeLine newer = new FakeLine("line", WATCH);
        sessions.heardFrom(WATCH, older);
        sessions.heardFrom(WATCH, newer);

        sessions.forgotten(WATCH, older);

        assertThat(sessions.wayTo(WATCH)).isSameAs(newer);
    }

    @Test
    void knowNoWay_whenEverythingIsClosedOrForgotten() {
        FakeLine sender = new FakeLine("line", WATCH);
        sessions.heardFrom(WATCH, sender);

        sessions.forgotten(WATCH, sender);

        assertThat(sessions.wayTo(WATCH)).isNull();
    }
}
