package watchline.relay.net;

import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import watchline.relay.testing.NoLeaks;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(NoLeaks.class)
class ListenersTest {

    private final SocketKind kind = SocketKind.best();
    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, kind.driver());
    private final Harness harness = new Harness();

    @AfterEach
    void endTheLoops() {
        loops.shutdownGracefully().syncUninterruptibly();
    }

    @Test
    void haveRoomForABurstOfDatagrams_asFarAsTheKernelGivesIt() throws IOException {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

        Listeners listeners = Listeners.open(loops, kind, 1, any, harness.tcp, harness.udp);

        int room = listeners.udp().get(0).config().getOption(ChannelOption.SO_RCVBUF);
        try (DatagramSocket usual = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            assertThat(room).isGreaterThan(usual.getReceiveBufferSize());
        }
    }
}
