package watchline.relay.session;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import watchline.relay.frame.Origin;
import watchline.relay.metrics.Metric.CloseReason;

/** A TCP connection as the sessions see it. All methods may be called from any thread. */
public interface Line extends Origin {

    /** Where the other side is; absent when that is not known any more. */
    @Nullable
    InetAddress address();

    /** Closes it, unless something else has begun to. */
    void close(CloseReason reason);
}
