package watchline.samples.simulator;

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
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A line over TCP. When it breaks, or cannot be made, it is made anew after a while, until {@link #close()}. */
final class TcpLink implements Link {

    private static final int CONNECT_TIMEOUT_MS = 10_000;
    /** A connection that has lived so long was a good one: the next wait is short again. */
    private static final long GOOD_AFTER_MS = 2_000;

    private final Bootstrap bootstrap;
    private final EventLoop loop;
    private final Listener listener;
    private final Backoff backoff;
    private @Nullable Channel channel;
    private boolean closed;

    TcpLink(
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
                .channel(sockets.stream())
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_TIMEOUT_MS)
                .option(ChannelOption.TCP_NODELAY, true)
                .remoteAddress(server)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel made) {
                        made.pipeline().addLast(new Downlinks.OfStream(terminator), new Ears());
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
    public void send(byte[] bytes) {
        Channel line = channel;
        if (line != null) {
            var unused = line.writeAndFlush(Unpooled.wrappedBuffer(bytes), line.voidPromise());
        }
    }

    @Override
    public void reset() {
        Channel line = channel;
        if (line != null) {
            var unused = line.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        reset();
    }

    private final class Ears extends SimpleChannelInboundHandler<String> {

        @Override
        public void channelActive(ChannelHandlerContext context) {
            Channel made = context.channel();
            if (closed) {
                var unused = made.close();
                return;
            }
            channel = made;
            var unused = loop.schedule(() -> good(made), GOOD_AFTER_MS, TimeUnit.MILLISECONDS);
            listener.up();
        }

        private void good(Channel made) {
            if (made.isActive()) {
                backoff.reset();
            }
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, String downlink) {
            listener.heard(downlink);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            channel = null;
            listener.down();
            again();
        }

        /** The server has ended it roughly, which to a watch is the same as politely. */
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            var unused = context.close();
        }
    }
}
