package watchline.relay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import watchline.contract.ContractJson;
import watchline.contract.DecodeRequest;
import watchline.relay.config.JournalSync;
import watchline.relay.journal.JournalReport;
import watchline.relay.testing.RelayProcess;
import watchline.relay.testing.ScriptedDecoder;
import watchline.relay.testing.Watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A relay is killed while the decoder does not answer, and is started again. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class RelayKillTest {

    private static final List<String> FRAMES = IntStream.range(0, 30)
            .mapToObj(i -> i == 0 ? "IWAP00861265061234567#" : "IWAP49," + (60 + i) + "#")
            .toList();

    @TempDir
    Path directory;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> decoded = new CopyOnWriteArrayList<>();
    private HttpServer lambda;
    private volatile boolean answers;

    /** Speaks as Lambda's invoke API does. */
    @BeforeEach
    void startLambda() throws IOException {
        lambda = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        lambda.setExecutor(threads);
        lambda.createContext("/", this::invoked);
        lambda.start();
    }

    @AfterEach
    void stopLambda() {
        lambda.stop(0);
        threads.shutdownNow();
    }

    /** A call that is not answered stays open until the caller is gone. */
    private void invoked(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (answers) {
            DecodeRequest request = ContractJson.readRequest(new ByteArrayInputStream(body));
            request.frames().forEach(frame -> decoded.add(ScriptedDecoder.text(frame)));
            byte[] answer = ScriptedDecoder.stored(request);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        }
    }

    private RelayProcess start(JournalSync sync) throws IOException {
        Map<String, String> aws = Map.of(
                "AWS_ENDPOINT_URL", "http://127.0.0.1:" + lambda.getAddress().getPort(),
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test");
        return RelayProcess.start(
                aws, "--journal=" + directory, "--journal-sync=" + sync.word(), "--commands-table=", "--linger-ms=1");
    }

    private int framesLeft() throws IOException {
        return JournalReport.of(directory).frames().size();
    }

    @ParameterizedTest
    @EnumSource(JournalSync.class)
    void sendsEveryFrameInOrder_whenItWasKilled(JournalSync sync) throws Exception {
        try (RelayProcess relay = start(sync);
                Watch watch = new Watch(relay.awaitStarted())) {
            watch.say(String.join("", FRAMES));
            await().until(() -> framesLeft() == FRAMES.size());

            relay.process().destroyForcibly().waitFor();
        }
        answers = true;

        try (RelayProcess relay = start(sync)) {
            relay.awaitStarted();
            await().until(() -> decoded.size() >= FRAMES.size());

            assertThat(decoded).isEqualTo(FRAMES);
            await().until(() -> framesLeft() == 0);
        }
    }

    @Test
    void sendsNothingTwice_whenItWasStoppedInOrder() throws Exception {
        answers = true;
        try (RelayProcess relay = start(JournalSync.GROUP);
                Watch watch = new Watch(relay.awaitStarted())) {
            watch.say(String.join("", FRAMES));
            await().until(() -> decoded.size() == FRAMES.size());
            assertThat(relay.process().toHandle().destroy()).isTrue();
            assertThat(relay.lineWith("relay stopped")).contains("undone=\"0\"");
            relay.process().waitFor();
        }

        assertThat(framesLeft()).isZero();
    }
}
