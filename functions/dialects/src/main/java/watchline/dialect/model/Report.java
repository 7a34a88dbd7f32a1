package watchline.dialect.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a watch said in one frame: one stored item of the table {@code reports}. Build one with
 * {@code watchline.dialect.spi.ReportBuilder}, which holds every number to its bounds.
 *
 * @param message the watch's own word: {@code AP01}, {@code UD}, {@code CMD-T}
 * @param time when it was, by the watch's own clock, as the frame says; absent when the frame has no time or one that is no
 *     date. Whether a time can be believed is the decoder's to say: it knows when the frame arrived
 * @param alarms everything the frame says is wrong, states that repeat on every frame included
 * @param raised the part of {@code alarms} that is news by itself and may call a carer; states that merely repeat are left out
 * @param extra what the dialect says beyond the typed fields. Values are {@code String}, {@code Integer}, {@code Long},
 *     {@code Double}, {@code Boolean}, or a {@code List} of {@code String}; in the order in which the frame says them
 */
public record Report(
        String message,
        Kind kind,
        @Nullable Instant time,
        Place place,
        Status status,
        Vitals vitals,
        List<AlarmType> alarms,
        List<AlarmType> raised,
        List<Cell> cells,
        List<WifiAp> wifi,
        List<Beacon> ble,
        Map<String, Object> extra)
        implements Message {}
