package watchline.relay.log;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * One kind of event that may come a thousand times a second: the first is logged at once, and then one line a period says
 * how many there were and shows the latest. May be called from any thread.
 */
public final class Summed {

    private final Logger log;
    private final String event;
    private final LongSupplier nanos;
    private final long periodNanos;
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong nextAt;

    public Summed(Logger log, String event, Duration period, LongSupplier nanos) {
        this.log = log;
        this.event = event;
        this.nanos = nanos;
        this.periodNanos = period.toNanos();
        this.nextAt = new AtomicLong(nanos.getAsLong());
    }

    /** Counts one, and logs at WARN when a line is due. */
    public void note(String key, Object latest) {
        count.incrementAndGet();
        long now = nanos.getAsLong();
        long due = nextAt.get();
        if (now - due >= 0 && nextAt.compareAndSet(due, now + periodNanos)) {
            LoggingEventBuilder line = log.atWarn().setMessage(event);
            line.addKeyValue("count", count.getAndSet(0))
                    .addKeyValue(key, latest)
                    .log();
        }
    }
}
