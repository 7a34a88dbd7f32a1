package watchline.relay.net;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import watchline.contract.Transport;
import watchline.dialect.spi.Glance;
import watchline.relay.frame.Frame;
import watchline.relay.metrics.Metric.CloseReason;
import watchline.relay.session.Line;
import watchline.relay.testing.Frames;
import watchline.relay.testing.LineDialect;
import watchline.relay.testing.NoLeaks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static watchline.relay.net.Harness.send;
import static watchline.relay.net.Harness.sent;
import static watchline.relay.testing.Frames.WATCH;

@ExtendWith(NoLeaks.class)
class TcpPipelineTest {

    private static final String LOGIN = "@in=" + WATCH + ";";
    private static final String STREAM = "\r\n" + LOGIN + "@hi;\n@sos;";
    private static final String OTHER_WATCH = "861265061234575";

    private static final Duration QUIET = Duration.ofNanos(FrameHandler.QUIET_NANOS);

    private final Harness harness = new Harness();
    private final EmbeddedChannel channel = harness.connect();

    static List<Integer> cuts() {
        return IntStream.range(1, STREAM.length()).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void cutsTheSameFrames_whereverTheStreamIsSplit(int at) {
        send(channel, STREAM.substring(0, at));
        send(channel, STREAM.substring(at));

        assertThat(harness.texts()).containsExactly(LOGIN, "@hi;", "@sos;");
    }

    @Test
    void cutsTheSameFrames_whenEveryByteComesAlone() {
        STREAM.chars().forEach(c -> send(channel, String.valueOf((char) c)));

        assertThat(harness.texts()).containsExactly(LOGIN, "@hi;", "@sos;");
    }

    @Test
    void tellsAllThatIsKnownOfAFrame() {
        send(channel, LOGIN + "@sos;");

        Frame frame = harness.frames.get(1);
        assertThat(frame.dialect()).isEqualTo("line");
        assertThat(frame.transport()).isEqualTo(Transport.TCP);
        assertThat(frame.device()).isEqualTo(WATCH);
        assertThat(frame.received()).isEqualTo(Frames.RECEIVED);
        assertThat(frame.role()).isEqualTo(Glance.Role.URGENT);
        assertThat(frame.reason()).isNull();
    }

    @Test
    void doesNotKnowWhose_whenNobodyHasLoggedIn() {
        send(channel, "@hi;");

        assertThat(harness.frames.get(0).device()).isNull();
    }

    @Test
    void isTheOtherWatchs_whenAFrameSaysSo() {
        send(channel, LOGIN + "@at=" + OTHER_WATCH + ";@hi;");

        assertThat(harness.frames).extracting(Frame::device).containsExactly(WATCH, OTHER_WATCH, OTHER_WATCH);
        assertThat(harness.sessions.of(WATCH)).isNull();
        assertThat(harness.sessions.of(OTHER_WATCH)).isNotNull();
    }

    @Test
    void hasNoSession_whenTheConnectionIsGone() {
        send(channel, LOGIN);

        channel.close().syncUninterruptibly();

        assertThat(harness.sessions.count()).isZero();
        assertThat(harness.tcp.connections()).isEmpty();
        assertThat(harness.tcp.limits().open()).isZero();
        assertThat(harness.closed(CloseReason.PEER)).isEqualTo(1);
    }

    @Test
    void closesTheOlderConnection_whenTheWatchHasANewerOne() {
        send(channel, LOGIN);
        EmbeddedChannel newer = harness.connect();

        send(newer, LOGIN);

        assertThat(channel.isOpen()).isFalse();
        assertThat(newer.isOpen()).isTrue();
        assertThat(harness.closed(CloseReason.REPLACED)).isEqualTo(1);
    }

    @Test
    void writesRepliesInOrder() {
        send(channel, LOGIN);
        Line line = harness.sessions.of(WATCH);

        line.send(List.of("one".getBytes(ISO_8859_1), "two".getBytes(ISO_8859_1)));
        channel.runPendingTasks();

        assertThat(sent(channel)).isEqualTo("onetwo");
    }

    @Test
    void closes_whenItIsOverTheLimits() {
        EmbeddedChannel second = harness.connect();

        EmbeddedChannel third = harness.connect();

        assertThat(second.isOpen()).isTrue();
        assertThat(third.isOpen()).isFalse();
        assertThat(harness.closed(CloseReason.LIMIT_TOTAL)).isEqualTo(1);
    }

    @Test
    void quarantinesAForeignProtocol_andCloses() {
        send(channel, "xx\u0001\u0002");

        assertThat(harness.texts()).containsExactly("xx\u0001\u0002 [protocol: gt06 (not spoken here)]");
        assertThat(harness.frames.get(0).dialect()).isEqualTo("unknown");
        assertThat(harness.closed(CloseReason.FOREIGN_PROTOCOL)).isEqualTo(1);
    }

    @Test
    void quarantinesBytesOfNoDialect_andCloses() {
        String request = "GET / HTTP/1.1\r\nHost: example.org\r\nUser-Agent: a browser of some kind\r\n\r\n";

        send(channel, request);

        assertThat(harness.texts()).containsExactly(request + " [no dialect: begins with GET / HTTP/1.1]");
        assertThat(harness.closed(CloseReason.NO_DIALECT)).isEqualTo(1);
    }

    @Test
    void quarantinesWhatStandsBeforeTheFirstHead() {
        send(channel, "half;" + LOGIN);

        assertThat(harness.texts()).containsExactly("half; [between frames]", LOGIN);
    }

    @Test
    void quarantinesWhatCame_whenItDoesNotTellADialectInTime() {
        send(channel, "abc");
        harness.pass(channel, Duration.ofSeconds(9));
        assertThat(channel.isOpen()).isTrue();

        harness.pass(channel, Duration.ofSeconds(1));

        assertThat(harness.texts()).containsExactly("abc [no dialect: begins with abc]");
        assertThat(harness.closed(CloseReason.SNIFF_TIMEOUT)).isEqualTo(1);
    }

    @Test
    void quarantinesWhatCame_whenTheOtherSideClosesBeforeItTellsADialect() {
        send(channel, "abc");

        channel.close().syncUninterruptibly();

        assertThat(harness.texts()).containsExactly("abc [no dialect: begins with abc]");
    }

    @Test
    void closes_whenNoByteComes() {
        harness.pass(channel, Duration.ofSeconds(29));
        assertThat(channel.isOpen()).isTrue();

        harness.pass(channel, Duration.ofSeconds(1));

        assertThat(harness.closed(CloseReason.SILENT)).isEqualTo(1);
        assertThat(harness.frames).isEmpty();
    }

    @Test
    void closes_whenNothingCameForLong() {
        send(channel, LOGIN);
        harness.pass(channel, Duration.ofMinutes(20));
        send(channel, "@hi;");
        harness.pass(channel, Duration.ofMinutes(29));
        assertThat(channel.isOpen()).isTrue();

        harness.pass(channel, Duration.ofMinutes(1));

        assertThat(harness.closed(CloseReason.IDLE)).isEqualTo(1);
    }

    @Test
    void staysOpen_whenTheDialectWasToldInSeveralReads() {
        send(channel, "\r\n");
        send(channel, LOGIN);

        harness.pass(channel, Duration.ofMinutes(29));

        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void quarantinesBytesBetweenFrames_andStaysOpen() {
        send(channel, LOGIN + "noise@hi;");

        assertThat(harness.texts()).containsExactly(LOGIN, "noise [between frames]", "@hi;");
        assertThat(harness.frames.get(1).device()).isEqualTo(WATCH);
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void quarantinesAFrameWithoutAnEnd_andStaysOpen() {
        String endless = "@" + "x".repeat(LineDialect.MAX_FRAME - 1);

        send(channel, LOGIN + endless);
        send(channel, ";@hi;");

        assertThat(harness.texts())
                .containsExactly(
                        LOGIN, endless + " [frame: over 4096 bytes without an end]", "; [between frames]", "@hi;");
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void closes_whenTooMuchInARowIsNoFrame() {
        send(channel, LOGIN);

        for (int i = 0; i < 5; i++) {
            send(channel, "n".repeat(4096));
        }

        assertThat(harness.closed(CloseReason.JUNK)).isEqualTo(1);
    }

    @Test
    void staysOpen_whenFramesComeBetweenTheJunk() {
        for (int i = 0; i < 20; i++) {
            send(channel, LOGIN + "n".repeat(4000));
        }

        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void quarantinesHalfAFrame_whenTheConnectionEnds() {
        send(channel, LOGIN + "@at=86");

        channel.close().syncUninterruptibly();

        assertThat(harness.texts()).containsExactly(LOGIN, "@at=86 [cut off by the end of the connection]");
    }

    @Test
    void stopsReading_whenTheWatchIsTooFast() {
        Harness strict = new Harness(1 << 20, 10, 2);
        EmbeddedChannel fast = strict.connect();

        send(fast, LOGIN + "@a;@b;@c;");

        assertThat(strict.texts()).containsExactly(LOGIN, "@a;");
        assertThat(fast.config().isAutoRead()).isFalse();
        assertThat(strict.tcp.paused()).hasValue(1);
    }

    @Test
    void goesOn_whenThereAreTokensAgain() {
        Harness strict = new Harness(1 << 20, 10, 2);
        EmbeddedChannel fast = strict.connect();
        send(fast, LOGIN + "@a;@b;@c;");

        strict.pass(fast, Duration.ofMillis(100));
        assertThat(strict.texts()).containsExactly(LOGIN, "@a;", "@b;");
        strict.pass(fast, Duration.ofMillis(100));

        assertThat(strict.texts()).containsExactly(LOGIN, "@a;", "@b;", "@c;");
        assertThat(fast.config().isAutoRead()).isTrue();
        assertThat(strict.tcp.paused()).hasValue(0);
    }

    @Test
    void stopsReading_whenTheJournalIsFull_andLosesNothing() {
        Harness small = new Harness(1000, 1000, 1000);
        EmbeddedChannel busy = small.connect();
        send(busy, LOGIN + "@a;@b;@c;@half");
        assertThat(small.texts()).containsExactly(LOGIN, "@a;");
        assertThat(busy.config().isAutoRead()).isFalse();

        small.answerAll();
        busy.runPendingTasks();
        small.answerAll();
        busy.runPendingTasks();
        send(busy, ";");

        assertThat(small.texts()).containsExactly(LOGIN, "@a;", "@b;", "@c;", "@half;");
        assertThat(busy.config().isAutoRead()).isTrue();
    }

    @Test
    void keepsItsPlace_whileTheJournalHasNoRoomForWhatItSent() {
        Harness small = new Harness(1000, 1000, 1000);
        EmbeddedChannel busy = small.connect();
        send(busy, LOGIN + "@a;@b;@half");

        busy.close().syncUninterruptibly();
        assertThat(small.tcp.limits().open()).isEqualTo(1);
        small.answerAll();
        busy.runPendingTasks();

        assertThat(small.texts()).containsExactly(LOGIN, "@a;", "@b;", "@half [cut off by the end of the connection]");
        assertThat(small.tcp.limits().open()).isZero();
        assertThat(small.tcp.connections()).isEmpty();
        assertThat(small.sessions.count()).isZero();
    }

    @Test
    void isNotIdle_whileTheRelayDoesNotRead() {
        Harness small = new Harness(1000, 1000, 1000);
        EmbeddedChannel busy = small.connect();
        send(busy, LOGIN + "@a;@b;");

        small.pass(busy, Duration.ofMinutes(45));

        assertThat(busy.isOpen()).isTrue();
    }

    @Test
    void closes_whenTheLineBreaks() {
        channel.pipeline().fireExceptionCaught(new IOException("Connection reset by peer"));

        assertThat(harness.closed(CloseReason.RESET)).isEqualTo(1);
    }

    @Test
    void takesTheFrameForWhole_whenNothingFollowsAndTheDialectSaysSo() {
        send(channel, "@hi;@sos!");

        harness.pass(channel, QUIET);

        assertThat(harness.texts()).containsExactly("@hi;", "@sos!");
    }

    @Test
    void waitsForTheRest_whenTheDialectCannotTell() {
        send(channel, "@so");
        harness.pass(channel, QUIET);

        send(channel, "s;");

        assertThat(harness.texts()).containsExactly("@sos;");
    }

    @Test
    void waitsForTheRest_whileBytesKeepComing() {
        send(channel, "@a!");
        harness.pass(channel, QUIET.dividedBy(2));
        send(channel, "b!");
        harness.pass(channel, QUIET.dividedBy(2));
        assertThat(harness.texts()).isEmpty();

        send(channel, "c;");

        assertThat(harness.texts()).containsExactly("@a!b!c;");
    }

    @Test
    void takesTheFrameForWhole_whenTheConnectionEndsBehindIt() {
        send(channel, "@sos!");

        channel.close().syncUninterruptibly();

        assertThat(harness.texts()).containsExactly("@sos!");
    }

    @Test
    void answersWhatWasSaid_whenTheWatchHasClosedItsSide() {
        send(channel, LOGIN + "@hi;");

        channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        harness.answer(0, "one");
        channel.runPendingTasks();
        assertThat(channel.isOpen()).isTrue();
        harness.answer(1, "two");
        channel.runPendingTasks();

        assertThat(sent(channel)).isEqualTo("onetwo");
        assertThat(channel.isOpen()).isFalse();
        assertThat(harness.closed(CloseReason.PEER)).isEqualTo(1);
    }

    @Test
    void answersWhatWasSaid_whenACommandWentOutBefore() {
        send(channel, LOGIN);
        harness.answer(0, "one");
        harness.ask(WATCH, "find");
        send(channel, "@hi;");

        channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        harness.answer(1, "two");
        channel.runPendingTasks();

        assertThat(sent(channel)).isEqualTo("onefindtwo");
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void closesAtOnce_whenTheWatchHasClosedItsSideAndNothingIsOwed() {
        send(channel, LOGIN);
        harness.answer(0, "one");

        channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);

        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void closesAfterAWhile_whenTheWatchHasClosedItsSideAndNoAnswerComes() {
        send(channel, LOGIN);
        channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);

        harness.pass(channel, Duration.ofNanos(Connection.FAREWELL_NANOS));

        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void tellsTheDialectFromWhatIsThere_whenTheWatchHasClosedItsSide() {
        send(channel, "no dialect");

        channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);

        assertThat(harness.texts()).singleElement().asString().startsWith("no dialect [");
        assertThat(channel.isOpen()).isFalse();
    }
}
