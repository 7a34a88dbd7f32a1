package watchline.relay.net;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.Consumer;
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

    private static final AtomicIntegerFieldUpdater<Connection> UNANSWERED =
            AtomicIntegerFieldUpdater.newUpdater(Connection.class, "unanswered");

    /** How long a watch that says nothing more is waited for with its answers. */
    static final long FAREWELL_NANOS = 30_000_000_000L;

    /**
     * Absent when it has ended. Its pending frames keep this object, for hours perhaps; with a channel in it each would keep some
     * KiB of a watch that comes and goes during an outage.
     */
    private volatile @Nullable Channel channel;

    private final TcpContext context;

    private volatile @Nullable CloseReason closing;
    private volatile int unanswered;
    private volatile boolean inputEnded;
    private volatile @Nullable String device;
    private volatile @Nullable Dialect dialect;
    private volatile boolean stopping;
    private boolean paused;
    /** Whether somebody waits for the other side to read. */
    private boolean settling;
    /** What it has not read, as it stands among the bytes that all connections hold. */
    private long noted;
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
            Channel open = channel;
            name = open == null ? "" : Peers.name(open.remoteAddress());
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
        return !isGone() && closing == null;
    }

    @Override
    public @Nullable InetAddress address() {
        Channel open = channel;
        return open != null && open.remoteAddress() instanceof InetSocketAddress inet ? inet.getAddress() : null;
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

    /**
     * What waits for the event loop here are replies to frames that were pending a moment ago: as the loop itself brings the
     * frames, it cannot fall behind by more than the journal held.
     */
    @Override
    public void send(List<byte[]> replies) {
        onLoop(open -> write(open, replies));
    }

    private void write(Channel open, List<byte[]> replies) {
        if (!open.isWritable()) {
            close(CloseReason.NOT_READING);
            return;
        }
        for (byte[] reply : replies) {
            // Failures reach the handler for trouble.
            var unused = open.write(Unpooled.wrappedBuffer(reply), open.voidPromise());
        }
        open.flush();
        if (unsent(open) > 0 && !settling) {
            settle(open);
        }
    }

    /** Notes what the other side has not read, until it has. */
    private void settle(Channel open) {
        long left = unsent(open);
        if (!context.held().change(noted, left)) {
            close(CloseReason.NOT_READING);
            left = 0;
            boolean unused = context.held().change(noted, left);
        }
        noted = left;
        settling = left > 0;
        if (settling) {
            var unused = open.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> onLoop(() -> settle(open)));
        }
    }

    /** Bytes that are written and not gone, with the objects around them. */
    private static long unsent(Channel open) {
        ChannelOutboundBuffer buffer = open.unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes();
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

    private void closeBehindReplies(Channel open) {
        var unused = open.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> close(CloseReason.PEER));
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
        Channel open = channel;
        return open == null || !open.isActive();
    }

    @Override
    public void close(CloseReason reason) {
        Channel open = channel;
        if (open != null && CLOSING.compareAndSet(this, null, reason)) {
            var unused = open.close();
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
            autoRead(false);
        }
    }

    void resume() {
        if (paused) {
            paused = false;
            context.paused().decrementAndGet();
            autoRead(!stopping);
        }
    }

    boolean isPaused() {
        return paused;
    }

    /** Reads nothing more ever: the relay stops. What was read is still taken in and answered. */
    void stopReading() {
        stopping = true;
        autoRead(false);
    }

    private void autoRead(boolean on) {
        Channel open = channel;
        if (open != null) {
            open.config().setAutoRead(on);
        }
    }

    boolean isStopping() {
        return stopping;
    }

    /** The channel is gone and nothing that came from it is left. */
    void ended() {
        Channel gone = channel;
        if (gone != null) {
            channel = null;
            context.limits().release(gone.remoteAddress());
            context.connections().remove(this);
        }
    }

    void onLoopAfter(long nanos, Runnable task) {
        Channel open = channel;
        if (open != null) {
            Future<?> unused = open.eventLoop().schedule(task, nanos, TimeUnit.NANOSECONDS);
        }
    }

    /** Runs on the event loop; dropped when the connection has ended. */
    void onLoop(Runnable task) {
        onLoop(open -> task.run());
    }

    /** The same, and dropped when there is no loop any more, because then the relay has stopped. */
    private void onLoop(Consumer<Channel> task) {
        Channel open = channel;
        if (open == null) {
            return;
        }
        try {
            open.eventLoop().execute(() -> task.accept(open));
        } catch (RejectedExecutionException e) {
            LOG.atDebug().setMessage("event loop has stopped").log();
        }
    }
}
