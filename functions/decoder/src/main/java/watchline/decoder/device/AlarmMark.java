package watchline.decoder.device;

import java.time.Duration;
import java.time.Instant;

/**
 * What the decoder remembers of one alarm, so that the next report of the same emergency adds to it.
 *
 * @param openedAt time of the report that opened it; with the type it is the alarm's key
 * @param lastAt time of the newest report that was counted in
 * @param open false once it is known to be over, as a low battery after charging
 * @param told whether people were told; an alarm that nobody heard of never silences another
 */
public record AlarmMark(Instant openedAt, Instant lastAt, boolean open, boolean told) {

    public static AlarmMark opened(Instant at, boolean told) {
        return new AlarmMark(at, at, true, told);
    }

    public AlarmMark repeatedAt(Instant at) {
        return new AlarmMark(openedAt, at, open, told);
    }

    public AlarmMark clearedAt(Instant at) {
        return new AlarmMark(openedAt, at, false, told);
    }

    /** Whether {@code time} is so near to the opening, on either side, that it is the same emergency. */
    public boolean isWithin(Duration window, Instant time) {
        return Duration.between(openedAt, time).abs().compareTo(window) <= 0;
    }
}
