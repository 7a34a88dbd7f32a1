package watchline.samples.fault.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;

/**
 * Keeps a TCP port of loopback from being given to somebody else while its server is away: a socket that is bound and does not
 * listen, so that whoever connects is refused. A server that may reuse addresses can listen there again while this is held.
 */
final class HeldPort implements AutoCloseable {

    private final SocketChannel socket;

    private HeldPort(SocketChannel socket) {
        this.socket = socket;
    }

    static HeldPort of(int port) {
        try {
            SocketChannel socket = SocketChannel.open();
            socket.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return new HeldPort(socket);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot hold port " + port, e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
