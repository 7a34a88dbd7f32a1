package watchline.relay.invoke;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Against a server that answers as Lambda's invoke API does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LambdaDecoderClientTest {

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private HttpServer lambda;
    private LambdaDecoderClient client;
    private volatile int status;
    private volatile @Nullable String functionError;
    private volatile String body;

    @BeforeAll
    void start() throws IOException {
        lambda = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        lambda.createContext("/", exchange -> {
            String request = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            calls.add(exchange.getRequestURI().getPath() + " "
                    + exchange.getRequestHeaders().getFirst("X-Amz-Invocation-Type") + " " + request);
            if (functionError != null) {
                exchange.getResponseHeaders().set("X-Amz-Function-Error", functionError);
            }
            byte[] answer = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        lambda.start();
        client = clientOf(lambda.getAddress().getPort());
    }

    private static LambdaDecoderClient clientOf(int port) {
        return new LambdaDecoderClient(
                LambdaAsyncClient.builder()
                        .endpointOverride(URI.create("http://127.0.0.1:" + port))
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                        .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
                        .httpClientBuilder(AwsCrtAsyncHttpClient.builder())
                        .build(),
                "decoder");
    }

    @AfterAll
    void stop() {
        client.close();
        lambda.stop(0);
    }

    @BeforeEach
    void answerWell() {
        status = 200;
        functionError = null;
        body = "{\"results\":[]}";
    }

    @AfterEach
    void forget() {
        calls.clear();
    }

    private byte[] invoke() throws Exception {
        return client.invoke("{\"relay\":\"r\"}".getBytes(UTF_8))
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    @Test
    void handsOverTheResponse_whenTheFunctionReturned() throws Exception {
        byte[] response = invoke();

        assertThat(response).asString(UTF_8).isEqualTo("{\"results\":[]}");
        assertThat(calls)
                .containsExactly("/2015-03-31/functions/decoder/invocations RequestResponse {\"relay\":\"r\"}");
    }

    @Test
    void isAFunctionError_whenTheFunctionFailed() {
        functionError = "Unhandled";
        body = "{\"errorMessage\":\"boom\"}";

        assertThatThrownBy(this::invoke)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(DecoderException.FunctionError.class)
                .hasMessageContaining("Unhandled: {\"errorMessage\":\"boom\"}");
    }

    @Test
    void isThrottled_whenLambdaSaysSo() {
        status = 429;
        body = "{}";

        assertThatThrownBy(this::invoke).hasCauseInstanceOf(DecoderException.Throttled.class);
    }

    @Test
    void isAFunctionError_whenTheRequestIsTooLarge() {
        status = 413;
        body = "{}";

        assertThatThrownBy(this::invoke).hasCauseInstanceOf(DecoderException.FunctionError.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 500, 502, 503})
    void isUnavailable_whenLambdaFails(int failing) {
        status = failing;
        body = "{}";

        assertThatThrownBy(this::invoke).hasCauseInstanceOf(DecoderException.Unavailable.class);
    }

    @Test
    void doesNotRetryByItself() {
        status = 500;
        body = "{}";

        assertThatThrownBy(this::invoke).isInstanceOf(ExecutionException.class);

        assertThat(calls).hasSize(1);
    }

    @Test
    void isUnavailable_whenNobodyListens() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        try (LambdaDecoderClient lost = clientOf(nobody)) {
            assertThatThrownBy(
                            () -> lost.invoke(new byte[0]).toCompletableFuture().get(30, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(DecoderException.Unavailable.class);
        }
    }
}
