package watchline.decoder.ack;

import java.util.Optional;
import watchline.decoder.store.AlarmKey;

/**
 * The seam to the alarms as those need it who acknowledge them. Its promises are the tests of {@code AckStoreContract}. All methods
 * may be called from any thread and throw {@link watchline.decoder.store.StoreException} when a table cannot be read or written now.
 */
public interface AckStore {

    /** The alarm of a reference, as the last write left it; of several the one that opened last. A new one may take a second to be found. */
    Optional<AckAlarm> byRef(String ref);

    /** The alarm of a key, as the last write left it. */
    Optional<AckAlarm> byKey(AlarmKey key);

    /**
     * Adds an answer to an alarm, as {@link AckRules} say. Of answers that come at the same time none is lost, and one is the first.
     *
     * @return empty when there is no such alarm
     */
    Optional<AckOutcome> add(AlarmKey key, AckEntry entry);
}
