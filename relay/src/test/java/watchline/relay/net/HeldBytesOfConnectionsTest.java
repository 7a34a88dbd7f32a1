package watchline.relay.net;

import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import watchline.relay.metrics.Metric.CloseReason;
import watchline.relay.session.Line;
import watchline.relay.testing.LineDialect;
import watchline.relay.testing.NoLeaks;

import static org.assertj.core.api.Assertions.assertThat;
import static watchline.relay.net.Harness.HELD_BYTES;
import static watchline.relay.net.Harness.send;
import static watchline.relay.testing.Frames.WATCH;

/** What a connection holds of bytes that are no frame yet, or that nobody takes. */
@ExtendWith(NoLeaks.class)
class HeldBytesOfConnectionsTest {

    private static final String LOGIN = "@in=" + WATCH + ";";
    private static final String HALF = "@" + "x".repeat(4000);

    private final Harness harness = new Harness(1 << 20, 1000, 1000, 1);
    private final EmbeddedChannel channel = harness.connect();

    private void othersHold(int bytes) {
        assertThat(harness.tcp.held().change(0, bytes + HeldBytes.FREE_BYTES)).isTrue();
    }

    @Test
    void areCounted_whileAFrameIsNotWhole() {
        send(channel, HALF);
        assertThat(harness.tcp.held().counted()).isEqualTo(HALF.length() - HeldBytes.FREE_BYTES);

        send(channel, ";");

        assertThat(harness.tcp.held().counted()).isZero();
        assertThat(harness.texts()).containsExactly(HALF + ";");
    }

    @Test
    void endTheConnection_whenOthersHoldTooMuch() {
        othersHold(HELD_BYTES - 1000);

        send(channel, HALF);

        assertThat(harness.closed(CloseReason.HELD_FULL)).isEqualTo(1);
        assertThat(harness.tcp.held().counted()).isEqualTo(HELD_BYTES - 1000);
        assertThat(harness.tcp.connections()).isEmpty();
    }

    @Test
    void areLetAlone_whenTheyAreFewAndOthersHoldTooMuch() {
        othersHold(HELD_BYTES);

        send(channel, "@at=" + WATCH);
        send(channel, ";");

        assertThat(harness.texts()).containsExactly("@at=" + WATCH + ";");
    }

    @Test
    void areLetGo_whenTheConnectionEnds() {
        send(channel, HALF);

        channel.close().syncUninterruptibly();

        assertThat(harness.tcp.held().counted()).isZero();
    }

    @Test
    void areAFrameAndAReadAtMost_whenThePausedSideHangsUpWithMore() {
        send(channel, LOGIN + "@second;@third;");
        assertThat(channel.config().isAutoRead()).isFalse();
        String read = "@more;".repeat(600);
        int most = LineDialect.MAX_FRAME + Listeners.MOST_READ_BYTES;

        for (int i = 0; i <= most / read.length(); i++) {
            send(channel, read);
        }

        assertThat(harness.closed(CloseReason.HELD_FULL)).isEqualTo(1);
        assertThat(harness.tcp.held().counted()).isBetween(1L, (long) most);
    }

    @Test
    void areStillTakenIn_whenThePausedSideHasHungUpWithMore() {
        send(channel, LOGIN + "@second;@third;");
        for (int i = 0; i < 3; i++) {
            send(channel, "@" + "x".repeat(4000) + ";");
        }
        assertThat(channel.isOpen()).isFalse();

        for (int i = 0; i < 5; i++) {
            harness.answerAll();
            channel.runPendingTasks();
        }

        assertThat(harness.texts()).hasSize(5).startsWith(LOGIN, "@second;", "@third;");
        assertThat(harness.tcp.held().counted()).isZero();
        assertThat(harness.tcp.connections()).isEmpty();
    }

    @Test
    void doNotKeepTheChannel_whenFramesOfAnEndedConnectionArePending() {
        send(channel, LOGIN);
        Line line = harness.sessions.of(WATCH);

        channel.close().syncUninterruptibly();

        assertThat(line).extracting("channel").isNull();
        assertThat(line.isOpen()).isFalse();
        assertThat(harness.frames.get(0).origin()).isSameAs(line);
    }
}
