package watchline.benchmark.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import watchline.benchmark.process.ServerProcess;

/** What the machine and Netty can do at best: sends back what it gets, TCP and UDP on one port, with a thread a core. */
public final class EchoServer {

    private EchoServer() {}

    public static void main(String[] arguments) {
        SocketKind kind = SocketKind.best();
        EventLoopGroup loops = kind.loops("echo", Runtime.getRuntime().availableProcessors());
        Echo echo = new Echo();
        Channel tcp = new ServerBootstrap()
                .group(loops)
                .channel(kind.server())
                .option(ChannelOption.SO_BACKLOG, 4096)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(echo)
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .syncUninterruptibly()
                .channel();
        InetSocketAddress address = (InetSocketAddress) tcp.localAddress();
        var unused = new Bootstrap()
                .group(loops)
                .channel(kind.datagram())
                .handler(echo)
                .bind(address)
                .syncUninterruptibly();
        System.out.println(ServerProcess.LISTENING + address.getPort());
    }

    @Sharable
    private static final class Echo extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            Object answer = message instanceof DatagramPacket packet
                    ? new DatagramPacket(packet.content(), packet.sender())
                    : message;
            var unused = context.write(answer, context.voidPromise());
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            context.flush();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            var unused = context.close();
        }
    }
}
