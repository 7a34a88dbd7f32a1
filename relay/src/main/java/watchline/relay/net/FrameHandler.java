package watchline.relay.net;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchline.contract.Transport;
import watchline.dialect.spi.Cut;
import watchline.dialect.spi.Dialect;
import watchline.dialect.spi.Glance;
import watchline.relay.metrics.Metric.CloseReason;

/**
 * Cuts a connection's bytes into frames and hands them to the journal. While the journal is full, or the watch is too fast or has
 * too much unanswered, the connection is not read from and what was read waits here. Runs on the connection's event loop.
 *
 * <p>An idle connection holds no bytes: the array is there only while half a frame is. Otherwise it holds less than a frame and a
 * read, 68 KiB for the longest frames there are; {@link HeldBytes} bounds that over all connections.
 */
final class FrameHandler extends ChannelInboundHandlerAdapter {

    /** Bytes that were no frame since the last that was; past it this is no watch, or one that cannot be helped. */
    static final int MAX_JUNK_BYTES = 16 * 1024;

    /** Silence behind the beginning of a frame after which the dialect is asked whether it is whole without its terminator. */
    static final long QUIET_NANOS = 500_000_000L;

    private final TcpContext context;
    private final Connection connection;
    private final Dialect dialect;
    private final TokenBucket tokens;
    /** What {@link #cut} has left, and what came while the connection was paused. */
    private byte @Nullable [] held;

    /** Of it, what is noted with the bytes that all connections hold. */
    private int noted;

    /** When the held bytes were read, or the first of them. */
    private @Nullable Instant heldSince;

    private int junkBytes;
    private long lastReadNanos;
    private boolean quietIsWatched;
    /** Whether the dialect was asked since the last read: a half frame is asked about once. */
    private boolean settled;

    private boolean ended;

    FrameHandler(TcpContext context, Connection connection, Dialect dialect) {
        this.context = context;
        this.connection = connection;
        this.dialect = dialect;
        this.tokens = new TokenBucket(context.rate(), context.nanos().getAsLong());
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object bytes) {
        byte[] read = (byte[]) bytes;
        lastReadNanos = context.nanos().getAsLong();
        settled = false;
        if (connection.isPaused()) {
            holdMore(read);
        } else {
            held = Bytes.join(held, read);
            heldSince = context.intake().now();
            cut(false);
        }
    }

    /**
     * A paused connection is not read from, with one exception: when the other side hangs up, the epoll transport hands over all
     * that the kernel has, which may be megabytes. What is past the bound is as if it had not been read, and nobody is there to
     * say more: the connection ends, and what is held is still taken in.
     */
    private void holdMore(byte[] read) {
        int most = dialect.maxFrameBytes() + Listeners.MOST_READ_BYTES;
        int before = held == null ? 0 : held.length;
        if (before + read.length > most || !note(before + read.length)) {
            connection.close(CloseReason.HELD_FULL);
        } else {
            held = Bytes.join(held, read);
        }
    }

    private boolean note(int bytes) {
        boolean noteable = context.held().change(noted, bytes);
        if (noteable) {
            noted = bytes;
        }
        return noteable;
    }

    /** Keeps what is left of the bytes from that place on; lets go of it, and ends the connection, when there is no room. */
    private void hold(byte[] bytes, int from) {
        int left = bytes.length - from;
        if (note(left)) {
            held = left == 0 ? null : Bytes.slice(bytes, from, bytes.length);
        } else {
            held = null;
            boolean unused = note(0);
            connection.close(CloseReason.HELD_FULL);
        }
    }

