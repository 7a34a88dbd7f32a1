package watchline.samples.fault;

import java.util.concurrent.atomic.AtomicInteger;

/** Gives out ranges of watch numbers, so that no two fleets share a watch. May be used from any thread. */
final class Numbers {

    /** Watches that a fleet may have. */
    private static final int RANGE = 2_000;

    private final AtomicInteger next = new AtomicInteger();

    int next() {
        return next.getAndAdd(RANGE);
    }
}
