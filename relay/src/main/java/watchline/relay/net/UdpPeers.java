package watchline.relay.net;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind which address, for dialects whose frames do not all say so (README.md 3 of the fact-sheets). One map a socket,
 * used on its event loop only: an address always reaches the same socket. When it is full, the address that was silent longest
 * is forgotten, so that a flood of made-up addresses cannot grow it: some 600 bytes each, with its names and its place among the
 * sessions, 60 MB for the 100,000 of the default.
 */
final class UdpPeers {

    private static final int INITIAL_CAPACITY = 16;
    private static final float LOAD = 0.75f;

    private final UdpContext context;
    /** The longest silent first. */
    private final Map<InetSocketAddress, UdpPeer> peers = new LinkedHashMap<>(INITIAL_CAPACITY, LOAD, true);

    UdpPeers(UdpContext context) {
        this.context = context;
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
            peer = new UdpPeer(
                    socket, address, device, dialect, new TokenBucket(context.rate(), nowNanos), context.nanos());
            peer.heard(nowNanos);
            peers.put(address, peer);
            context.metrics().udpSessionsChanged(1);
            if (peers.size() > context.addresses()) {
                removeEldest();
            }
        } else {
            if (!device.equals(peer.device())) {
                context.sessions().forgotten(peer.device(), peer);
            }
            peer.is(device, dialect);
        }
        context.sessions().heardFrom(device, peer);
        return peer;
    }

    int size() {
        return peers.size();
    }

    private void expire(long nowNanos) {
        while (!peers.isEmpty()
                && nowNanos - peers.values().iterator().next().lastNanos()
                        > context.sessionTimeout().toNanos()) {
            removeEldest();
        }
    }

    private void removeEldest() {
        Iterator<UdpPeer> eldest = peers.values().iterator();
        UdpPeer silent = eldest.next();
        eldest.remove();
        context.sessions().forgotten(silent.device(), silent);
        context.metrics().udpSessionsChanged(-1);
    }
}
