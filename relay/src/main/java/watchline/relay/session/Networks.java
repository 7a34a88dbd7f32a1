package watchline.relay.session;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/** Whether two addresses may be one line: a provider hands out neighbours, and a watch rarely changes its provider within a session. */
final class Networks {

    private static final int IPV4_BYTES = 24 / 8;
    private static final int IPV6_BYTES = 48 / 8;

    private Networks() {}

    /** Whether they share a /24 of IPv4 or a /48 of IPv6. */
    static boolean areOne(InetAddress one, InetAddress other) {
        byte[] first = one.getAddress();
        byte[] second = other.getAddress();
        int network = one instanceof Inet4Address ? IPV4_BYTES : IPV6_BYTES;
        return first.length == second.length && Arrays.equals(first, 0, network, second, 0, network);
    }
}
