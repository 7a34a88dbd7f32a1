package watchline.samples.fault.watch;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.nio.NioDatagramChannel;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A line over UDP: one socket, and so one port of ours, for as long as the watch lives. A frame is a datagram. */
final class UdpLine implements Line {

    private final Bootstrap bootstrap;
    private final EventLoop loop;
    private final Ears ears;
    private final Backoff backoff;
    private @Nullable Channel channel;
    private boolean closed;

    UdpLine(EventLoop loop, InetSocketAddress server, char terminator, Backoff backoff, Ears ears) {
        this.loop = loop;
        this.ears = ears;
        this.backoff = backoff;
        this.bootstrap = new Bootstrap()
                .group(loop)
                .channel(NioDatagramChannel.class)
                .remoteAddress(server)
                .handler(new ChannelInitializer<DatagramChannel>() {
                    @Override
                    protected void initChannel(DatagramChannel made) {
                        made.pipeline().addLast(new Downlinks.OfDatagrams(terminator), new Receiver());
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
                ears.up();
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
    public void send(String text) {
        Channel made = channel;
        if (made != null) {
            var unused = made.writeAndFlush(Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    /** There is nothing to make anew: the watch logs in again from the same port. */
    @Override
    public void drop() {
        if (channel != null && !closed) {
            ears.down();
            ears.up();
        }
    }

    @Override
    public void close() {
        closed = true;
        Channel made = channel;
        if (made != null) {
            var unused = made.close();
        }
    }

    private final class Receiver extends SimpleChannelInboundHandler<String> {

        @Override
        protected void channelRead0(ChannelHandlerContext context, String downlink) {
            ears.heard(downlink);
        }

        /** Nobody listens at the other end (ICMP says so): the datagram is lost, as datagrams are. */
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            // The reply that does not come says the same.
        }
    }
}
