package watchline.relay.net;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchline.relay.frame.Origin;

/**
 * An address that a watch has shown itself from, and the way back to it. Changed on the event loop of its socket only; the
 * methods of {@link Origin} may be called from any thread.
 */
final class UdpPeer implements Origin {

    private final Channel socket;
    private final InetSocketAddress address;
    private final String name;
    private final TokenBucket tokens;
    private volatile String device;
    private String dialect;
    private long lastNanos;

    UdpPeer(Channel socket, InetSocketAddress address, String device, String dialect, TokenBucket tokens) {
        this.socket = socket;
        this.address = address;
        this.name = Peers.name(address);
        this.device = device;
        this.dialect = dialect;
        this.tokens = tokens;
    }

    /** The watch at this address may be another one now. */
    void is(String newDevice, String newDialect) {
        device = newDevice;
        dialect = newDialect;
    }

    void heard(long nowNanos) {
        lastNanos = nowNanos;
    }

    long lastNanos() {
        return lastNanos;
    }

    String dialect() {
        return dialect;
    }

    String name() {
        return name;
    }

    TokenBucket tokens() {
        return tokens;
    }

    @Override
    public boolean isOpen() {
        return socket.isActive();
    }

    @Override
    public @Nullable String device() {
        return device;
    }

    /** A reply that does not get out is lost, as any datagram may be; the watch asks again. */
    @Override
    public void send(List<byte[]> replies) {
        for (byte[] reply : replies) {
            var unused = socket.write(new DatagramPacket(Unpooled.wrappedBuffer(reply), address), socket.voidPromise());
        }
        socket.flush();
    }
}
