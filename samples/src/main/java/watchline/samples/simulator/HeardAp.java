package watchline.samples.simulator;

import java.util.Locale;

/**
 * A Wi-Fi access point, or a Bluetooth beacon, in reach.
 *
 * @param name free of the signs that any dialect separates fields with
 * @param mac lower case, with colons, of the range that belongs to no maker
 * @param rssiDbm signal, negative
 */
record HeardAp(String name, String mac, int rssiDbm) {

    String dashedMac() {
        return mac.replace(':', '-');
    }

    String upperMac() {
        return mac.toUpperCase(Locale.ROOT);
    }
}
