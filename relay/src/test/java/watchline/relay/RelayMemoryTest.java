package watchline.relay;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import watchline.relay.testing.Crowd;
import watchline.relay.testing.FakeLambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A relay with a small heap, as a process of its own: two thousand watches flood it while the decoder is away. */
class RelayMemoryTest {

    private static final int WATCHES = 2_000;
    private static final int FRAMES_EACH = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** With all frames three times what the relay may keep pending. */
    private static final String FILL = "x".repeat(250);

    /** Of each run its own: what an earlier one left would be decoded first. */
    @TempDir
    Path journal;

    private Process start(FakeLambda lambda) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                RelayCommand.class.getName(),
                "--function=decoder",
                "--commands-table=",
                "--journal=" + journal,
                "--port=0",
                "--http-port=0",
                "--bind-address=127.0.0.1",
                "--pending-bytes=16MiB",
                "--held-bytes=16MiB",
                "--batch-bytes=256KiB",
                "--backoff-max=1s");
        builder.environment().put("AWS_REGION", "eu-west-1");
        builder.environment().put("AWS_ENDPOINT_URL", lambda.endpoint());
        builder.environment().put("AWS_ACCESS_KEY_ID", "a");
        builder.environment().put("AWS_SECRET_ACCESS_KEY", "b");
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Dlogback.configurationFile=logback.xml");
        return builder.redirectErrorStream(true).start();
    }

    private static String startLine(BufferedReader log) throws IOException {
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            if (line.contains("relay started")) {
                return line;
            }
        }
        throw new IllegalStateException("the relay did not start");
    }

    private static int number(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    private static int paused(int httpPort) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + httpPort + "/metrics");
        String metrics = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        return number("watchline_relay_connections_paused (\\d+)", metrics);
    }

    private static String speech(int watch) {
        return IntStream.range(0, FRAMES_EACH)
                .mapToObj(i -> String.format("[3G*%010d*0109*TESTING,%06d,%s]", watch + 1, i, FILL))
                .collect(Collectors.joining());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void livesAndDeliversEverything_whenTheDecoderIsBack() throws Exception {
        try (FakeLambda lambda = new FakeLambda()) {
            Process process = start(lambda);
            try (BufferedReader log = process.inputReader(StandardCharsets.UTF_8)) {
                String started = startLine(log);
                int http = number("bound-http-port=\"(\\d+)\"", started);
                try (Crowd crowd =
                        new Crowd(number("bound-port=\"(\\d+)\"", started), WATCHES, RelayMemoryTest::speech)) {
                    crowd.send(Duration.ofSeconds(1));
                    await().atMost(PATIENCE).until(() -> paused(http) > WATCHES / 2);

                    lambda.comesBack();
                    assertThat(crowd.send(PATIENCE)).isTrue();

                    await().atMost(PATIENCE)
                            .until(() -> lambda.stored().size() == WATCHES * FRAMES_EACH || !process.isAlive());
                    assertThat(lambda.stored()).hasSize(WATCHES * FRAMES_EACH);
                }
                assertThat(process.toHandle().destroy()).isTrue();
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).isZero();
            } finally {
                process.destroyForcibly();
            }
        }
    }
}
