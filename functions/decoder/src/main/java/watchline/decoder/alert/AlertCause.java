package watchline.decoder.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchline.decoder.report.Arrival;
import watchline.dialect.model.Report;
import watchline.dialect.model.Vitals;

/**
 * What a message tells of the report that raised its alarm, if there is one.
 *
 * @param time when it was
 * @param received when the relay read it
 * @param late whether it was no news any more when it arrived
 * @param message the watch's own word; absent when the table does not say
 * @param dialect absent when the table does not say
 * @param cells how many the watch heard
 * @param wifi how many networks the watch heard
 */
public record AlertCause(
        Instant time,
        Instant received,
        boolean late,
        @Nullable String message,
        @Nullable String dialect,
        Vitals vitals,
        int cells,
        int wifi) {

    /** Of an alarm that no report raised, but the lack of reports. */
    static AlertCause none(Instant at) {
        return new AlertCause(at, at, false, null, null, new Vitals(null, null, null, null, null, null), 0, 0);
    }

    static AlertCause of(Arrival arrival) {
        Report report = arrival.report();
        return new AlertCause(
                arrival.time(),
                arrival.received(),
                arrival.isLate(),
                report.message(),
                arrival.frame().dialect(),
                report.vitals(),
                report.cells().size(),
                report.wifi().size());
    }
}
