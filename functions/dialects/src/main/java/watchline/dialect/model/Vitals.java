package watchline.dialect.model;

import org.jspecify.annotations.Nullable;

/**
 * What was measured on the wearer, each within the bounds of {@code Bounds}. Absent means not measured; a zero that stands
 * for "not worn" is absent too.
 *
 * @param heartRateBpm beats a minute
 * @param systolicMmHg millimetres of mercury
 * @param diastolicMmHg millimetres of mercury
 * @param spo2Pct oxygen saturation, per cent
 * @param temperatureC body temperature, degrees Celsius
 * @param bloodSugarMgDl milligrams a decilitre (the unit is the sample's of the vendor paper, not proven)
 */
public record Vitals(
        @Nullable Integer heartRateBpm,
        @Nullable Integer systolicMmHg,
        @Nullable Integer diastolicMmHg,
        @Nullable Integer spo2Pct,
        @Nullable Double temperatureC,
        @Nullable Double bloodSugarMgDl) {

    /** Whether nothing was measured. */
    public boolean isEmpty() {
        return heartRateBpm == null
                && systolicMmHg == null
                && diastolicMmHg == null
                && spo2Pct == null
                && temperatureC == null
                && bloodSugarMgDl == null;
    }
}
