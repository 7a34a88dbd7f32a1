package watchline.samples.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** A server of a few lines on one free port, TCP and UDP, that answers each frame as its script says; empty for nothing. */
final class ScriptedServer implements AutoCloseable {

    private final Function<String, String> script;
    private final ServerSocket streams;
    private final DatagramSocket datagrams;
    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

    ScriptedServer(Function<String, String> script) {
        this.script = script;
        try {
            streams = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
            datagrams = new DatagramSocket(streams.getLocalPort(), InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(this::accept);
        run(this::hearDatagrams);
    }

    int port() {
        return streams.getLocalPort();
    }

    List<String> received() {
        return List.copyOf(received);
    }

    /** Drops every connection there is; new ones are welcome. */
    void hangUp() throws IOException {
        for (Socket socket = open.poll(); socket != null; socket = open.poll()) {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        streams.close();
        datagrams.close();
        hangUp();
    }

    private static void run(Runnable task) {
        Thread thread = new Thread(task, "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = streams.accept();
                open.add(socket);
                run(() -> hearStream(socket));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void hearStream(Socket socket) {
        try (socket;
                InputStream in = socket.getInputStream()) {
            ByteArrayOutputStream frame = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                frame.write(next);
                // A GOTOP frame begins with the sign that ends it.
                if ((next == '#' && frame.size() > 1) || next == ']') {
                    String reply = reply(frame.toString(StandardCharsets.US_ASCII));
                    frame.reset();
                    socket.getOutputStream().write(reply.getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException e) {
            // Hung up, by either side.
        }
    }

    private void hearDatagrams() {
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
                datagrams.receive(packet);
                String frame = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII);
                byte[] reply = reply(frame).getBytes(StandardCharsets.US_ASCII);
                if (reply.length > 0) {
                    datagrams.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
                }
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private String reply(String frame) {
        received.add(frame);
        return script.apply(frame);
    }
}
