package watchline.relay.session;

import watchline.relay.frame.Origin;
import watchline.relay.metrics.Metric.CloseReason;

/** A TCP connection as the sessions see it. All methods may be called from any thread. */
public interface Line extends Origin {

    /** Closes it, unless something else has begun to. */
    void close(CloseReason reason);
}
