package watchline.relay;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import watchline.contract.FrameEnvelope;
import watchline.contract.Transport;
import watchline.relay.command.CommandIndex;
import watchline.relay.config.ConfigKey;
import watchline.relay.config.RelayConfig;
import watchline.relay.invoke.DecoderException;
import watchline.relay.journal.MemoryJournal;
import watchline.relay.metrics.Metric;
import watchline.relay.testing.LineDialect;
import watchline.relay.testing.NoLeaks;
import watchline.relay.testing.ScriptedDecoder;
import watchline.relay.testing.Watch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static watchline.relay.testing.Frames.WATCH;

/** A whole relay over real sockets, with a decoder in the same process. */
@ExtendWith(NoLeaks.class)
class RelaySocketTest {

    private static final String LOGIN = "@in=" + WATCH + ";";
    private static final String OTHER_LOGIN = "@in=861265061234575;";

    private final ScriptedDecoder decoder = new ScriptedDecoder();
    private Relay relay;

    private void start(Map<ConfigKey, String> settings, long journalBytes) throws IOException {
        Map<ConfigKey, String> all = new EnumMap<>(Map.of(
                ConfigKey.PORT, "0",
                ConfigKey.HTTP_PORT, "0",
                ConfigKey.BIND_ADDRESS, "127.0.0.1",
                ConfigKey.RELAY_NAME, "relay-1",
                ConfigKey.EVENT_LOOPS, "2",
                ConfigKey.LINGER, "1",
                ConfigKey.BACKOFF_MIN, "1ms",
                ConfigKey.BACKOFF_MAX, "5ms"));
        all.putAll(settings);
        relay = new Relay(
                RelayConfig.of(all),
                decoder,
                CommandIndex.NONE,
                LineDialect.sniffer(),
                new MemoryJournal(journalBytes));
        relay.start();
    }

    private void start() throws IOException {
        start(Map.of(), 1 << 20);
    }

    @AfterEach
    void stop() {
        relay.close();
    }

    private Watch watch() throws IOException {
        return new Watch(relay.port());
    }

