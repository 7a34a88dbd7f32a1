package watchline.relay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import watchline.contract.DecodeRequest;
import watchline.relay.command.CommandIndex;
import watchline.relay.config.ConfigKey;
import watchline.relay.config.RelayConfig;
import watchline.relay.journal.MemoryJournal;
import watchline.relay.testing.LineDialect;
import watchline.relay.testing.NoLeaks;
import watchline.relay.testing.ScriptedDecoder;
import watchline.relay.testing.Watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static watchline.relay.testing.Frames.WATCH;

/** A watch that floods while its frames are not answered, and another beside it, over real sockets. */
@ExtendWith(NoLeaks.class)
class RelayFloodTest {

    private static final String LOGIN = "@in=" + WATCH + ";";
    private static final String OTHER_LOGIN = "@in=861265061234575;";

    private final ScriptedDecoder decoder = new ScriptedDecoder();
    private final CompletableFuture<Void> gate = new CompletableFuture<>();
    private final Relay relay = new Relay(
            RelayConfig.of(Map.of(
                    ConfigKey.PORT, "0",
                    ConfigKey.HTTP_PORT, "0",
                    ConfigKey.BIND_ADDRESS, "127.0.0.1",
                    ConfigKey.EVENT_LOOPS, "2",
                    ConfigKey.LINGER, "1",
                    ConfigKey.BURST, "1000",
                    ConfigKey.PENDING_FRAMES_PER_WATCH, "10")),
            decoder,
            CommandIndex.NONE,
            LineDialect.sniffer(),
            new MemoryJournal(1 << 20));

    @BeforeEach
    void start() throws IOException {
        decoder.otherwise(request -> isOfTheFlood(request)
                ? gate.thenApply(open -> ScriptedDecoder.stored(request))
                : CompletableFuture.completedFuture(ScriptedDecoder.stored(request)));
        relay.start();
    }

    @AfterEach
    void stop() {
        gate.complete(null);
        relay.close();
    }

    private static boolean isOfTheFlood(DecodeRequest request) {
        return request.frames().stream().anyMatch(frame -> WATCH.equals(frame.device()));
    }

    private String metrics() throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + relay.httpPort() + "/metrics");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void isSlowedAlone_andLosesNothing() throws Exception {
        try (Watch flooding = new Watch(relay.port());
                Watch other = new Watch(relay.port())) {
            flooding.say(LOGIN + "@flood;".repeat(200));
            await().untilAsserted(() -> assertThat(metrics())
                    .contains("watchline_relay_connections_paused 1.0")
                    .contains("watchline_relay_frames_pending 10.0"));
            other.say(OTHER_LOGIN);
            assertThat(other.hear(OTHER_LOGIN.length() + 2)).isEqualTo("ok" + OTHER_LOGIN);

            gate.complete(null);

            String replies = "ok" + LOGIN + "ok@flood;".repeat(200);
            assertThat(flooding.hear(replies.length())).isEqualTo(replies);
        }
    }
}
