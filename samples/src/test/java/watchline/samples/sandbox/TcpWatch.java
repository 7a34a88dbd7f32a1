package watchline.samples.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A watch at the other end of a TCP connection, as a test plays it: send, and expect. */
final class TcpWatch implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Socket socket = new Socket();

    TcpWatch(int port) throws IOException {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Closes its own side, as {@code nc} does at the end of its input: it still listens. */
    void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    /** Everything received up to and including {@code end}, which has to come in time. */
    String readUntil(String end) throws IOException {
        return read(end, PATIENCE);
    }

    /** Everything received within that time. */
    String readFor(Duration time) throws IOException {
        return read("\0never", time);
    }

    /** Whether the other side closes the connection in time; what it sent before is dropped. */
    boolean isClosedByPeer() {
        try {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            long dropped = socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            return dropped >= 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private String read(String end, Duration patience) throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        long deadline = System.nanoTime() + patience.toNanos();
        while (!received.toString(StandardCharsets.ISO_8859_1).endsWith(end)) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            socket.setSoTimeout((int) left);
            try {
                int next = in.read();
                if (next < 0) {
                    break;
                }
                received.write(next);
            } catch (SocketTimeoutException e) {
                break;
            }
        }
        return received.toString(StandardCharsets.ISO_8859_1);
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
