package watchline.samples.tool;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchline.decoder.device.Battery;
import watchline.decoder.device.DeviceState;
import watchline.decoder.device.KnownPlace;

/** Why nobody knows where the wearer is now, in a sentence, as far as the table can tell. A pure function. */
final class WhyLate {

    /** Bracket watches speak every 5 to 8 minutes (bracket.md 2), others at least as often. */
    static final Duration SILENT_AFTER = Duration.ofMinutes(20);

    static final Duration FIX_OLD_AFTER = Duration.ofHours(1);
    static final int LOW_PCT = 15;

    private WhyLate() {}

    static String of(DeviceState watch, Instant now) {
        Instant seen = watch.lastSeenAt();
        if (seen == null) {
            return "never heard: check the server and the port in the watch, and that its SIM has data";
        }
        String since = Ago.clock(seen, now, watch.zone());
        if (Duration.between(seen, now).compareTo(SILENT_AFTER) > 0) {
            Battery battery = watch.battery();
            return battery != null && battery.pct() <= LOW_PCT
                    ? "silent since " + since + ", when its battery was at " + battery.pct() + " %: most likely empty"
                    : "silent since " + since
                            + ": switched off, out of reach of its network, or without data on its SIM";
        }
        return place(watch, watch.lastFix(), now);
    }

    private static String place(DeviceState watch, @Nullable KnownPlace fix, Instant now) {
        if (fix == null) {
            return "heard, but has never told a place: it may not have been under open sky yet";
        }
        if (Duration.between(fix.time(), now).compareTo(FIX_OLD_AFTER) > 0) {
            return "heard, but without a fix since " + Ago.clock(fix.time(), now, watch.zone())
                    + ": indoors, under cover, or told to report seldom";
        }
        return "not late";
    }
}
