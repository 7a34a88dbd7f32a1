package watchline.relay.net;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.relay.log.Summed;
import watchline.relay.metrics.Metric.CloseReason;

/** Lets a connection in if the limits allow it, and clears up after it. The handlers behind never see one that is refused. */
final class LifeHandler extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(LifeHandler.class);

    private final TcpContext context;
    private final Connection connection;
    private final Summed refusals;
    private boolean letIn;

    LifeHandler(TcpContext context, Connection connection, Summed refusals) {
        this.context = context;
        this.connection = connection;
        this.refusals = refusals;
    }

    /** Connections that are refused may come by the thousand; one line a second says so. */
    static Summed refusals(TcpContext context) {
        return new Summed(LOG, "connection refused", Duration.ofSeconds(1), context.nanos());
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        context.metrics().connectionOpened();
        CloseReason refused = context.limits().acquire(ctx.channel().remoteAddress());
        if (refused != null) {
            refusals.note("reason", refused.tag());
            connection.close(refused);
            return;
        }
        letIn = true;
        context.connections().add(connection);
        ctx.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        CloseReason reason = connection.closing();
        context.metrics().connectionClosed(reason == null ? CloseReason.PEER : reason);
        if (!letIn) {
            return;
        }
        String device = connection.device();
        if (device != null) {
            context.sessions().closed(device, connection);
        }
        ctx.fireChannelInactive();
        // Bytes that the journal has no room for keep the place taken: closing and coming again gains nobody memory.
        if (!connection.isPaused()) {
            connection.ended();
        }
    }
}
