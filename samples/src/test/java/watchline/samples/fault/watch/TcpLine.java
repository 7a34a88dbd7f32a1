package watchline.samples.fault.watch;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A line over TCP. When it breaks, or cannot be made, it is made anew after a while, until {@link #close()}. */
final class TcpLine implements Line {

    private static final int CONNECT_TIMEOUT_MS = 5_000;
    /** A connection that has lived so long was a good one: the next wait is short again. */
    private static final long GOOD_AFTER_MS = 1_000;

    private final Bootstrap bootstrap;
    private final EventLoop loop;
    private final Ears ears;
    private final Backoff backoff;
    private @Nullable Channel channel;
    private boolean closed;

    TcpLine(EventLoop loop, InetSocketAddress server, char terminator, Backoff backoff, Ears ears) {
        this.loop = loop;
        this.ears = ears;
        this.backoff = backoff;
        this.bootstrap = new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_TIMEOUT_MS)
                .option(ChannelOption.TCP_NODELAY, true)
                .remoteAddress(server)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel made) {
                        made.pipeline().addLast(new Downlinks.OfStream(terminator), new Receiver());
                    }
                });
    }

    @Override
    public void open() {
        if (closed) {
            return;
        }
        var unused = bootstrap.connect().addListener((ChannelFuture connected) -> {
            if (!connected.isSuccess()) {
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
            var unused = made.writeAndFlush(
                    Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.ISO_8859_1)), made.voidPromise());
        }
    }

    @Override
    public void drop() {
        Channel made = channel;
        if (made != null) {
            var unused = made.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        drop();
    }

    private final class Receiver extends SimpleChannelInboundHandler<String> {

        @Override
        public void channelActive(ChannelHandlerContext context) {
            if (closed) {
                var unused = context.close();
                return;
            }
            Channel made = context.channel();
            channel = made;
            var unused = loop.schedule(() -> good(made), GOOD_AFTER_MS, TimeUnit.MILLISECONDS);
            ears.up();
        }

        private void good(Channel made) {
            if (made.isActive()) {
                backoff.reset();
            }
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, String downlink) {
            ears.heard(downlink);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            channel = null;
            ears.down();
            again();
        }

        /** The server has ended it roughly, which to a watch is the same as politely. */
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            var unused = context.close();
        }
    }
}
