package watchline.relay.net;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import watchline.contract.Transport;
import watchline.relay.frame.Frame;
import watchline.relay.frame.Origin;
import watchline.relay.metrics.Metric.Refusal;
import watchline.relay.testing.FakeLine;
import watchline.relay.testing.NoLeaks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static watchline.relay.testing.Frames.WATCH;

@ExtendWith(NoLeaks.class)
class UdpHandlerTest {

    private static final InetSocketAddress RELAY = new InetSocketAddress("192.0.2.1", 8888);
    private static final InetSocketAddress HERE = new InetSocketAddress("203.0.113.9", 50122);
    private static final String LOGIN = "@in=" + WATCH + ";";

    private final Harness harness = new Harness();
    private final EmbeddedChannel socket = socket(harness);

    private static EmbeddedChannel socket(Harness harness) {
        return EmbeddedChannel.builder()
                .ticker(harness.ticker)
                .handlers(new UdpHandler(harness.udp))
                .build();
    }

    private static InetSocketAddress peer(int port) {
        return new InetSocketAddress("203.0.113.9", port);
    }

    private static void receive(EmbeddedChannel socket, InetSocketAddress from, String text) {
        socket.writeInbound(new DatagramPacket(Unpooled.copiedBuffer(text, ISO_8859_1), RELAY, from));
    }

    private void receive(InetSocketAddress from, String text) {
        receive(socket, from, text);
    }

    @Test
    void cutsSeveralFrames_outOfOneDatagram() {
        receive(HERE, LOGIN + "@hi;@at");

        assertThat(harness.texts()).containsExactly(LOGIN, "@hi;", "@at");
        assertThat(harness.frames).allMatch(frame -> frame.transport() == Transport.UDP);
        assertThat(harness.frames).extracting(Frame::device).containsOnly(WATCH);
        assertThat(harness.frames).extracting(Frame::peer).containsOnly("203.0.113.9:50122");
    }

    @Test
    void remembersTheWatch_byItsAddress() {
        receive(HERE, LOGIN);

        receive(HERE, "@hi;");
        receive(peer(50123), "@hi;");

        assertThat(harness.frames).extracting(Frame::device).containsExactly(WATCH, WATCH, null);
    }

    @Test
    void forgetsTheWatch_whenItWasSilentForLong() {
        receive(HERE, LOGIN);
        harness.pass(socket, Duration.ofMinutes(20));
        receive(HERE, "@hi;");
        harness.pass(socket, Duration.ofMinutes(20));
        receive(HERE, "@hi;");
        harness.pass(socket, Duration.ofMinutes(31));

        receive(HERE, "@hi;");

        assertThat(harness.frames).extracting(Frame::device).containsExactly(WATCH, WATCH, WATCH, null);
    }

    @Test
    void forgetsTheLongestSilent_whenThereAreTooMany() {
        receive(peer(1), "@in=1;");
        receive(peer(2), "@in=2;");
        receive(peer(3), "@in=3;");
        receive(peer(1), "@hi;");
        receive(peer(4), "@in=4;");

        receive(peer(1), "@hi;");
        receive(peer(2), "@hi;");

        assertThat(harness.frames).extracting(Frame::device).containsExactly("1", "2", "3", "1", "4", "1", null);
    }

    @Test
    void repliesToTheSender_whenItHasShownAnId() {
        receive(HERE, LOGIN);
        Origin origin = harness.frames.get(0).origin();

        origin.send(List.of("one".getBytes(ISO_8859_1)));
        socket.runPendingTasks();

        DatagramPacket reply = socket.readOutbound();
        assertThat(reply.recipient()).isEqualTo(HERE);
        assertThat(reply.content().toString(ISO_8859_1)).isEqualTo("one");
        reply.release();
    }

    @Test
    void hasNoWayBack_whenTheSenderIsUnknown() {
        receive(HERE, "@hi;");

        assertThat(harness.frames.get(0).origin()).isNull();
    }

    @Test
    void quarantinesWhatIsNoDialect_withoutAWatch() {
        receive(HERE, "nonsense");

        assertThat(harness.texts()).containsExactly("nonsense [no dialect: begins with nonsense]");
        assertThat(harness.frames.get(0).dialect()).isEqualTo("unknown");
        assertThat(harness.frames.get(0).device()).isNull();
    }

