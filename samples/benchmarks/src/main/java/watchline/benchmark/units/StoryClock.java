package watchline.benchmark.units;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that is set. May be read from any thread. */
final class StoryClock extends Clock {

    private volatile Instant now;

    StoryClock(Instant now) {
        this.now = now;
    }

    void set(Instant then) {
        now = then;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
