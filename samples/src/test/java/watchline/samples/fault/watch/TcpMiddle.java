package watchline.samples.fault.watch;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetSocketAddress;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The man in the middle for streams: a connection of a watch is one to the relay. */
final class TcpMiddle {

    private static final int BACKLOG = 1024;

    private final EventLoopGroup group;
    private final InetSocketAddress target;
    private final Supplier<Mischief> mischief;
    private final Dice dice;
    private final Done done;
    private @Nullable Channel listener;

    /** @param group of one thread, which everything runs on */
    TcpMiddle(EventLoopGroup group, InetSocketAddress target, Supplier<Mischief> mischief, Dice dice, Done done) {
        this.group = group;
        this.target = target;
        this.mischief = mischief;
        this.dice = dice;
        this.done = done;
    }

    void bind() throws InterruptedException {
        listener = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.AUTO_READ, false)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel watch) {
                        goOn(watch);
                    }
                })
                .bind(ManInTheMiddle.anyPort())
                .sync()
                .channel();
    }

    InetSocketAddress address() {
        Channel bound = listener;
        if (bound == null) {
            throw new IllegalStateException("not bound");
        }
        return (InetSocketAddress) bound.localAddress();
    }

    /** The watch's bytes wait in its socket until there is a connection to the relay. */
    private void goOn(SocketChannel watch) {
        done.add(Done.Deed.CONNECTION, 1);
        Bootstrap bootstrap = new Bootstrap()
                .group(watch.eventLoop())
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.AUTO_READ, false)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel relay) {
                        // Both ways are put in when the connection stands.
                    }
                });
        var unused = bootstrap.connect(target).addListener((ChannelFuture connected) -> {
            if (!connected.isSuccess() || !watch.isActive()) {
                end(watch);
                end(connected.channel());
            } else {
                join(watch, (SocketChannel) connected.channel());
            }
        });
    }

    private static void end(Channel channel) {
        var unused = channel.close();
    }

    private void join(SocketChannel watch, SocketChannel relay) {
        watch.pipeline().addLast(new OneWay(watch, relay, true, mischief, dice, done));
        relay.pipeline().addLast(new OneWay(relay, watch, false, mischief, dice, done));
        watch.config().setAutoRead(true);
        relay.config().setAutoRead(true);
    }
}
