package watchline.decoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A process restored from a snapshot holds connections that ended long ago. */
class StaleConnectionTest {

    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.0\r\n"
            + "Content-Length: 2\r\nConnection: keep-alive\r\n\r\n{}";

    private final AtomicInteger connections = new AtomicInteger();
    private final Phaser closed = new Phaser(1);
    private final ServerSocket server;

    StaleConnectionTest() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void asksOnANewConnection_whenThePooledOneIsDead() {
        Thread thread = new Thread(this::serve, "tables");
        thread.setDaemon(true);
        thread.start();
        try (DynamoDbClient client = Clients.dynamoDb(builder -> builder.region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .endpointOverride(URI.create("http://127.0.0.1:" + server.getLocalPort())))) {
            var unused = client.listTables();
            closed.awaitAdvance(0);

            assertThat(client.listTables().sdkHttpResponse().isSuccessful()).isTrue();
        }
        assertThat(connections).hasValue(2);
    }

    /** Answers one request a connection, says that it stays, and ends it. */
    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                connections.incrementAndGet();
                readRequest(new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1)));
                socket.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
                socket.shutdownOutput();
            } catch (IOException e) {
                // closed by the test
            }
            int unused = closed.arrive();
        }
    }

    private static void readRequest(BufferedReader in) throws IOException {
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        while (length > 0 && in.read() >= 0) {
            length--;
        }
    }
}
