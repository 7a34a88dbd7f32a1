package watchline.decoder.store;

import java.time.Instant;

/**
 * An alarm that waits to be published, and that nobody holds.
 *
 * @param since when it was written
 */
public record DueAlarm(AlarmKey key, Instant since) {}
