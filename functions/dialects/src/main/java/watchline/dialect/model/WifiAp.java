package watchline.dialect.model;

import org.jspecify.annotations.Nullable;

/**
 * A Wi-Fi access point that the watch hears.
 *
 * @param mac lower case, with colons
 * @param rssiDbm signal in dBm
 * @param ssid its name, when the watch says one
 */
public record WifiAp(String mac, @Nullable Integer rssiDbm, @Nullable String ssid) {}
