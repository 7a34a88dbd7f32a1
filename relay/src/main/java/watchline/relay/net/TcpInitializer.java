package watchline.relay.net;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import watchline.relay.log.Summed;

/** The pipeline of a connection. */
final class TcpInitializer extends ChannelInitializer<Channel> {

    private final TcpContext context;
    private final Summed refusals;

    TcpInitializer(TcpContext context) {
        this.context = context;
        this.refusals = LifeHandler.refusals(context);
    }

    @Override
    protected void initChannel(Channel channel) {
        Connection connection = new Connection(channel, context);
        channel.pipeline()
                // First: a connection over the limits costs nothing more, and the end of one is seen after all others
                // did.
                .addLast(HandlerName.LIFE, new LifeHandler(context, connection, refusals))
                // Before anything that holds bytes: from here on there are arrays only.
                .addLast(HandlerName.COPY, CopyHandler.INSTANCE)
                // Before the handlers that may stop reading: it has to see every read.
                .addLast(HandlerName.DEADLINES, new DeadlineHandler(context, connection))
                // Puts "frames" in its own place.
                .addLast(HandlerName.SNIFF, new SniffHandler(context, connection))
                // Last: what nobody else has caught.
                .addLast(HandlerName.TROUBLE, new TroubleHandler(connection));
    }
}
