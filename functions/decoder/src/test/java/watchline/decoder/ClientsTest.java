package watchline.decoder;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.SnsClientBuilder;
import watchline.decoder.alert.AlertMessage;
import watchline.decoder.alert.Alerts;
import watchline.decoder.alert.Outbox;
import watchline.decoder.alert.PublishException;
import watchline.decoder.alert.SnsPublisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A message goes out a second time only when the first one certainly did not. */
class ClientsTest {

    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final String TOPIC = "arn:aws:sns:us-east-1:123456789012:alerts";

    private final AtomicInteger requests = new AtomicInteger();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ServerSocket server;

    ClientsTest() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Test
    void sendsOneRequest_whenSnsNeverAnswers() {
        serve(socket -> {});

        PublishException fault = publish();

        assertThat(fault.isCertain()).isFalse();
        assertThat(requests).hasValue(1);
    }

    @Test
    void sendsOneRequest_whenTheLineBreaksBeforeTheAnswer() {
        serve(Socket::close);

        PublishException fault = publish();

        assertThat(fault.isCertain()).isFalse();
        assertThat(requests).hasValue(1);
    }

    @Test
    void sendsThreeRequests_whenSnsSaysThatItFailed() {
        serve(socket -> answer(socket, "500 Internal Server Error"));

        PublishException fault = publish();

        assertThat(fault.isCertain()).isTrue();
        assertThat(requests).hasValue(3);
    }

    @Test
    void sendsOneRequest_whenSomethingInBetweenGotNoAnswer() {
        serve(socket -> answer(socket, "504 Gateway Timeout"));

        PublishException fault = publish();

        assertThat(fault.isCertain()).isFalse();
        assertThat(requests).hasValue(1);
    }

    @Test
    void isCertain_whenNobodyListens() throws IOException {
        server.close();

        assertThat(publish().isCertain()).isTrue();
    }

    @Test
    void leavesTimeToMarkInEveryClaim() {
        try (SnsClient client = Clients.sns(ClientsTest::somewhere)) {
            Duration longest = client.serviceClientConfiguration()
                    .overrideConfiguration()
                    .apiCallTimeout()
                    .orElseThrow();

            assertThat(longest).isEqualTo(Outbox.LONGEST_PUBLISH);
            assertThat(longest.multipliedBy(2)).isLessThan(Outbox.CLAIM);
        }
    }

    private PublishException publish() {
        URI endpoint = URI.create("http://127.0.0.1:" + server.getLocalPort());
        try (SnsClient client = Clients.sns(builder -> {
            somewhere(builder);
            builder.endpointOverride(endpoint)
                    .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(ANSWER));
        })) {
            return catchThrowableOfType(PublishException.class, () -> new SnsPublisher(client, TOPIC)
                    .publish(AlertMessage.of(Alerts.sos())));
        }
    }

    private static void somewhere(SnsClientBuilder builder) {
        builder.region(Region.US_EAST_1).credentialsProvider(AnonymousCredentialsProvider.create());
    }

    private interface Behaviour {
        void after(Socket request) throws IOException;
    }

    /** Reads requests as they come, and does that with each. */
    private void serve(Behaviour behaviour) {
        Thread thread = new Thread(
                () -> {
                    while (!server.isClosed()) {
                        try {
                            Socket socket = server.accept();
                            open.add(socket);
                            readRequest(new BufferedInputStream(socket.getInputStream()));
                            requests.incrementAndGet();
                            behaviour.after(socket);
                        } catch (IOException e) {
                            // closed: by the test, or by a client that has waited for long enough
                        }
                    }
                },
                "sns");
        thread.setDaemon(true);
        thread.start();
    }

    private static void readRequest(InputStream in) throws IOException {
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        if (in.readNBytes(length).length < length) {
            throw new UncheckedIOException(new IOException("half a request"));
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
            line.append(c == '\r' ? "" : Character.toString(c));
        }
        return line.toString();
    }

    private static void answer(Socket socket, String status) throws IOException {
        String answer = "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        socket.close();
    }
}
