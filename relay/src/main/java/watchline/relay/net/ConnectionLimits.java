package watchline.relay.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import watchline.relay.metrics.Metric.CloseReason;

/** How many connections there are, in all and from each address. May be called from any thread. */
final class ConnectionLimits {

    private final int total;
    private final int perAddress;
    private final AtomicInteger open = new AtomicInteger();
    private final Map<InetAddress, Integer> byAddress = new ConcurrentHashMap<>();

    ConnectionLimits(int total, int perAddress) {
        this.total = total;
        this.perAddress = perAddress;
    }

    /** Takes a place, which {@link #release} gives back; or says why there is none, and then nothing was taken. */
    @Nullable
    CloseReason acquire(SocketAddress from) {
        if (open.incrementAndGet() > total) {
            open.decrementAndGet();
            return CloseReason.LIMIT_TOTAL;
        }
        InetAddress address = address(from);
        if (address != null && byAddress.merge(address, 1, Integer::sum) > perAddress) {
            release(from);
            return CloseReason.LIMIT_ADDRESS;
        }
        return null;
    }

    void release(SocketAddress from) {
        open.decrementAndGet();
        InetAddress address = address(from);
        if (address != null) {
            byAddress.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
        }
    }

    int open() {
        return open.get();
    }

    /** Absent in tests, whose channels have addresses of their own kind. */
    private static @Nullable InetAddress address(SocketAddress from) {
        return from instanceof InetSocketAddress inet ? inet.getAddress() : null;
    }
}
