package watchline.samples.simulator;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramChannel;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A line over UDP: one socket, and so one port of ours, for as long as the watch lives. A frame is a datagram. */
final class UdpLink implements Link {

    private final Bootstrap bootstrap;
    private final EventLoop loop;
    private final Listener listener;
    private final Backoff backoff;
    private @Nullable Channel channel;
    private boolean closed;

    UdpLink(
            Sockets sockets,
            EventLoop loop,
            InetSocketAddress server,
            char terminator,
            Backoff backoff,
            Listener listener) {
        this.loop = loop;
        this.listener = listener;
        this.backoff = backoff;
        this.bootstrap = new Bootstrap()
                .group(loop)
                .channel(sockets.datagram())
                .remoteAddress(server)
                .handler(new ChannelInitializer<DatagramChannel>() {
                    @Override
                    protected void initChannel(DatagramChannel made) {
                        made.pipeline().addLast(new Downlinks.OfDatagrams(terminator), new Ears());
                    }
                });
    }

    @Override
    public void open() {
        if (closed) {
            return;
        }
        var unused = bootstrap.connect().addListener((ChannelFuture bound) -> {
            if (bound.isSuccess()) {
                channel = bound.channel();
                listener.up();
            } else {
                again();
            }
        });
    }

    private void again() {
        if (!closed) {
            var unused = loop.schedule(this::open, backoff.nextMs(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void send(byte[] bytes) {
        Channel line = channel;
        if (line != null) {
            var unused = line.writeAndFlush(Unpooled.wrappedBuffer(bytes));
        }
    }

    /** There is nothing to make anew: the watch logs in again from the same port. */
    @Override
    public void reset() {
        if (channel != null && !closed) {
            listener.down();
            listener.up();
        }
    }

    @Override
    public void close() {
        closed = true;
        Channel line = channel;
        if (line != null) {
            var unused = line.close();
        }
    }

    private final class Ears extends SimpleChannelInboundHandler<String> {

        @Override
        protected void channelRead0(ChannelHandlerContext context, String downlink) {
            listener.heard(downlink);
        }

        /** Nobody listens at the other end (ICMP says so): the datagram is lost, as datagrams are. */
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            // The reply that does not come says the same.
        }
    }
}
