package watchline.relay.net;

import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import watchline.relay.config.RelayConfig;
import watchline.relay.config.RelayConfig.Limits;
import watchline.relay.journal.Journal;
import watchline.relay.metrics.Metric;
import watchline.relay.metrics.Metric.CloseReason;
import watchline.relay.metrics.RelayMetrics;
import watchline.relay.session.Sessions;

/**
 * The sockets of a relay, from opening to closing. The methods are called by one thread, in the order in which they stand
 * here; {@link #waiting} may be called at any time.
 */
public final class NetServer {

    private final RelayConfig config;
    private final SocketKind kind = SocketKind.best();
    private final int loopCount;
    private final EventLoopGroup loops;
    private final TcpContext tcp;
    private final UdpContext udp;
    private @Nullable Listeners listeners;

    /** @param next where frames go when the journal keeps them */
    public NetServer(
            RelayConfig config,
            Sniffer sniffer,
            Journal journal,
            Quotas quotas,
            Journal.Durable next,
            Sessions sessions,
            InstantSource clock,
            RelayMetrics metrics) {
        this.config = config;
        this.loopCount = config.eventLoops() == 0 ? Runtime.getRuntime().availableProcessors() : config.eventLoops();
        this.loops =
                new MultiThreadIoEventLoopGroup(loopCount, new DefaultThreadFactory("relay-net", false), kind.driver());
        Limits limits = config.limits();
        Intake intake = new Intake(journal, quotas, next, clock, metrics);
        TokenBucket.Rate rate = TokenBucket.Rate.of(limits.framesPerSecond(), limits.burst());
        this.tcp = new TcpContext(
                sniffer,
                intake,
                sessions,
                new ConnectionLimits(limits.connections(), limits.connectionsPerAddress()),
                config.timeouts(),
                rate,
                System::nanoTime,
                metrics,
                new HeldBytes(limits.heldBytes()));
        this.udp = new UdpContext(
                sniffer,
                intake,
                System::nanoTime,
                rate,
                Math.max(1, limits.udpSessions() / udpSockets()),
                config.timeouts().udpSession(),
                sessions,
                metrics);
        metrics.gauge(Metric.CONNECTIONS_OPEN, tcp.limits(), ConnectionLimits::open);
        metrics.gauge(Metric.HELD_BYTES, tcp.held(), HeldBytes::counted);
        metrics.gauge(Metric.CONNECTIONS_PAUSED, tcp.paused(), AtomicInteger::get);
    }

    /** How the sockets are driven: {@code epoll} or {@code nio}. */
    public String kind() {
        return kind.name();
    }

    /**
     * Opens the sockets.
     *
     * @return the port
     * @throws IOException if it is taken or the address is not this machine's
     */
    public int start() throws IOException {
        InetSocketAddress wanted =
                new InetSocketAddress(config.listen().address(), config.listen().port());
        Listeners opened = Listeners.open(loops, kind, udpSockets(), wanted, tcp, udp);
        listeners = opened;
        return opened.port();
    }

    /** Takes no new connections and reads nothing more. Replies still go out. */
    public void stopReading() {
        if (listeners == null) {
            return;
        }
        listeners.tcp().close().syncUninterruptibly();
        for (Channel socket : listeners.udp()) {
            socket.config().setAutoRead(false);
        }
        tcp.connections().forEach(connection -> connection.onLoop(connection::stopReading));
        // When this returns, every read that had begun is in the journal.
        loops.forEach(loop -> loop.submit(() -> {}).syncUninterruptibly());
    }

    /** Connections with bytes that were read and that the journal does not keep yet. */
    public int waiting() {
        return tcp.paused().get();
    }

    /** Closes everything, replies under way first, and ends the threads. Also to be called when {@link #start} has failed. */
    public void close(Duration limit) {
        tcp.connections().forEach(connection -> connection.onLoop(() -> connection.close(CloseReason.STOPPING)));
        if (listeners != null) {
            listeners.udp().forEach(socket -> socket.close().awaitUninterruptibly(limit.toMillis()));
        }
        loops.shutdownGracefully(0, limit.toMillis(), TimeUnit.MILLISECONDS)
                .awaitUninterruptibly(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private int udpSockets() {
        return kind.sharesPort() ? loopCount : 1;
    }
}
