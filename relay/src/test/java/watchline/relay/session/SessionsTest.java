package watchline.relay.session;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchline.relay.metrics.Metric;
import watchline.relay.metrics.Metric.CloseReason;
import watchline.relay.metrics.RelayMetrics;
import watchline.relay.testing.FakeLine;

import static org.assertj.core.api.Assertions.assertThat;
import static watchline.relay.testing.Frames.WATCH;

class SessionsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Sessions sessions = new Sessions(new Contests(new RelayMetrics(registry), () -> 0));
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

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 198.51.100.9, 1",
        "203.0.113.9, 203.0.114.9, 1",
        "203.0.113.9, 203.0.113.200, 0",
        "2001:db8:1:2::9, 2001:db8:1:ffff::1, 0",
        "2001:db8:1::9, 2001:db8:2::9, 1",
        "203.0.113.9, 2001:db8:1::9, 1"
    })
    void countsAWatchThatShowsItselfFromAnotherNetwork(String before, String now, double contested)
            throws UnknownHostException {
        sessions.opened(WATCH, new FakeLine("line", WATCH, InetAddress.getByName(before)));

        sessions.opened(WATCH, new FakeLine("line", WATCH, InetAddress.getByName(now)));

        assertThat(contested()).isEqualTo(contested);
    }

    @Test
    void countsNothing_whenTheOlderLineWasDead() throws UnknownHostException {
        FakeLine dead = new FakeLine("line", WATCH, InetAddress.getByName("203.0.113.9"));
        sessions.opened(WATCH, dead);
        dead.close(CloseReason.IDLE);

        sessions.opened(WATCH, new FakeLine("line", WATCH, InetAddress.getByName("198.51.100.9")));

        assertThat(contested()).isZero();
    }

    private double contested() {
        return registry.get(Metric.SESSIONS_CONTESTED.id()).counter().count();
    }
}
