package watchline.decoder.store;

import java.time.Instant;

/**
 * An alarm that people are to be told of, and that nobody holds.
 *
 * @param errand of what
 * @param since when it was written, for {@link Errand#PUBLISH}; from when on it has been free, for others
 */
public record DueAlarm(AlarmKey key, Errand errand, Instant since) {}
