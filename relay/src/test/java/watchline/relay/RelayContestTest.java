package watchline.relay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import watchline.relay.command.CommandIndex;
import watchline.relay.config.ConfigKey;
import watchline.relay.config.RelayConfig;
import watchline.relay.journal.MemoryJournal;
import watchline.relay.testing.LineDialect;
import watchline.relay.testing.ScriptedDecoder;
import watchline.relay.testing.Watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static watchline.relay.testing.Frames.WATCH;

/** A watch that is on a live line and shows itself from elsewhere, over real sockets. */
class RelayContestTest {

    private static final String LOGIN = "@in=" + WATCH + ";";

    @Test
    void countsTheTakeover_whenItComesFromAnotherNetwork() throws Exception {
        RelayConfig config = RelayConfig.of(
                Map.of(ConfigKey.PORT, "0", ConfigKey.HTTP_PORT, "0", ConfigKey.BIND_ADDRESS, "127.0.0.1"));
        try (Relay relay = new Relay(
                config, new ScriptedDecoder(), CommandIndex.NONE, LineDialect.sniffer(), new MemoryJournal(1 << 20))) {
            relay.start();
            try (Watch here = new Watch(relay.port());
                    Watch elsewhere = fromAnotherNetwork(relay.port())) {
                here.say(LOGIN).hear(LOGIN.length() + 2);

                elsewhere.say(LOGIN).hear(LOGIN.length() + 2);

                assertThat(metrics(relay.httpPort())).contains("watchline_relay_sessions_contested_total 1.0");
            }
        }
    }

    private static Watch fromAnotherNetwork(int port) {
        try {
            return new Watch(port, InetAddress.getByName("127.0.2.1"));
        } catch (IOException e) {
            return abort("this machine has one loopback address only: " + e.getMessage());
        }
    }

    private static String metrics(int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