    private String metrics() throws IOException, InterruptedException {
        return get("/metrics").body();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + relay.httpPort() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void answersByteForByte_whenTheFrameIsStored() throws Exception {
        start();

        try (Watch watch = watch()) {
            watch.say(LOGIN);

            assertThat(watch.hear(LOGIN.length() + 2)).isEqualTo("ok" + LOGIN);
        }
        FrameEnvelope frame = decoder.requests().get(0).frames().get(0);
        assertThat(decoder.requests().get(0).relay()).isEqualTo("relay-1");
        assertThat(frame.device()).isEqualTo(WATCH);
        assertThat(frame.transport()).isEqualTo(Transport.TCP);
        assertThat(frame.peer()).matches("127\\.0\\.0\\.1:\\d+");
    }

    @Test
    void answersInOrder_whenTheStreamComesInPieces() throws Exception {
        start();

        try (Watch watch = watch()) {
            watch.say("@in=8612650").say("61234567;@h").say("i;@sos;");

            String replies = "ok" + LOGIN + "ok@hi;" + "ok@sos;";
            assertThat(watch.hear(replies.length())).isEqualTo(replies);
        }
        assertThat(decoder.frames()).containsExactly(LOGIN, "@hi;", "@sos;");
    }

    @Test
    void doesNotAnswer_beforeTheFrameIsStored() throws Exception {
        start();
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        decoder.next(request -> answer);

        try (Watch watch = watch()) {
            watch.say(LOGIN);
            await().until(() -> decoder.requests().size() == 1);
            assertThat(metrics()).contains("watchline_relay_replies_sent_total 0.0");

            answer.complete(ScriptedDecoder.stored(decoder.requests().get(0)));

            assertThat(watch.hear(LOGIN.length() + 2)).isEqualTo("ok" + LOGIN);
        }
    }

    @Test
    void answersOnTheNewerConnection_whenTheWatchHasComeBack() throws Exception {
        start();
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        decoder.next(request -> answer);

        try (Watch older = watch();
                Watch newer = watch()) {
            older.say(LOGIN);
            await().until(() -> decoder.requests().size() == 1);
            newer.say(LOGIN);
            assertThat(older.hearToTheEnd()).isEmpty();
            answer.complete(ScriptedDecoder.stored(decoder.requests().get(0)));

            assertThat(newer.hear(2 * (LOGIN.length() + 2))).isEqualTo(("ok" + LOGIN).repeat(2));
        }
    }

    @Test
    void keepsOtherWatchesGoing_whileOneLaneWaits() throws Exception {
        start();
        decoder.otherwise(request -> request.frames().stream().anyMatch(frame -> WATCH.equals(frame.device()))
                ? CompletableFuture.failedFuture(new DecoderException.Unavailable("down"))
                : CompletableFuture.completedFuture(ScriptedDecoder.stored(request)));

        try (Watch stuck = watch();
                Watch other = watch()) {
            stuck.say(LOGIN);
            await().until(() -> !decoder.requests().isEmpty());
            other.say(OTHER_LOGIN);

            assertThat(other.hear(OTHER_LOGIN.length() + 2)).isEqualTo("ok" + OTHER_LOGIN);
        } finally {
            decoder.otherwise(request -> CompletableFuture.completedFuture(ScriptedDecoder.stored(request)));
        }
    }

    @Test
    void answersAfterTheOutage_onTheSameConnection() throws Exception {
        start();
        for (int i = 0; i < 20; i++) {
            decoder.nextFails(new DecoderException.Unavailable("down"));
        }

        try (Watch watch = watch()) {
            watch.say(LOGIN);

            assertThat(watch.hear(LOGIN.length() + 2)).isEqualTo("ok" + LOGIN);
        }
        assertThat(decoder.requests()).hasSize(21);
    }

    @Test
    void quarantinesAForeignProtocol_andClosesTheConnection() throws Exception {
        start();

        try (Watch other = watch()) {
            other.say("xx\u0001");

            assertThat(other.hearToTheEnd()).isEmpty();
        }
        await().until(() -> !decoder.requests().isEmpty());
        FrameEnvelope frame = decoder.requests().get(0).frames().get(0);
        assertThat(frame.dialect()).isEqualTo("unknown");
        assertThat(frame.reason()).isEqualTo("protocol: gt06 (not spoken here)");
        assertThat(frame.device()).isNull();
    }

    @Test
    void closes_whenTheDialectIsNotToldInTime() throws Exception {
        start(Map.of(ConfigKey.SNIFF_TIMEOUT, "50ms"), 1 << 20);

        try (Watch slow = watch()) {
            slow.say("abc");

            assertThat(slow.hearToTheEnd()).isEmpty();
        }
        await().until(() -> decoder.frames().equals(List.of("abc")));
    }

    @Test
    void closes_whenThereAreTooManyConnections() throws Exception {
        start(Map.of(ConfigKey.MAX_CONNECTIONS, "1"), 1 << 20);

        try (Watch first = watch()) {
            first.say(LOGIN).hear(LOGIN.length() + 2);
            try (Watch second = watch()) {
                assertThat(second.hearToTheEnd()).isEmpty();
            }
            first.say("@hi;");

            assertThat(first.hear(6)).isEqualTo("ok@hi;");
        }
    }

    @Test
    void answersADatagram_atItsSender() throws Exception {
        start();

        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            socket.setSoTimeout(10_000);
            byte[] datagram = (LOGIN + "@hi;@sos").getBytes(ISO_8859_1);
            socket.send(new DatagramPacket(datagram, datagram.length, InetAddress.getLoopbackAddress(), relay.port()));

            List<String> replies = List.of(receive(socket), receive(socket), receive(socket));

            assertThat(replies).containsExactly("ok" + LOGIN, "ok@hi;", "ok@sos");
        }
        assertThat(decoder.requests().get(0).frames()).allMatch(frame -> frame.transport() == Transport.UDP);
    }

