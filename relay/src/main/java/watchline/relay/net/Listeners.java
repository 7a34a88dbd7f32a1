package watchline.relay.net;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.unix.UnixChannelOption;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * The listening sockets: TCP and UDP on one port.
 *
 * @param udp one socket, or as many as event loops where the kernel spreads addresses over them
 */
record Listeners(Channel tcp, List<Channel> udp) {

    /** Tries at a port that is free for both; the system gives out ports for TCP without looking at UDP. */
    private static final int PORT_TRIES = 20;

    private static final int BACKLOG = 4096;
    /** A read never takes more, which bounds what waits here of a connection that is paused in the middle of it. */
    static final int MOST_READ_BYTES = 4096;

    /**
     * Most frames are smaller than the first read. A connection has up to 16 reads a turn, Netty's default: that is fairness
     * among connections and costs no memory, because each read is cut and taken in before the next, and none follows when a
     * handler has turned reading off.
     */
    private static final AdaptiveRecvByteBufAllocator TCP_READS =
            new AdaptiveRecvByteBufAllocator(64, 512, MOST_READ_BYTES);
    /** The largest datagram there is, so that none is cut. */
    private static final FixedRecvByteBufAllocator UDP_READS = new FixedRecvByteBufAllocator(65_536);
    /**
     * What the kernel may keep of datagrams that were not read yet, for one socket. Its own choice, 208 KiB on Linux, is a few
     * hundred of them, and what comes on top in a burst is lost unseen. It gives no more than {@code net.core.rmem_max}, and does
     * not say so.
     */
    private static final int UDP_UNREAD_BYTES = 2 << 20;
    /**
     * Replies are some tens of bytes, and 96 for the objects around each: a watch that has left 64 KiB unread, and what the
     * kernel holds, is not reading. {@link HeldBytes} bounds it over all connections.
     */
    private static final WriteBufferWaterMark TCP_WRITES = new WriteBufferWaterMark(16 * 1024, 64 * 1024);
    /** Some 20,000 replies, for one socket: a burst after an outage fits. Past it they are lost, as any datagram may be. */
    private static final WriteBufferWaterMark UDP_WRITES = new WriteBufferWaterMark(2 << 20, 4 << 20);

    /**
     * Opens them.
     *
     * @param wanted with port 0 for any free one
     * @throws IOException if the port is taken or the address is not this machine's
     */
    static Listeners open(
            EventLoopGroup loops,
            SocketKind kind,
            int udpSockets,
            InetSocketAddress wanted,
            TcpContext tcp,
            UdpContext udp)
            throws IOException {
        for (int tries = 1; ; tries++) {
            Channel server = bound(serverBootstrap(loops, kind, tcp).bind(wanted), "TCP", wanted);
            InetSocketAddress found = (InetSocketAddress) server.localAddress();
            List<Channel> sockets = new ArrayList<>();
            try {
                for (int i = 0; i < udpSockets; i++) {
                    sockets.add(bound(datagramBootstrap(loops, kind, udp).bind(found), "UDP", found));
                }
                return new Listeners(server, List.copyOf(sockets));
            } catch (IOException e) {
                sockets.forEach(socket -> socket.close().syncUninterruptibly());
                server.close().syncUninterruptibly();
                if (wanted.getPort() != 0 || tries == PORT_TRIES) {
                    throw e;
                }
            }
        }
    }

    int port() {
        return ((InetSocketAddress) tcp.localAddress()).getPort();
    }

    private static ServerBootstrap serverBootstrap(EventLoopGroup loops, SocketKind kind, TcpContext context) {
        return new ServerBootstrap()
                .group(loops)
                .channel(kind.tcp())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                // A load balancer in between forgets idle lines; how often the kernel asks is the machine's setting,
                // two hours by itself.
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                // Who has said all and only listens is still owed its answers.
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childOption(ChannelOption.RECVBUF_ALLOCATOR, TCP_READS)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, TCP_WRITES)
                .childHandler(new TcpInitializer(context));
    }

    private static Bootstrap datagramBootstrap(EventLoopGroup loops, SocketKind kind, UdpContext context) {
        Bootstrap bootstrap = new Bootstrap()
                .group(loops)
                .channel(kind.udp())
                .option(ChannelOption.SO_RCVBUF, UDP_UNREAD_BYTES)
                .option(ChannelOption.RECVBUF_ALLOCATOR, UDP_READS)
                .option(ChannelOption.WRITE_BUFFER_WATER_MARK, UDP_WRITES)
                .handler(new UdpHandler(context));
        if (kind.sharesPort()) {
            bootstrap.option(UnixChannelOption.SO_REUSEPORT, true);
        }
        return bootstrap;
    }

    private static Channel bound(ChannelFuture binding, String transport, InetSocketAddress address)
            throws IOException {
        binding.awaitUninterruptibly();
        if (!binding.isSuccess()) {
            throw new IOException(
                    transport + " " + Peers.name(address) + ": cannot listen: "
                            + binding.cause().getMessage(),
                    binding.cause());
        }
        return binding.channel();
    }
}
