package watchline.relay;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import watchline.contract.FrameEnvelope;
import watchline.contract.FrameResult;
import watchline.contract.Outcome;
import watchline.relay.config.ConfigKey;
import watchline.relay.config.RelayConfig;
import watchline.relay.journal.MemoryJournal;
import watchline.relay.testing.FakeIndex;
import watchline.relay.testing.LineDialect;
import watchline.relay.testing.NoLeaks;
import watchline.relay.testing.ScriptedDecoder;
import watchline.relay.testing.Watch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static watchline.relay.testing.Frames.WATCH;

/** Commands through a whole relay over real sockets, with an index and a decoder in the same process. */
@ExtendWith(NoLeaks.class)
class CommandSocketTest {

    private static final String LOGIN = "@in=" + WATCH + ";";

    private final FakeIndex commands = new FakeIndex();
    private final ScriptedDecoder decoder = new ScriptedDecoder();
    private final Relay relay = new Relay(
            RelayConfig.of(Map.of(
                    ConfigKey.PORT, "0",
                    ConfigKey.HTTP_PORT, "0",
                    ConfigKey.BIND_ADDRESS, "127.0.0.1",
                    ConfigKey.EVENT_LOOPS, "2",
                    ConfigKey.LINGER, "1",
                    ConfigKey.COMMANDS_POLL, "100ms")),
            decoder,
            commands,
            LineDialect.sniffer(),
            new MemoryJournal(1 << 20));

    @BeforeEach
    void start() throws IOException {
        relay.start();
    }

    @AfterEach
    void stop() {
        relay.close();
    }

    @Test
    void sendsWhatWaits_whenTheWatchHasSaidNothing() throws Exception {
        try (Watch watch = new Watch(relay.port())) {
            watch.say(LOGIN).hear(LOGIN.length() + 2);
            decoder.nextAnswers(request -> ScriptedDecoder.answer(
                    request,
                    frame -> new FrameResult(
                            frame.seq(), Outcome.STORED, null, List.of("@locate;".getBytes(ISO_8859_1)))));

            commands.holds(WATCH);

            assertThat(watch.hear(8)).isEqualTo("@locate;");
        }
        FrameEnvelope question = decoder.requests().get(1).frames().get(0);
        assertThat(question.bytes()).isEmpty();
        assertThat(question.device()).isEqualTo(WATCH);
        assertThat(question.dialect()).isEqualTo("line");
    }

    @Test
    void sendsWhatWaits_toTheAddressOfADatagram() throws Exception {
        try (DatagramSocket watch = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            byte[] login = LOGIN.getBytes(ISO_8859_1);
            watch.send(new DatagramPacket(login, login.length, InetAddress.getLoopbackAddress(), relay.port()));
            watch.setSoTimeout(10_000);
            DatagramPacket reply = new DatagramPacket(new byte[100], 100);
            watch.receive(reply);
            decoder.nextAnswers(request -> ScriptedDecoder.answer(
                    request,
                    frame -> new FrameResult(
                            frame.seq(), Outcome.STORED, null, List.of("@locate;".getBytes(ISO_8859_1)))));

            commands.holds(WATCH);
            watch.receive(reply);

            assertThat(new String(reply.getData(), 0, reply.getLength(), ISO_8859_1))
                    .isEqualTo("@locate;");
        }
    }

    @Test
    void letsGoOfTheIndex_whenItStops() throws Exception {
        relay.close();

        assertThat(commands.isClosed()).isTrue();
    }
}