    @Test
    void answersEverySender_whicheverSocketItsDatagramsReach() throws Exception {
        start();

        for (int i = 0; i < 20; i++) {
            try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
                socket.setSoTimeout(10_000);
                for (String text : List.of(LOGIN, "@hi;")) {
                    byte[] datagram = text.getBytes(ISO_8859_1);
                    socket.send(new DatagramPacket(
                            datagram, datagram.length, InetAddress.getLoopbackAddress(), relay.port()));
                    assertThat(receive(socket)).isEqualTo("ok" + text);
                }
            }
        }
    }

    private static String receive(DatagramSocket socket) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[1500], 1500);
        socket.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), ISO_8859_1);
    }

    @Test
    void losesNothing_whenTheJournalIsFullForAWhile() throws Exception {
        start(Map.of(ConfigKey.FRAMES_PER_SECOND, "100000", ConfigKey.BURST, "100000"), 10_000);
        CompletableFuture<byte[]> gate = new CompletableFuture<>();
        decoder.next(request -> gate);
        List<String> frames =
                IntStream.range(0, 500).mapToObj(i -> "@f" + i + ";").toList();

        try (Watch watch = watch()) {
            watch.say(LOGIN).say(String.join("", frames));
            await().untilAsserted(() -> assertThat(metrics()).contains("watchline_relay_connections_paused 1.0"));
            gate.complete(ScriptedDecoder.stored(decoder.requests().get(0)));

            String replies = "ok" + LOGIN + "ok" + String.join("ok", frames);
            assertThat(watch.hear(replies.length())).isEqualTo(replies);
        }
        assertThat(metrics()).contains("watchline_relay_frames_pending 0.0");
    }

    @Test
    void answersWhatItHasRead_whenItStops() throws Exception {
        start();
        CompletableFuture<byte[]> gate = new CompletableFuture<>();
        decoder.next(request -> gate);

        try (Watch watch = watch()) {
            watch.say(LOGIN);
            await().until(() -> decoder.requests().size() == 1);
            watch.say("@hi;");
            await().untilAsserted(() -> assertThat(metrics()).contains("watchline_relay_frames_pending 2.0"));
            CompletableFuture<Boolean> stopped = CompletableFuture.supplyAsync(relay::stop);
            await().until(() -> get("/readyz").statusCode() == 503);
            await().untilAsserted(() -> assertThatThrownBy(this::watch).isInstanceOf(IOException.class));
            gate.complete(ScriptedDecoder.stored(decoder.requests().get(0)));

            assertThat(watch.hearToTheEnd()).isEqualTo("ok" + LOGIN + "ok@hi;");
            assertThat(stopped.get()).isTrue();
        }
    }

    @Test
    void stopsAtItsLimit_whenTheDecoderIsAway() throws Exception {
        start(Map.of(ConfigKey.STOP_LIMIT, "300ms"), 1 << 20);
        decoder.otherwise(request -> new CompletableFuture<>());

        try (Watch watch = watch()) {
            watch.say(LOGIN);
            await().until(() -> decoder.requests().size() == 1);

            boolean drained = relay.stop();

            assertThat(drained).isFalse();
            assertThat(watch.hearToTheEnd()).isEmpty();
        }
    }

    @Test
    void isReady_whenItHasStarted() throws Exception {
        start();

        assertThat(get("/readyz").statusCode()).isEqualTo(200);
        assertThat(get("/livez").statusCode()).isEqualTo(200);
    }

    @Test
    void countsWhatItDoes() throws Exception {
        start();

        try (Watch watch = watch()) {
            watch.say(LOGIN).hear(LOGIN.length() + 2);

            await().untilAsserted(() -> assertThat(metrics())
                    .contains(
                            "watchline_relay_frames_total{dialect=\"line\",transport=\"tcp\"} 1.0",
                            "watchline_relay_replies_sent_total 1.0",
                            "watchline_relay_connections_open 1.0",
                            "watchline_relay_sessions 1.0",
                            "watchline_relay_frames_pending 0.0",
                            "watchline_relay_batches_total 1.0"));
        }
    }

    @Test
    void showsEveryMetric_onceAFrameHasCome() throws Exception {
        start();
        try (Watch watch = watch()) {
            watch.say(LOGIN).hear(LOGIN.length() + 2);
        }

        String shown = metrics();

        assertThat(Metric.values())
                .allMatch(metric -> shown.contains("# HELP " + metric.id().replace('.', '_')));
    }

    @Test
    void doesNotStart_whenThePortIsTaken() throws Exception {
        start();
        RelayConfig same = RelayConfig.of(Map.of(
                ConfigKey.PORT, String.valueOf(relay.port()),
                ConfigKey.HTTP_PORT, "0",
                ConfigKey.BIND_ADDRESS, "127.0.0.1"));

        Relay second = new Relay(
                same, new ScriptedDecoder(), CommandIndex.NONE, LineDialect.sniffer(), new MemoryJournal(1000));

        assertThatThrownBy(second::start)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("TCP 127.0.0.1:" + relay.port() + ": cannot listen");
    }
}
