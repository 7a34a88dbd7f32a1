package watchline.relay.net;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import watchline.relay.metrics.Metric.Refusal;
import watchline.relay.testing.NoLeaks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static watchline.relay.net.Harness.send;
import static watchline.relay.testing.Frames.WATCH;

/** A watch that sends more than is answered, with eight pending frames allowed. */
@ExtendWith(NoLeaks.class)
class FloodTest {

    private static final String LOGIN = "@in=" + WATCH + ";";
    private static final String OTHER_LOGIN = "@in=861265061234575;";
    private static final InetSocketAddress RELAY = new InetSocketAddress("192.0.2.1", 8888);
    private static final InetSocketAddress HERE = new InetSocketAddress("203.0.113.9", 50122);

    private final Harness harness = new Harness(1 << 20, 1000, 1000, 8);
    private final EmbeddedChannel flooding = harness.connect();

    private EmbeddedChannel socket() {
        return EmbeddedChannel.builder()
                .ticker(harness.ticker)
                .handlers(new UdpHandler(harness.udp))
                .build();
    }

    private static void receive(EmbeddedChannel socket, String text) {
        socket.writeInbound(new DatagramPacket(Unpooled.copiedBuffer(text, ISO_8859_1), RELAY, HERE));
    }

    @Test
    void isNotReadFrom_whileAllItsPlacesAreTaken() {
        send(flooding, LOGIN + "@a;".repeat(20));

        assertThat(harness.frames).hasSize(8);
        assertThat(flooding.config().isAutoRead()).isFalse();
    }

    @Test
    void slowsNobodyElse() {
        EmbeddedChannel other = harness.connect();
        send(flooding, LOGIN + "@a;".repeat(20));

        send(other, OTHER_LOGIN + "@b;");

        assertThat(harness.texts()).endsWith(OTHER_LOGIN, "@b;");
        assertThat(other.config().isAutoRead()).isTrue();
    }

    @Test
    void goesOnWithoutALoss_whenItsFramesAreAnswered() {
        send(flooding, LOGIN + "@a;".repeat(10) + "@end;");

        harness.answerAll();
        flooding.runPendingTasks();

        assertThat(harness.texts()).hasSize(12).endsWith("@a;", "@end;");
        assertThat(flooding.config().isAutoRead()).isTrue();
    }

    @Test
    void isNotWoken_forAFrameOfAnother() {
        EmbeddedChannel other = harness.connect();
        send(other, OTHER_LOGIN);
        send(flooding, LOGIN + "@a;".repeat(10));

        harness.answerOldest(1);
        flooding.runPendingTasks();

        assertThat(harness.frames).hasSize(9);
    }

    @Test
    void gainsNothing_byComingAgain() {
        send(flooding, LOGIN + "@a;".repeat(7));
        EmbeddedChannel again = harness.connect();

        send(again, LOGIN);

        assertThat(harness.frames).hasSize(8);
        assertThat(again.config().isAutoRead()).isFalse();
    }

    @Test
    void isCountedByItsAddress_whileItHasNotSaidWhoItIs() {
        send(flooding, "@a;".repeat(8));
        EmbeddedChannel again = harness.connect();

        send(again, "@a;");
        assertThat(again.config().isAutoRead()).isFalse();
        harness.answerAll();
        again.runPendingTasks();

        assertThat(harness.frames).hasSize(9);
    }

    @Test
    void keepsItsPlace_whenItHangsUpMeanwhile() {
        send(flooding, LOGIN + "@a;".repeat(10));

        flooding.close().syncUninterruptibly();
        assertThat(harness.tcp.limits().open()).isEqualTo(1);
        harness.answerAll();
        flooding.runPendingTasks();

        assertThat(harness.frames).hasSize(11);
        assertThat(harness.tcp.limits().open()).isZero();
    }

    @Test
    void givesItsPlaceBack_whenTheJournalHasNoRoom() {
        Harness small = new Harness(1000, 1000, 1000, 2);
        EmbeddedChannel busy = small.connect();
        EmbeddedChannel other = small.connect();
        send(other, OTHER_LOGIN);
        send(busy, LOGIN + "@a;");
        assertThat(small.texts()).containsExactly(OTHER_LOGIN, LOGIN);

        small.answerAll();
        busy.runPendingTasks();
        small.answerAll();
        send(busy, "@b;@c;");

        assertThat(small.texts()).containsExactly(OTHER_LOGIN, LOGIN, "@a;", "@b;", "@c;");
    }

    @Test
    void isRefused_whenItFloodsWithDatagrams() {
        EmbeddedChannel socket = socket();

        receive(socket, LOGIN + "@a;".repeat(10));

        assertThat(harness.frames).hasSize(8);
        assertThat(harness.refused(Refusal.WATCH_FULL)).isEqualTo(3);
    }

    @Test
    void isTakenInAgain_whenItsDatagramsAreAnswered() {
        EmbeddedChannel socket = socket();
        receive(socket, LOGIN + "@a;".repeat(10));

        harness.answerAll();
        receive(socket, "@b;");

        assertThat(harness.texts()).endsWith("@b;");
    }
}
