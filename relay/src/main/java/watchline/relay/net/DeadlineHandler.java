package watchline.relay.net;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import watchline.relay.metrics.Metric.CloseReason;

/**
 * The time-outs of a connection, one after the other with one timer: silence from the start, then telling the dialect, then
 * idleness. Reading only notes the time; the timer looks at it when it fires.
 */
final class DeadlineHandler extends ChannelInboundHandlerAdapter {

    /** Sent down the pipeline when the dialect has to be told from what is there. */
    enum SniffTimeUp {
        SNIFF_TIME_UP
    }

    private final TcpContext context;
    private final Connection connection;
    private boolean anythingCame;
    private long lastReadNanos;
    private @Nullable Future<?> timer;

    DeadlineHandler(TcpContext context, Connection connection) {
        this.context = context;
        this.connection = connection;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        schedule(ctx, context.timeouts().firstBytes().toNanos(), () -> connection.close(CloseReason.SILENT));
        ctx.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object bytes) {
        lastReadNanos = context.nanos().getAsLong();
        ctx.fireChannelRead(bytes);
        if (!anythingCame) {
            anythingCame = true;
            if (connection.dialect() == null) {
                schedule(ctx, context.timeouts().sniff().toNanos(), () -> sniffTimeUp(ctx));
            } else {
                schedule(ctx, context.timeouts().idle().toNanos(), () -> idle(ctx));
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        cancel();
        ctx.fireChannelInactive();
    }

    private void sniffTimeUp(ChannelHandlerContext ctx) {
        if (connection.dialect() == null) {
            ctx.fireUserEventTriggered(SniffTimeUp.SNIFF_TIME_UP);
        }
        idle(ctx);
    }

    private void idle(ChannelHandlerContext ctx) {
        Duration limit = context.timeouts().idle();
        long left = limit.toNanos() - (context.nanos().getAsLong() - lastReadNanos);
        if (left > 0) {
            schedule(ctx, left, () -> idle(ctx));
        } else if (connection.isPaused()) {
            // Not the watch is silent, the relay does not listen.
            schedule(ctx, limit.toNanos(), () -> idle(ctx));
        } else {
            connection.close(CloseReason.IDLE);
        }
    }

    private void schedule(ChannelHandlerContext ctx, long nanos, Runnable task) {
        cancel();
        if (ctx.channel().isActive()) {
            timer = ctx.executor().schedule(task, nanos, TimeUnit.NANOSECONDS);
        }
    }

    private void cancel() {
        if (timer != null) {
            timer.cancel(false);
        }
    }
}
