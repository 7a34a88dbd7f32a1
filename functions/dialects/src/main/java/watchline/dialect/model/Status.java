package watchline.dialect.model;

import org.jspecify.annotations.Nullable;

/**
 * The state of the watch itself. Absent means not reported.
 *
 * @param batteryPct 0 to 100
 * @param signal of the mobile network on the scale of the firmware, as it came; scales differ and none is documented for all
 * @param steps as counted by the watch, usually since its midnight
 * @param rolls turn-overs in sleep, as counted by the watch
 * @param worn whether it is on the wrist
 */
public record Status(
        @Nullable Integer batteryPct,
        @Nullable Integer signal,
        @Nullable Integer steps,
        @Nullable Integer rolls,
        @Nullable Boolean worn) {}
