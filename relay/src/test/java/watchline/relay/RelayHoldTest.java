package watchline.relay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import watchline.contract.DecodeRequest;
import watchline.contract.FrameResult;
import watchline.contract.Outcome;
import watchline.dialect.Dialects;
import watchline.relay.command.CommandIndex;
import watchline.relay.config.ConfigKey;
import watchline.relay.config.RelayConfig;
import watchline.relay.invoke.DecoderException;
import watchline.relay.journal.MemoryJournal;
import watchline.relay.testing.NoLeaks;
import watchline.relay.testing.ScriptedDecoder;
import watchline.relay.testing.Watch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Real watches over real sockets, and a decoder that does not answer. */
@ExtendWith(NoLeaks.class)
class RelayHoldTest {

    private static final String IW_LOGIN = "IWAP00353456789012345#";
    private static final String IW_WELCOME = "IWBP00,20261122094811,2#";
    private static final String BRACKET_LINK = "[3G*8800000015*0002*LK]";
    private static final String BRACKET_OTHER = "[3G*8800000015*0004*TKQ2]";
    private static final String GOTOP_HEARTBEAT = "#861785001515349,CMD-X#";

    private final ScriptedDecoder decoder = new ScriptedDecoder();
    private final CompletableFuture<Void> away = new CompletableFuture<>();
    private final Relay relay = new Relay(
            RelayConfig.of(Map.of(
                    ConfigKey.PORT, "0",
                    ConfigKey.HTTP_PORT, "0",
                    ConfigKey.BIND_ADDRESS, "127.0.0.1",
                    ConfigKey.EVENT_LOOPS, "2",
                    ConfigKey.LINGER, "1",
                    ConfigKey.HOLD_AFTER, "1s",
                    ConfigKey.TIME_ZONE, "Africa/Johannesburg",
                    ConfigKey.STOP_LIMIT, "1s")),
            decoder,
            CommandIndex.NONE,
            Dialects::sniff,
            new MemoryJournal(1 << 20));

    @BeforeEach
    void start() throws IOException {
        decoder.otherwise(request -> away.thenApply(back -> withCommand(request)));
        relay.start();
    }

    @AfterEach
    void stop() {
        relay.close();
    }

    /** The answer of the dialect first and a command behind it, as the function has it. */
    private static byte[] withCommand(DecodeRequest request) {
        return ScriptedDecoder.answer(
                request,
                frame -> new FrameResult(
                        frame.seq(),
                        Outcome.STORED,
                        null,
                        List.of(frame.bytes(), "[3G*8800000015*0004*FIND]".getBytes(ISO_8859_1))));
    }

    private Watch watch() throws IOException {
        return new Watch(relay.port());
    }

    private String metrics() throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + relay.httpPort() + "/metrics");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void answersALogin_whileItsLaneIsBlockedByRetries() throws Exception {
        decoder.otherwise(request -> CompletableFuture.failedFuture(new DecoderException.Throttled("slow down")));

        try (Watch watch = watch()) {
            watch.say(IW_LOGIN);

            assertThat(watch.hear(IW_WELCOME.length())).matches("IWBP00,20\\d{12},2#");
        }
    }

    @Test
    void answersHeartbeatsOnly_asTheirDialectsDo() throws Exception {
        try (Watch silent = watch();
                Watch watch = watch()) {
            silent.say(GOTOP_HEARTBEAT);
            await().until(() -> decoder.frames().contains(GOTOP_HEARTBEAT));
            watch.say(BRACKET_OTHER + BRACKET_LINK);

            assertThat(watch.hear(BRACKET_LINK.length())).isEqualTo(BRACKET_LINK);
            assertThat(metrics())
                    .contains("watchline_relay_frames_held_total 1.0")
                    .contains("watchline_relay_replies_sent_total 1.0");
        }
    }

    @Test
    void sendsTheCommandAlone_whenTheDecoderIsBack() throws Exception {
        try (Watch watch = watch()) {
            watch.say(BRACKET_LINK).hear(BRACKET_LINK.length());

            away.complete(null);

            assertThat(watch.hear(25)).isEqualTo("[3G*8800000015*0004*FIND]");
            assertThat(metrics()).contains("watchline_relay_replies_suppressed_total 1.0");
        }
    }

    @Test
    void stopsAtItsLimit_whileItHoldsALine() throws Exception {
        try (Watch watch = watch()) {
            watch.say(BRACKET_LINK).hear(BRACKET_LINK.length());

            boolean drained = relay.stop();

            assertThat(drained).isFalse();
            assertThat(watch.hearToTheEnd()).isEmpty();
        }
    }
}
