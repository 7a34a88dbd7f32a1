package watchline.relay.net;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import watchline.contract.Transport;
import watchline.relay.frame.Origin;

/**
 * An address that a watch has shown itself from, and the way back to it. Changed on the event loop of its socket only; the
 * methods of {@link Origin} may be called from any thread.
 */
final class UdpPeer implements Origin {

    /**
     * How long a datagram may be expected to find its way back: a translator of addresses keeps the way open for two minutes at
     * least (RFC 4787, REQ-5). What is sent later than that waits for the watch to speak.
     */
    static final long REACH_NANOS = Duration.ofMinutes(2).toNanos();

    private final Channel socket;
    private final InetSocketAddress address;
    private final String name;
    private final TokenBucket tokens;
    private final LongSupplier nanos;
    private volatile String device;
    private volatile String dialect;
    private volatile long lastNanos;

    UdpPeer(
            Channel socket,
            InetSocketAddress address,
            String device,
            String dialect,
            TokenBucket tokens,
            LongSupplier nanos) {
        this.socket = socket;
        this.address = address;
        this.name = Peers.name(address);
        this.device = device;
        this.dialect = dialect;
        this.tokens = tokens;
        this.nanos = nanos;
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

    @Override
    public String dialect() {
        return dialect;
    }

    @Override
    public Transport transport() {
        return Transport.UDP;
    }

    @Override
    public String peer() {
        return name;
    }

    TokenBucket tokens() {
        return tokens;
    }

    @Override
    public boolean isOpen() {
        return socket.isActive() && nanos.getAsLong() - lastNanos <= REACH_NANOS;
    }

    @Override
    public String device() {
        return device;
    }

    /**
     * A reply that does not get out is lost, as any datagram may be; the watch asks again. So are those that would pile up in
     * front of a socket that takes nothing.
     */
    @Override
    public void send(List<byte[]> replies) {
        if (!socket.isWritable()) {
            return;
        }
        for (byte[] reply : replies) {
            var unused = socket.write(new DatagramPacket(Unpooled.wrappedBuffer(reply), address), socket.voidPromise());
        }
        socket.flush();
    }
}
