package watchline.relay.net;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import org.jspecify.annotations.Nullable;
import watchline.contract.Transport;
import watchline.dialect.Dialects;
import watchline.dialect.Dialects.Verdict;
import watchline.relay.metrics.Metric.CloseReason;

/**
 * Collects first bytes until they tell a dialect; then puts the handler for frames in its place. Bytes of no dialect go to
 * quarantine and the connection ends.
 */
final class SniffHandler extends ChannelInboundHandlerAdapter {

    private final TcpContext context;
    private final Connection connection;
    private byte @Nullable [] held;

    SniffHandler(TcpContext context, Connection connection) {
        this.context = context;
        this.connection = connection;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object bytes) {
        if (connection.closing() == null) {
            decide(ctx, Bytes.join(held, (byte[]) bytes), false, CloseReason.NO_DIALECT);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        byte[] collected = held;
        if (event instanceof DeadlineHandler.SniffTimeUp && collected != null) {
            decide(ctx, collected, true, CloseReason.SNIFF_TIMEOUT);
        } else if (event instanceof ChannelInputShutdownEvent) {
            if (collected == null) {
                connection.close(CloseReason.PEER);
            } else {
                decide(ctx, collected, true, CloseReason.PEER);
            }
        }
        ctx.fireUserEventTriggered(event);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        byte[] collected = held;
        if (collected != null) {
            decide(ctx, collected, true, CloseReason.PEER);
        }
        ctx.fireChannelInactive();
    }

    private void decide(ChannelHandlerContext ctx, byte[] bytes, boolean ended, CloseReason whenUnknown) {
        held = null;
        Verdict verdict = context.sniffer().sniff(bytes, 0, bytes.length, ended);
        if (verdict instanceof Verdict.Known known) {
            recognised(ctx, bytes, known);
        } else if (verdict instanceof Verdict.Foreign foreign) {
            refuse(bytes, Junk.foreign(foreign), CloseReason.FOREIGN_PROTOCOL);
        } else if (verdict instanceof Verdict.NeedMore) {
            held = bytes;
        } else {
            refuse(bytes, Junk.noDialect(bytes), whenUnknown);
        }
    }

    private void recognised(ChannelHandlerContext ctx, byte[] bytes, Verdict.Known known) {
        connection.speaks(known.dialect());
        if (!Bytes.allBlank(bytes, 0, known.from())) {
            quarantine(known.dialect().name(), Junk.BETWEEN_FRAMES, Bytes.slice(bytes, 0, known.from()));
        }
        ctx.pipeline().addAfter(ctx.name(), HandlerName.FRAMES, new FrameHandler(context, connection, known.dialect()));
        ctx.fireChannelRead(Bytes.slice(bytes, known.from(), bytes.length));
        ctx.pipeline().remove(this);
    }

    private void refuse(byte[] bytes, Junk junk, CloseReason reason) {
        if (!Bytes.allBlank(bytes, 0, bytes.length)) {
            quarantine(Dialects.UNKNOWN, junk, bytes);
        }
        connection.close(reason);
    }

    /** When the journal is full these bytes are let go: nobody is known to have sent them, and nobody waits for an answer. */
    private void quarantine(String dialect, Junk junk, byte[] bytes) {
        Shortage unused = context.intake()
                .junk(
                        dialect,
                        null,
                        junk,
                        bytes,
                        new Intake.Source(
                                Transport.TCP,
                                connection.peer(),
                                context.intake().now(),
                                null));
    }
}
