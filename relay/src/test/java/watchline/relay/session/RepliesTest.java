package watchline.relay.session;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import watchline.contract.Transport;
import watchline.relay.frame.Frame;
import watchline.relay.metrics.Metric;
import watchline.relay.metrics.Metric.CloseReason;
import watchline.relay.metrics.RelayMetrics;
import watchline.relay.testing.FakeLine;
import watchline.relay.testing.Frames;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static watchline.relay.testing.Frames.WATCH;

class RepliesTest {

    private static final List<byte[]> REPLIES = List.of("a".getBytes(ISO_8859_1), "b".getBytes(ISO_8859_1));

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RelayMetrics metrics = new RelayMetrics(registry);
    private final Sessions sessions = new Sessions(new Contests(metrics, () -> 0));
    private final Replies replies = new Replies(sessions, metrics);
    private final FakeLine origin = new FakeLine("line", WATCH);
    private final FakeLine newer = new FakeLine("line", WATCH);

    private double dropped(String reason) {
        return registry.get(Metric.REPLIES_DROPPED.id())
                .tag("reason", reason)
                .counter()
                .count();
    }

    @Test
    void goToTheLineThatIsOpenNow_inOrder() {
        sessions.opened(WATCH, origin);
        sessions.opened(WATCH, newer);

        replies.send(Frames.from(WATCH, Transport.TCP, origin), REPLIES);

        assertThat(newer.sent()).containsExactly("a", "b");
        assertThat(origin.sent()).isEmpty();
    }

    @Test
    void areDropped_whenTheWatchSpeaksAnotherDialectNow() {
        origin.close(CloseReason.PEER);
        FakeLine other = new FakeLine("other", WATCH);
        sessions.opened(WATCH, other);

        replies.send(Frames.from(WATCH, Transport.TCP, origin), REPLIES);

        assertThat(other.sent()).isEmpty();
        assertThat(dropped("other_dialect")).isEqualTo(2);
    }

    @Test
    void goToTheirOwnConnection_whenThereIsNoSession() {
        replies.send(Frames.from(WATCH, Transport.TCP, origin), REPLIES);

        assertThat(origin.sent()).containsExactly("a", "b");
    }

    @Test
    void goToTheirOwnConnection_whenNobodyIsKnownOnIt() {
        FakeLine nobody = new FakeLine("line", null);

        replies.send(Frames.from(null, Transport.TCP, nobody), REPLIES);

        assertThat(nobody.sent()).containsExactly("a", "b");
    }

    @Test
    void areDropped_whenTheirConnectionIsAnotherWatchsNow() {
        FakeLine another = new FakeLine("line", "861265061234575");

        replies.send(Frames.from(WATCH, Transport.TCP, another), REPLIES);

        assertThat(another.sent()).isEmpty();
        assertThat(dropped("no_session")).isEqualTo(2);
    }

    @Test
    void areDropped_whenTheWatchIsGone() {
        origin.close(CloseReason.PEER);

        replies.send(Frames.from(WATCH, Transport.TCP, origin), REPLIES);

        assertThat(dropped("no_session")).isEqualTo(2);
    }

    @Test
    void goToTheSender_whenTheFrameCameByUdp() {
        sessions.opened(WATCH, newer);

        replies.send(Frames.from(WATCH, Transport.UDP, origin), REPLIES);

        assertThat(origin.sent()).containsExactly("a", "b");
        assertThat(newer.sent()).isEmpty();
    }

    @Test
    void areDropped_whenNobodyVouchesForTheSender() {
        Frame frame = Frames.from(null, Transport.UDP, null);

        replies.send(frame, REPLIES);

        assertThat(dropped("no_origin")).isEqualTo(2);
    }
}
