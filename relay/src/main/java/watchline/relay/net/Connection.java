package watchline.relay.net;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.contract.Transport;
import watchline.dialect.spi.Dialect;
import watchline.relay.metrics.Metric.CloseReason;
import watchline.relay.session.Line;

/**
 * What is known of one TCP connection, and the one way to close it. Fields are changed on its event loop only, except for the
 * reason of its end; the methods of {@link Line} may be called from any thread.
 */
final class Connection implements Line {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    /** A field updater rather than an object of its own: there are tens of thousands of these. */
    private static final AtomicReferenceFieldUpdater<Connection, @Nullable CloseReason> CLOSING =
            AtomicReferenceFieldUpdater.newUpdater(Connection.class, CloseReason.class, "closing");

    private final Channel channel;
    private final TcpContext context;
    private static final AtomicIntegerFieldUpdater<Connection> UNANSWERED =
            AtomicIntegerFieldUpdater.newUpdater(Connection.class, "unanswered");

    /** How long a watch that says nothing more is waited for with its answers. */
    static final long FAREWELL_NANOS = 30_000_000_000L;

    private volatile @Nullable CloseReason closing;
    private volatile int unanswered;
    private volatile boolean inputEnded;
    private volatile @Nullable String device;
    private volatile @Nullable Dialect dialect;
    private volatile boolean stopping;
    private boolean paused;
    /** Made with the first frame. */
    private @Nullable String peer;

    Connection(Channel channel, TcpContext context) {
        this.channel = channel;
        this.context = context;
    }

    /** Two threads that ask at once make it twice, and it is the same. */
    @Override
    public String peer() {
        String name = peer;
        if (name == null) {
            name = Peers.name(channel.remoteAddress());
            peer = name;
        }
        return name;
    }

    @Override
    public Transport transport() {
        return Transport.TCP;
    }

    @Override
    public boolean isOpen() {
        return channel.isActive() && closing == null;
    }

    @Override
    public @Nullable InetAddress address() {
        return channel.remoteAddress() instanceof InetSocketAddress inet ? inet.getAddress() : null;
    }

    @Override
    public @Nullable String device() {
        return device;
    }

    @Override
    public @Nullable String dialect() {
        Dialect known = dialect;
        return known == null ? null : known.name();
    }

    void speaks(Dialect recognised) {
        dialect = recognised;
    }

    /** A frame says whose it is. Another watch on the same line takes it over. */
    void identify(String id) {
        String before = device;
        if (id.equals(before) || !isOpen()) {
            return;
        }
        device = id;
        if (before != null) {
            context.sessions().closed(before, this);
        }
        context.sessions().opened(id, this);
    }

    @Override
    public void send(List<byte[]> replies) {
        onLoop(() -> write(replies));
    }

    private void write(List<byte[]> replies) {
        if (!channel.isWritable()) {
            close(CloseReason.NOT_READING);
            return;
        }
        for (byte[] reply : replies) {
            // Failures reach the handler for trouble.
            var unused = channel.write(Unpooled.wrappedBuffer(reply), channel.voidPromise());
        }
        channel.flush();
    }

    /** A frame of this connection is on its way to the decoder. */
    void awaitsAnswer() {
        UNANSWERED.incrementAndGet(this);
    }

    @Override
    public void answered() {
        if (UNANSWERED.decrementAndGet(this) == 0 && inputEnded) {
            onLoop(this::closeBehindReplies);
        }
    }

    private void closeBehindReplies() {
        var unused = channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> close(CloseReason.PEER));
    }

    /** The watch has said its last: the connection ends when everything is answered, or when that takes too long. */
    void inputEnded() {
        if (inputEnded) {
            return;
        }
        inputEnded = true;
        if (unanswered == 0) {
            close(CloseReason.PEER);
        } else {
            onLoopAfter(FAREWELL_NANOS, () -> close(CloseReason.PEER));
        }
    }

    /** Whether the channel is closed, by whomever. */
    boolean isGone() {
        return !channel.isActive();
    }

    @Override
    public void close(CloseReason reason) {
        if (CLOSING.compareAndSet(this, null, reason)) {
            var unused = channel.close();
        }
    }

    /** Why it was closed; absent while it is open, and when the other side did it. */
    @Nullable
    CloseReason closing() {
        return closing;
    }

    /** Reads nothing more, for want of room or of rate. */
    void pause() {
        if (!paused) {
            paused = true;
            context.paused().incrementAndGet();
            channel.config().setAutoRead(false);
        }
    }

    void resume() {
        if (paused) {
            paused = false;
            context.paused().decrementAndGet();
            channel.config().setAutoRead(!stopping);
        }
    }

    boolean isPaused() {
        return paused;
    }

    /** Reads nothing more ever: the relay stops. What was read is still taken in and answered. */
    void stopReading() {
        stopping = true;
        channel.config().setAutoRead(false);
    }

    boolean isStopping() {
        return stopping;
    }

    /** The channel is gone and nothing that came from it is left. */
    void ended() {
        context.limits().release(channel.remoteAddress());
        context.connections().remove(this);
    }

    void onLoopAfter(long nanos, Runnable task) {
        Future<?> unused = channel.eventLoop().schedule(task, nanos, TimeUnit.NANOSECONDS);
    }

    /** Runs on the event loop; dropped when there is none any more, because then the relay has stopped. */
    void onLoop(Runnable task) {
        try {
            channel.eventLoop().execute(task);
        } catch (RejectedExecutionException e) {
            LOG.atDebug().setMessage("event loop has stopped").log();
        }
    }
}
