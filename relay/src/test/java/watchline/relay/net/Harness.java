package watchline.relay.net;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import watchline.relay.config.RelayConfig.Timeouts;
import watchline.relay.frame.Frame;
import watchline.relay.journal.MemoryJournal;
import watchline.relay.metrics.Metric;
import watchline.relay.metrics.Metric.CloseReason;
import watchline.relay.metrics.RelayMetrics;
import watchline.relay.session.Contests;
import watchline.relay.session.Line;
import watchline.relay.session.Replies;
import watchline.relay.session.Sessions;
import watchline.relay.testing.Frames;
import watchline.relay.testing.LineDialect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** The handlers without sockets, with a clock that the test moves and a journal that it can look into. */
final class Harness {

    static final Timeouts TIMEOUTS = new Timeouts(
            Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofMinutes(30), Duration.ofMinutes(30));

    static final int HELD_BYTES = 10_000;

    final MockTicker ticker = Ticker.newMockTicker();
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final RelayMetrics metrics = new RelayMetrics(registry);
    final Sessions sessions = new Sessions(new Contests(metrics, ticker::nanoTime));
    final MemoryJournal journal;
    final Quotas quotas;
    final List<Frame> frames = new ArrayList<>();
    final List<Long> seqs = new ArrayList<>();
    final TcpContext tcp;
    final UdpContext udp;

    Harness() {
        this(1 << 20, 1000, 1000);
    }

    Harness(int journalBytes, int framesPerSecond, int burst) {
        this(journalBytes, framesPerSecond, burst, 1000);
    }

    Harness(int journalBytes, int framesPerSecond, int burst, int framesPerWatch) {
        journal = new MemoryJournal(journalBytes);
        quotas = new Quotas(framesPerWatch);
        Intake intake = new Intake(
                journal,
                quotas,
                (seq, frame) -> {
                    seqs.add(seq);
                    frames.add(frame);
                },
                InstantSource.fixed(Frames.RECEIVED),
                metrics);
        TokenBucket.Rate rate = TokenBucket.Rate.of(framesPerSecond, burst);
        tcp = new TcpContext(
                LineDialect.sniffer(),
                intake,
                sessions,
                new ConnectionLimits(2, 2),
                TIMEOUTS,
                rate,
                ticker::nanoTime,
                metrics,
                new HeldBytes(HELD_BYTES));
        udp = new UdpContext(
                LineDialect.sniffer(), intake, ticker::nanoTime, rate, 3, TIMEOUTS.udpSession(), sessions, metrics);
    }

    EmbeddedChannel connect() {
        return EmbeddedChannel.builder()
                .ticker(ticker)
                .handlers(new TcpInitializer(tcp))
                .build();
    }

    void pass(EmbeddedChannel channel, Duration time) {
        ticker.advance(time.toNanos(), TimeUnit.NANOSECONDS);
        channel.runPendingTasks();
    }

    static void send(EmbeddedChannel channel, String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, ISO_8859_1));
        channel.runPendingTasks();
    }

    static String sent(EmbeddedChannel channel) {
        StringBuilder text = new StringBuilder();
        for (ByteBuf out = channel.readOutbound(); out != null; out = channel.readOutbound()) {
            text.append(out.toString(ISO_8859_1));
            out.release();
        }
        return text.toString();
    }

    /** The decoder has answered that frame of those taken in so far. */
    void answer(int frame, String reply) {
        new Replies(sessions, metrics).send(frames.get(frame), List.of(reply.getBytes(ISO_8859_1)));
    }

    /** The relay has asked what waits for a watch that is connected, and the decoder has answered. */
    void ask(String device, String command) {
        Line line = Objects.requireNonNull(sessions.of(device));
        Frame question = Frame.question("line", device, Frames.RECEIVED, line);
        new Replies(sessions, metrics).send(question, List.of(command.getBytes(ISO_8859_1)));
    }

    /** The decoder has answered everything that has come since it last had. */
    void answerAll() {
        answerOldest(seqs.size());
    }

    /** The decoder has answered so many more. */
    void answerOldest(int count) {
        List<Frame> unanswered = List.copyOf(frames.subList(frames.size() - seqs.size(), frames.size()));
        for (int i = 0; i < count; i++) {
            journal.done(seqs.remove(0));
            quotas.answered(unanswered.get(i));
        }
    }

    /** Text of every frame, and in brackets why it is none. */
    List<String> texts() {
        return frames.stream()
                .map(frame -> new String(frame.bytes(), ISO_8859_1)
                        + (frame.reason() == null ? "" : " [" + frame.reason() + "]"))
                .toList();
    }

    double closed(CloseReason reason) {
        return registry.get(Metric.CONNECTIONS_CLOSED.id())
                .tag("reason", reason.tag())
                .counter()
                .count();
    }

    double refused(Metric.Refusal reason) {
        return registry.get(Metric.DATAGRAMS_REFUSED.id())
                .tag("reason", reason.tag())
                .counter()
                .count();
    }
}
