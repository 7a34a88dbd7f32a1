package watchline.relay.net;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import watchline.relay.metrics.RelayMetrics;

/**
 * Who is behind which address, for dialects whose frames do not all say so (README.md 3 of the fact-sheets). One map a socket,
 * used on its event loop only: an address always reaches the same socket. When it is full, the address that was silent longest
 * is forgotten, so that a flood of made-up addresses cannot grow it.
 */
final class UdpPeers {

    private static final int INITIAL_CAPACITY = 16;
    private static final float LOAD = 0.75f;

    private final int limit;
    private final long timeoutNanos;
    private final TokenBucket.Rate rate;
    private final RelayMetrics metrics;
    /** The longest silent first. */
    private final Map<InetSocketAddress, UdpPeer> peers = new LinkedHashMap<>(INITIAL_CAPACITY, LOAD, true);

    UdpPeers(int limit, Duration timeout, TokenBucket.Rate rate, RelayMetrics metrics) {
        this.limit = limit;
        this.timeoutNanos = timeout.toNanos();
        this.rate = rate;
        this.metrics = metrics;
    }

    /** Who sends from this address; absent when unknown or silent for too long. Notes that it was heard. */
    @Nullable
    UdpPeer heard(InetSocketAddress address, long nowNanos) {
        expire(nowNanos);
        UdpPeer peer = peers.get(address);
        if (peer != null) {
            peer.heard(nowNanos);
        }
        return peer;
    }

    /** A frame from this address says whose it is. */
    UdpPeer identified(Channel socket, InetSocketAddress address, String device, String dialect, long nowNanos) {
        UdpPeer peer = peers.get(address);
        if (peer == null) {
            peer = new UdpPeer(socket, address, device, dialect, new TokenBucket(rate, nowNanos));
            peer.heard(nowNanos);
            peers.put(address, peer);
            metrics.udpSessionsChanged(1);
            if (peers.size() > limit) {
                removeEldest();
            }
        } else {
            peer.is(device, dialect);
        }
        return peer;
    }

    int size() {
        return peers.size();
    }

    private void expire(long nowNanos) {
        while (!peers.isEmpty() && nowNanos - peers.values().iterator().next().lastNanos() > timeoutNanos) {
            removeEldest();
        }
    }

    private void removeEldest() {
        Iterator<UdpPeer> eldest = peers.values().iterator();
        eldest.next();
        eldest.remove();
        metrics.udpSessionsChanged(-1);
    }
}
