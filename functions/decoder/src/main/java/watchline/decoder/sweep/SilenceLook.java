package watchline.decoder.sweep;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import watchline.decoder.DecoderConfig;
import watchline.decoder.ack.AckTokens;
import watchline.decoder.alert.AlarmWriter;
import watchline.decoder.alert.Outbox;
import watchline.decoder.store.Store;
import watchline.decoder.store.WriteUnits;

/**
 * The look for silent watches without the rest of the sweep, for who shows it without waiting: with a clock that is ahead the other
 * steps would do what is not due either. Safe on any thread.
 */
public final class SilenceLook {

    private SilenceLook() {}

    /**
     * Looks once at every watch that is due by that clock.
     *
     * @param outbox of the same clock
     * @return what was done, as {@link SilenceStep#run} counts it
     */
    public static Map<String, Long> once(DecoderConfig config, Store store, Outbox outbox, Clock clock) {
        SecureRandom random = new SecureRandom();
        AlarmWriter writer = new AlarmWriter(store, outbox, () -> AckTokens.newRef(random), clock);
        return new SilenceStep(store, writer, config.zone(), config.deviceRefresh(), clock)
                .run(clock.instant().plus(Sweep.MOST), new WriteUnits());
    }
}
