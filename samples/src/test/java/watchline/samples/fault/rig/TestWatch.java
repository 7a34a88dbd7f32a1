package watchline.samples.fault.rig;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The least that makes a frame of a watch: the tests of the rig are about what is behind the socket. */
final class TestWatch implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Socket socket = new Socket();

    TestWatch(WatchAddress address) throws IOException {
        socket.connect(new InetSocketAddress(address.host(), address.tcpPort()), (int) PATIENCE.toMillis());
        socket.setSoTimeout((int) PATIENCE.toMillis());
    }

    /** Says so and answers what comes back up to the next {@code #}. */
    String say(String frame) throws IOException {
        send(frame);
        return reply();
    }

    void send(String frame) throws IOException {
        socket.getOutputStream().write(frame.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    String reply() throws IOException {
        StringBuilder received = new StringBuilder();
        InputStream in = socket.getInputStream();
        try {
            int next = in.read();
            while (next >= 0 && next != '#') {
                received.append((char) next);
                next = in.read();
            }
            return next < 0 ? received + " (closed)" : received + "#";
        } catch (SocketTimeoutException e) {
            return received + " (nothing more)";
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
