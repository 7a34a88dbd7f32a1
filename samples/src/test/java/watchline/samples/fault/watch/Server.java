package watchline.samples.fault.watch;

import java.net.InetSocketAddress;

/** Where watches send: to the relay, or to a man in the middle. */
public record Server(InetSocketAddress tcp, InetSocketAddress udp) {

    /** Both at the same address and port. */
    public static Server at(InetSocketAddress address) {
        return new Server(address, address);
    }
}
