package watchline.samples.simulator;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** The threads of a simulation, and the kind of sockets that they serve: epoll where there is any. */
final class Sockets implements AutoCloseable {

    /** Thousands of watches say little; the rest of the machine is for the server. */
    private static final int THREADS = 2;

    private static final long END_SECONDS = 2;

    private final EventLoopGroup group;
    private final boolean epoll = Epoll.isAvailable();

    Sockets() {
        ThreadFactory threads = new DefaultThreadFactory("watches", true);
        group = new MultiThreadIoEventLoopGroup(
                THREADS, threads, epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
    }

    EventLoop nextLoop() {
        return group.next();
    }

    Class<? extends SocketChannel> stream() {
        return epoll ? EpollSocketChannel.class : NioSocketChannel.class;
    }

    Class<? extends DatagramChannel> datagram() {
        return epoll ? EpollDatagramChannel.class : NioDatagramChannel.class;
    }

    @Override
    public void close() {
        var unused = group.shutdownGracefully(0, END_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
