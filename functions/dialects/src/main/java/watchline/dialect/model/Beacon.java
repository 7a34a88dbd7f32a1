package watchline.dialect.model;

import org.jspecify.annotations.Nullable;

/**
 * A Bluetooth device that the watch hears: a beacon of the house, or a stranger's.
 *
 * @param mac lower case, with colons
 * @param rssiDbm signal in dBm, when the dialect documents its scale
 * @param rssiRaw signal on the scale of the firmware, when it does not
 * @param name when the watch says one
 */
public record Beacon(String mac, @Nullable Integer rssiDbm, @Nullable Integer rssiRaw, @Nullable String name) {}
