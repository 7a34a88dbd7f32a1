package watchline.samples.fault.watch;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import io.netty.channel.socket.nio.NioDatagramChannel;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The man in the middle for datagrams: each address of a watch is one of his own to the relay. */
final class UdpMiddle {

    private final EventLoop loop;
    private final InetSocketAddress target;
    private final Supplier<Mischief> mischief;
    private final Dice dice;
    private final Done done;
    private final Map<InetSocketAddress, ChannelFuture> ways = new HashMap<>();
    private @Nullable Channel front;

    /** @param group of one thread, which everything runs on */
    UdpMiddle(EventLoopGroup group, InetSocketAddress target, Supplier<Mischief> mischief, Dice dice, Done done) {
        this.loop = group.next();
        this.target = target;
        this.mischief = mischief;
        this.dice = dice;
        this.done = done;
    }

    void bind() throws InterruptedException {
        front = socket(packet -> {
                    byte[] bytes = ByteBufUtil.getBytes(packet.content());
                    var unused = ways.computeIfAbsent(packet.sender(), this::way)
                            .addListener((ChannelFuture made) -> pass(bytes, made.channel(), target));
                })
                .sync()
                .channel();
    }

    InetSocketAddress address() {
        return (InetSocketAddress) bound().localAddress();
    }

    private Channel bound() {
        Channel made = front;
        if (made == null) {
            throw new IllegalStateException("not bound");
        }
        return made;
    }

    private ChannelFuture way(InetSocketAddress watch) {
        return socket(packet -> pass(ByteBufUtil.getBytes(packet.content()), bound(), watch));
    }

    private ChannelFuture socket(Consumer<DatagramPacket> reader) {
        return new Bootstrap()
                .group(loop)
                .channel(NioDatagramChannel.class)
                .handler(new SimpleChannelInboundHandler<DatagramPacket>() {
                    @Override
                    protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
                        reader.accept(packet);
                    }

                    /** Nobody listens at the other end: the datagram is lost, as datagrams are. */
                    @Override
                    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
                        // Nothing to do about it.
                    }
                })
                .bind(ManInTheMiddle.anyPort());
    }

    private void pass(byte[] bytes, Channel through, InetSocketAddress to) {
        Mischief now = mischief.get();
        if (dice.falls(now.drop())) {
            done.add(Done.Deed.DROP, 1);
            return;
        }
        later(bytes, through, to, now);
        if (dice.falls(now.twice())) {
            done.add(Done.Deed.TWICE, 1);
            later(bytes, through, to, now);
        }
    }

    private void later(byte[] bytes, Channel through, InetSocketAddress to, Mischief now) {
        long delay = dice.delayNanos(now);
        if (delay == 0) {
            send(bytes, through, to);
            return;
        }
        done.add(Done.Deed.DELAY, 1);
        var unused = loop.schedule(() -> send(bytes, through, to), delay, TimeUnit.NANOSECONDS);
    }

    private static void send(byte[] bytes, Channel through, InetSocketAddress to) {
        var unused = through.writeAndFlush(new DatagramPacket(Unpooled.wrappedBuffer(bytes), to));
    }
}
