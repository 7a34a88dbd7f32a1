package watchline.relay.session;

import org.jspecify.annotations.Nullable;
import watchline.relay.frame.Origin;
import watchline.relay.metrics.Metric.CloseReason;

/** A TCP connection as the sessions see it. All methods may be called from any thread. */
public interface Line extends Origin {

    /** Name of the dialect that it speaks; absent while that is not known. */
    @Nullable
    String dialect();

    /** Closes it, unless something else has begun to. */
    void close(CloseReason reason);
}
