package watchline.relay.net;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchline.contract.Transport;
import watchline.dialect.spi.Cut;
import watchline.dialect.spi.Dialect;
import watchline.dialect.spi.Glance;
import watchline.relay.metrics.Metric.CloseReason;

/**
 * Cuts a connection's bytes into frames and hands them to the journal. While the journal is full or the watch is too fast, the
 * connection is not read from and what was read waits here. Runs on the connection's event loop.
 *
 * <p>An idle connection holds no bytes: the array is there only while half a frame is.
 */
final class FrameHandler extends ChannelInboundHandlerAdapter {

    /** Bytes that were no frame since the last that was; past it this is no watch, or one that cannot be helped. */
    static final int MAX_JUNK_BYTES = 16 * 1024;

    private final TcpContext context;
    private final Connection connection;
    private final Dialect dialect;
    private final TokenBucket tokens;
    private byte @Nullable [] held;
    /** When the held bytes were read, or the first of them. */
    private @Nullable Instant heldSince;

    private int junkBytes;
    private boolean ended;

    FrameHandler(TcpContext context, Connection connection, Dialect dialect) {
        this.context = context;
        this.connection = connection;
        this.dialect = dialect;
        this.tokens = new TokenBucket(context.rate(), context.nanos().getAsLong());
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object bytes) {
        held = Bytes.join(held, (byte[]) bytes);
        if (!connection.isPaused()) {
            heldSince = context.intake().now();
            cut();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        ended = true;
        if (!connection.isPaused()) {
            cut();
        }
        ctx.fireChannelInactive();
    }

    /** Takes in as many pieces as there are, and keeps what is left. */
    private void cut() {
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
                connection.close(CloseReason.JUNK);
                return;
            }
        }
        if (at < bytes.length) {
            held = Bytes.slice(bytes, at, bytes.length);
        } else {
            heldSince = null;
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
        if (!offer(cut, Bytes.slice(bytes, cut.from(), cut.to()), source)) {
            connection.pause();
            context.intake().whenRoom(() -> connection.onLoop(this::goOn));
            return false;
        }
        tokens.take(now);
        return true;
    }

    private boolean offer(Cut cut, byte[] piece, Intake.Source source) {
        return switch (cut.type()) {
            case FRAME -> frame(piece, source);
            case JUNK -> junk(Junk.BETWEEN_FRAMES, piece, source);
            case OVERLONG -> junk(Junk.overlong(dialect), piece, source);
            // At the end of the connection only. When the relay ends it, the watch says the whole frame again
            // elsewhere.
            case MORE -> connection.isStopping() || junk(Junk.CONNECTION_ENDED, piece, source);
        };
    }

    private boolean frame(byte[] piece, Intake.Source source) {
        Glance glance = dialect.glance(piece);
        String id = glance.deviceId();
        if (id != null) {
            connection.identify(id);
        }
        junkBytes = 0;
        return context.intake().frame(dialect, id == null ? connection.device() : id, glance.role(), piece, source);
    }

    private boolean junk(Junk junk, byte[] piece, Intake.Source source) {
        if (piece.length == 0) {
            return true;
        }
        boolean taken = context.intake().junk(dialect.name(), connection.device(), junk, piece, source);
        if (taken) {
            junkBytes += piece.length;
        }
        return taken;
    }

    /** There may be room or a token now. */
    private void goOn() {
        connection.resume();
        cut();
        if (ended && !connection.isPaused()) {
            connection.ended();
        }
    }
}