    @Test
    void quarantinesWhatIsNoDialect_withItsWatch_whenTheAddressIsKnown() {
        receive(HERE, LOGIN);

        receive(HERE, "nonsense");

        assertThat(harness.frames.get(1).dialect()).isEqualTo("line");
        assertThat(harness.frames.get(1).device()).isEqualTo(WATCH);
        assertThat(harness.frames.get(1).reason()).isEqualTo("no dialect: begins with nonsense");
    }

    @Test
    void quarantinesAForeignProtocol() {
        receive(HERE, "xx\u0001");

        assertThat(harness.texts()).containsExactly("xx\u0001 [protocol: gt06 (not spoken here)]");
    }

    @Test
    void quarantinesJunk_besideFrames() {
        receive(HERE, "noise" + LOGIN + "more@");

        assertThat(harness.texts())
                .containsExactly(
                        "noise [between frames]",
                        LOGIN,
                        "more [between frames]",
                        "@ [cut off by the end of the datagram]");
    }

    @Test
    void doesNotTakeAnotherDialect_forTheSameWatch() {
        receive(HERE, LOGIN);

        receive(HERE, "%hi;");

        assertThat(harness.frames.get(1).dialect()).isEqualTo("other");
        assertThat(harness.frames.get(1).device()).isNull();
    }

    @Test
    void refusesFrames_whenStrangersSendTooMany() {
        for (int port = 1; port <= UdpHandler.STRANGER_PIECES_PER_SECOND + 50; port++) {
            receive(peer(port), "@hi;");
        }

        assertThat(harness.frames).hasSize(UdpHandler.STRANGER_PIECES_PER_SECOND);
        assertThat(harness.refused(Refusal.STRANGER)).isEqualTo(50);
    }

    @Test
    void letsKnownWatchesThrough_whenStrangersSendTooMany() {
        receive(HERE, LOGIN);
        for (int port = 1; port <= UdpHandler.STRANGER_PIECES_PER_SECOND + 50; port++) {
            receive(peer(port), "@hi;");
        }

        receive(HERE, "@sos;");

        assertThat(harness.texts()).endsWith("@sos;");
    }

    @Test
    void refusesFrames_whenAWatchSendsTooMany() {
        Harness strict = new Harness(1 << 20, 10, 2);

        receive(socket(strict), HERE, LOGIN + "@a;@b;@c;");

        assertThat(strict.texts()).containsExactly(LOGIN, "@a;");
        assertThat(strict.refused(Refusal.RATE)).isEqualTo(2);
    }

    @Test
    void refusesFrames_whenTheJournalIsFull() {
        Harness small = new Harness(1000, 1000, 1000);

        receive(socket(small), HERE, LOGIN + "@a;@b;");

        assertThat(small.texts()).containsExactly(LOGIN, "@a;");
        assertThat(small.refused(Refusal.JOURNAL_FULL)).isEqualTo(1);
    }

    @Test
    void neverTouchesATcpSession() {
        FakeLine line = new FakeLine("line", WATCH);
        harness.sessions.opened(WATCH, line);

        receive(HERE, LOGIN);

        assertThat(line.closed()).isNull();
        assertThat(harness.sessions.of(WATCH)).isSameAs(line);
    }

    @Test
    void knowsTheWayToTheWatch_forTwoMinutes() {
        receive(HERE, LOGIN);
        harness.pass(socket, Duration.ofSeconds(119));
        assertThat(harness.sessions.wayTo(WATCH)).isNotNull();

        harness.pass(socket, Duration.ofSeconds(2));

        assertThat(harness.sessions.wayTo(WATCH)).isNull();
    }

    @Test
    void knowsTheWayAgain_whenTheWatchSpeaks() {
        receive(HERE, LOGIN);
        harness.pass(socket, Duration.ofMinutes(5));

        receive(HERE, "@hi;");

        assertThat(harness.sessions.wayTo(WATCH)).isNotNull();
    }

    @Test
    void knowsNoWay_whenTheAddressIsAnotherWatchsNow() {
        receive(HERE, LOGIN);

        receive(HERE, "@in=861265061234575;");

        assertThat(harness.sessions.wayTo(WATCH)).isNull();
        assertThat(harness.sessions.wayTo("861265061234575")).isNotNull();
    }
}
