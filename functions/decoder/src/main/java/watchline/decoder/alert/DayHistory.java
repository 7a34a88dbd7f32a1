package watchline.decoder.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchline.decoder.item.ItemReader;

/**
 * The seam to what was stored of a watch in the day before an alarm, for the e-mail. It is read when somebody is about to be told:
 * whoever implements it gives up within {@link #LONGEST}. May be used from any thread.
 */
@FunctionalInterface
public interface DayHistory {

    /** All that a reading may take, failed or not. */
    Duration LONGEST = Duration.ofSeconds(1);

    /** For whoever sends e-mails without a history. */
    DayHistory NONE = (deviceId, from, to) -> null;

    /**
     * What there is, the newest first.
     *
     * @param known whether it could be read
     * @param alarms items of {@code alarms}
     * @param reports items of {@code reports}, at least with time, kind of fix and vitals
     * @param more whether there are older reports than these
     */
    record Day(boolean known, List<ItemReader> alarms, List<ItemReader> reports, boolean more) {

        /** It could not be read, and the e-mail says so. */
        static final Day UNKNOWN = new Day(false, List.of(), List.of(), false);
    }

    /**
     * @return absent when the e-mail is not to speak of it
     * @throws watchline.decoder.store.StoreException if it cannot be read now, or not soon enough
     */
    @Nullable
    Day read(String deviceId, Instant from, Instant to);
}
