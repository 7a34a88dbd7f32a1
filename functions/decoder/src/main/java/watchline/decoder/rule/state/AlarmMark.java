package watchline.decoder.rule.state;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the decoder remembers of one alarm, so that the next report of the same emergency adds to it.
 *
 * @param openedAt time of the report that opened it; with the type it is the alarm's key
 * @param lastAt time of the newest report that was counted in
 * @param open false once it is known to be over, as a low battery after charging
 * @param told whether people were told, or will be; an alarm that nobody is to hear of never silences another
 * @param publishAt from when on to publish it, because it is in the outbox yet; absent when it is not, as far as is known
 */
public record AlarmMark(Instant openedAt, Instant lastAt, boolean open, boolean told, @Nullable Instant publishAt) {

    public static AlarmMark opened(Instant at, boolean told) {
        return new AlarmMark(at, at, true, told, null);
    }

    public AlarmMark repeatedAt(Instant at) {
        return new AlarmMark(openedAt, at, open, told, publishAt);
    }

    public AlarmMark clearedAt(Instant at) {
        return new AlarmMark(openedAt, at, false, told, publishAt);
    }

    /** The same, as one that nobody knows of any more. */
    public AlarmMark untold() {
        return new AlarmMark(openedAt, lastAt, open, false, publishAt);
    }

    /** The same, to be published from then on, or not at all. */
    public AlarmMark toPublishAt(@Nullable Instant at) {
        return new AlarmMark(openedAt, lastAt, open, told, at);
    }

    /** Whether it is in the outbox and may be published by now. */
    public boolean isDue(Instant now) {
        return publishAt != null && !publishAt.isAfter(now);
    }

    /** Whether {@code time} is so near to the opening, on either side, that it is the same emergency. */
    public boolean isWithin(Duration window, Instant time) {
        return Duration.between(openedAt, time).abs().compareTo(window) <= 0;
    }
}