    /** The watch has closed its side: what it said is still answered. */
    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            end();
        }
        ctx.fireUserEventTriggered(event);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        end();
        ctx.fireChannelInactive();
    }

    private void end() {
        ended = true;
        if (!connection.isPaused()) {
            cut(true);
        }
        if (!connection.isPaused()) {
            connection.inputEnded();
        }
    }

    /**
     * Takes in as many pieces as there are, and keeps what is left.
     *
     * @param silent whether a frame without a terminator may be taken for whole, because nothing follows
     */
    private void cut(boolean silent) {
        byte[] bytes = held;
        if (bytes == null) {
            return;
        }
        held = null;
        Instant received = heldSince == null ? context.intake().now() : heldSince;
        Intake.Source source = new Intake.Source(Transport.TCP, connection.peer(), received, connection);
        int at = 0;
        while (at < bytes.length) {
            Cut cut = dialect.cut(bytes, at, bytes.length, false);
            if (silent && cut.type() == Cut.Type.MORE) {
                cut = dialect.settle(bytes, cut.from(), bytes.length);
            }
            boolean half = cut.type() == Cut.Type.MORE;
            if (half && !ended) {
                at = cut.from();
                break;
            }
            if (!take(cut, bytes, source)) {
                break;
            }
            at = half ? bytes.length : cut.to();
            if (junkBytes > MAX_JUNK_BYTES) {
                hold(bytes, bytes.length);
                connection.close(CloseReason.JUNK);
                return;
            }
        }
        hold(bytes, at);
        if (held == null) {
            heldSince = null;
        } else if (!settled) {
            watchQuiet(QUIET_NANOS);
        }
    }

    /** One timer a connection, and only while it holds half a frame. */
    private void watchQuiet(long nanos) {
        if (!quietIsWatched && !ended) {
            quietIsWatched = true;
            connection.onLoopAfter(nanos, this::quiet);
        }
    }

    private void quiet() {
        quietIsWatched = false;
        if (held == null || ended || connection.isPaused()) {
            return;
        }
        long left = QUIET_NANOS - (context.nanos().getAsLong() - lastReadNanos);
        if (left > 0) {
            watchQuiet(left);
        } else if (!settled) {
            settled = true;
            cut(true);
        }
    }

    /** Takes one piece in, or pauses the connection and leaves it for later. */
    private boolean take(Cut cut, byte[] bytes, Intake.Source source) {
        long now = context.nanos().getAsLong();
        long wait = ended || connection.isStopping() ? 0 : tokens.waitNanos(now);
        if (wait > 0) {
            connection.pause();
            connection.onLoopAfter(wait, this::goOn);
            return false;
        }
        Shortage shortage = offer(cut, Bytes.slice(bytes, cut.from(), cut.to()), source);
        if (shortage != null) {
            connection.pause();
            shortage.whenRoom().accept(() -> connection.onLoop(this::goOn));
            return false;
        }
        tokens.take(now);
        return true;
    }

    private @Nullable Shortage offer(Cut cut, byte[] piece, Intake.Source source) {
        return switch (cut.type()) {
            case FRAME -> frame(piece, source);
            case JUNK -> junk(Junk.BETWEEN_FRAMES, piece, source);
            case OVERLONG -> junk(Junk.overlong(dialect), piece, source);
            // At the end of the connection only. When the relay ends it, the watch says the whole frame again
            // elsewhere.
            case MORE -> connection.isStopping() ? null : junk(Junk.CONNECTION_ENDED, piece, source);
        };
    }

    private @Nullable Shortage frame(byte[] piece, Intake.Source source) {
        Glance glance = dialect.glance(piece);
        String id = glance.deviceId();
        if (id != null) {
            connection.identify(id);
        }
        junkBytes = 0;
        String device = id == null ? connection.device() : id;
        Shortage shortage = context.intake().frame(dialect, device, glance.role(), piece, source);
        if (shortage == null) {
            connection.awaitsAnswer();
        }
        return shortage;
    }

    private @Nullable Shortage junk(Junk junk, byte[] piece, Intake.Source source) {
        if (piece.length == 0) {
            return null;
        }
        Shortage shortage = context.intake().junk(dialect.name(), connection.device(), junk, piece, source);
        if (shortage == null) {
            connection.awaitsAnswer();
            junkBytes += piece.length;
        }
        return shortage;
    }

    /** There may be room or a token now. */
    private void goOn() {
        connection.resume();
        cut(ended);
        if (ended && !connection.isPaused()) {
            connection.inputEnded();
            if (connection.isGone()) {
                connection.ended();
            }
        }
    }
}
