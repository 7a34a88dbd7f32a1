package watchline.relay.net;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** The one form of a watch's address in requests: {@code 203.0.113.9:50122}, {@code [2001:db8::1]:50122}. */
final class Peers {

    private Peers() {}

    static String name(SocketAddress address) {
        if (!(address instanceof InetSocketAddress inet) || inet.isUnresolved()) {
            return address.toString();
        }
        String host = inet.getAddress().getHostAddress();
        return inet.getAddress() instanceof Inet6Address
                ? "[" + host + "]:" + inet.getPort()
                : host + ":" + inet.getPort();
    }
}
