package watchline.dialect.model;

import org.jspecify.annotations.Nullable;

/**
 * A mobile cell that the watch hears. Absent means not reported or marked unknown by the watch.
 *
 * @param mcc mobile country code
 * @param mnc mobile network code
 * @param lac location or tracking area code, 0 to 65532
 * @param cid cell id, up to 28 bits
 * @param rssiDbm signal in dBm, when the dialect documents its scale
 * @param rssiRaw signal on the scale of the firmware, when it does not
 */
public record Cell(
        @Nullable Integer mcc,
        @Nullable Integer mnc,
        @Nullable Integer lac,
        @Nullable Long cid,
        @Nullable Integer rssiDbm,
        @Nullable Integer rssiRaw) {}
