package watchline.relay.admin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AdminServerTest {

    private volatile Readiness readiness = new Readiness(true, "ready");
    private AdminServer server;

    @BeforeEach
    void start() throws IOException {
        server = AdminServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), () -> readiness, () -> "metric 1\n");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> call(String method, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void isAlive() throws Exception {
        assertThat(call("GET", "/livez").statusCode()).isEqualTo(200);
    }

    @Test
    void isReady_whenTheRelayIs() throws Exception {
        HttpResponse<String> response = call("GET", "/readyz");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("ready\n");
    }

    @Test
    void saysWhy_whenTheRelayIsNotReady() throws Exception {
        readiness = new Readiness(false, "stopping");

        HttpResponse<String> response = call("GET", "/readyz");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).isEqualTo("stopping\n");
    }

    @Test
    void showsMetrics() throws Exception {
        HttpResponse<String> response = call("GET", "/metrics");

        assertThat(response.body()).isEqualTo("metric 1\n");
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
    }

    @Test
    void listsWhatThereIs_whenThePathIsAnother() throws Exception {
        HttpResponse<String> response = call("GET", "/");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("/livez", "/readyz", "/metrics");
    }

    @Test
    void answersWithoutABody_whenOnlyTheHeadIsAskedFor() throws Exception {
        HttpResponse<String> response = call("HEAD", "/readyz");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void changesNothing() throws Exception {
        assertThat(call("POST", "/readyz").statusCode()).isEqualTo(405);
    }
}
