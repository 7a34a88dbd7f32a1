package watchline.relay.net;

import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import watchline.relay.metrics.Metric.CloseReason;
import watchline.relay.session.Line;
import watchline.relay.testing.NoLeaks;

import static org.assertj.core.api.Assertions.assertThat;
import static watchline.relay.net.Harness.HELD_BYTES;
import static watchline.relay.net.Harness.send;
import static watchline.relay.net.Harness.sent;
import static watchline.relay.testing.Frames.WATCH;

/** Replies to a watch that does not read them. */
@ExtendWith(NoLeaks.class)
class UnreadRepliesTest {

    private static final String LOGIN = "@in=" + WATCH + ";";

    private final Harness harness = new Harness();
    private final SlowChannel channel = new SlowChannel(harness);

    /** The other side reads when the test says so. */
    private static final class SlowChannel extends EmbeddedChannel {

        private boolean reads;

        SlowChannel(Harness harness) {
            super(new TcpInitializer(harness.tcp));
        }

        @Override
        protected void doWrite(ChannelOutboundBuffer in) throws Exception {
            if (reads) {
                super.doWrite(in);
            }
        }

        void catchUp() {
            reads = true;
            flush();
            runPendingTasks();
        }
    }

    private void reply(int bytes) {
        Line line = harness.sessions.of(WATCH);
        assertThat(line).isNotNull();
        line.send(List.of(new byte[bytes]));
        channel.runPendingTasks();
    }

    @Test
    void areCounted_untilTheyAreRead() {
        send(channel, LOGIN);
        reply(2000);
        assertThat(harness.tcp.held().counted()).isGreaterThan(1000);

        channel.catchUp();

        assertThat(harness.tcp.held().counted()).isZero();
        assertThat(sent(channel)).hasSize(2000);
    }

    @Test
    void areCountedOnce_howeverOftenMoreIsSent() {
        send(channel, LOGIN);
        reply(2000);
        reply(2000);

        channel.catchUp();
        reply(2000);

        assertThat(harness.tcp.held().counted()).isZero();
        assertThat(sent(channel)).hasSize(6000);
    }

    @Test
    void endTheConnection_whenOthersHoldTooMuch() {
        assertThat(harness.tcp.held().change(0, HELD_BYTES)).isTrue();
        long others = harness.tcp.held().counted();
        send(channel, LOGIN);

        reply(2000);

        assertThat(harness.closed(CloseReason.NOT_READING)).isEqualTo(1);
        assertThat(harness.tcp.held().counted()).isEqualTo(others);
    }

    @Test
    void areLetGo_whenTheConnectionEnds() {
        send(channel, LOGIN);
        reply(2000);

        channel.close().syncUninterruptibly();
        channel.runPendingTasks();

        assertThat(harness.tcp.held().counted()).isZero();
    }
}
