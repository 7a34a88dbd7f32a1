package watchline.relay.net;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.relay.metrics.Metric.CloseReason;

/** Ends a connection on which something went wrong. A broken line is everyday; anything else is a fault of the relay. */
final class TroubleHandler extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(TroubleHandler.class);

    private final Connection connection;

    TroubleHandler(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof IOException) {
            connection.close(CloseReason.RESET);
        } else {
            LOG.atError().setMessage("connection failed").setCause(cause).log();
            connection.close(CloseReason.ERROR);
        }
    }
}
