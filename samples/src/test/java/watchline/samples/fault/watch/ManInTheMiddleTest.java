package watchline.samples.fault.watch;

import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watchline.samples.fault.watch.Done.Deed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ManInTheMiddleTest {

    private static final byte[] WORDS = "IWAP03,08000007000001,00022,00#".getBytes(StandardCharsets.ISO_8859_1);
    private static final int PATIENCE_MS = 5_000;
    private static final int A_WHILE_MS = 300;
    private static final int DATAGRAMS = 200;

    private ServerSocket listener;
    private DatagramSocket relay;
    private ManInTheMiddle man;
    private Socket watch;
    private Socket accepted;

    @BeforeEach
    void stand() throws Exception {
        listener = new ServerSocket();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        relay = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        relay.setSoTimeout(A_WHILE_MS);
        Server target = new Server((InetSocketAddress) listener.getLocalSocketAddress(), (InetSocketAddress)
                relay.getLocalSocketAddress());
        man = ManInTheMiddle.before(target, 1);
        watch = new Socket();
        watch.connect(man.server().tcp(), PATIENCE_MS);
        watch.setSoTimeout(PATIENCE_MS);
        accepted = listener.accept();
        accepted.setSoTimeout(PATIENCE_MS);
    }

    @AfterEach
    void leave() throws IOException {
        man.close();
        watch.close();
        accepted.close();
        listener.close();
        relay.close();
    }

    @Test
    void letsBothDirectionsThrough() throws IOException {
        watch.getOutputStream().write(WORDS);
        accepted.getOutputStream().write("IWBP03#".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(accepted.getInputStream().readNBytes(WORDS.length)).isEqualTo(WORDS);
        assertThat(watch.getInputStream().readNBytes(7)).isEqualTo("IWBP03#".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void passesTheEndOn() throws IOException {
        watch.close();

        assertThat(accepted.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void cutsInTheMiddleOfAFrame() throws IOException {
        man.does(Mischief.NONE.withCut(1));

        watch.getOutputStream().write(WORDS);

        assertThat(accepted.getInputStream().readAllBytes()).hasSizeLessThan(WORDS.length);
        assertThat(watch.getInputStream().read()).isEqualTo(-1);
        assertThat(man.done().of(Deed.CUT)).isEqualTo(1);
    }

    @Test
    void resets() throws IOException {
        man.does(Mischief.NONE.withReset(1));

        watch.getOutputStream().write(WORDS);

        InputStream in = watch.getInputStream();
        assertThatThrownBy(in::read).isInstanceOf(SocketException.class).hasMessageContaining("reset");
        assertThat(man.done().of(Deed.RESET)).isEqualTo(1);
    }

    @Test
    void swallowsAndKeepsTheSockets_whenHalfOpen() throws IOException {
        man.does(Mischief.NONE.withHalfOpen(1));
        accepted.setSoTimeout(A_WHILE_MS);

        watch.getOutputStream().write(WORDS);
        watch.close();

        InputStream in = accepted.getInputStream();
        assertThatThrownBy(in::read).isInstanceOf(SocketTimeoutException.class);
        assertThat(man.done().of(Deed.HALF_OPEN)).isEqualTo(1);
    }

    @Test
    void passesStreamsAByteAtATime() throws IOException {
        man.does(Mischief.NONE.withBytewise());

        watch.getOutputStream().write(WORDS);

        assertThat(accepted.getInputStream().readNBytes(WORDS.length)).isEqualTo(WORDS);
        assertThat(man.done().of(Deed.SINGLE_BYTE)).isEqualTo(WORDS.length);
    }

    @Test
    void keepsTheOrderOfAStream_whenItDelays() throws IOException {
        man.does(Mischief.NONE.withDelay(Duration.ofMillis(20)));

        for (byte single : WORDS) {
            watch.getOutputStream().write(single);
            watch.getOutputStream().flush();
        }
        watch.shutdownOutput();

        assertThat(accepted.getInputStream().readNBytes(WORDS.length)).isEqualTo(WORDS);
        assertThat(man.done().of(Deed.DELAY)).isPositive();
    }

    @Test
    void dropsSomeDatagramsAndDoublesOthers() throws IOException {
        man.does(Mischief.NONE.withDrop(0.2).withTwice(0.2));
        int received = 0;
        Set<String> different = new HashSet<>();

        try (DatagramSocket phone = new DatagramSocket()) {
            for (int i = 0; i < DATAGRAMS; i++) {
                byte[] bytes = Integer.toString(i).getBytes(StandardCharsets.ISO_8859_1);
                phone.send(new DatagramPacket(bytes, bytes.length, man.server().udp()));
            }
            for (String text = hear(); !text.isEmpty(); text = hear()) {
                received++;
                different.add(text);
            }
        }

        long dropped = man.done().of(Deed.DROP);
        long doubled = man.done().of(Deed.TWICE);
        assertThat(dropped).isBetween(DATAGRAMS / 10L, DATAGRAMS * 3L / 10);
        assertThat(doubled).isBetween(DATAGRAMS / 20L, DATAGRAMS * 3L / 10);
        assertThat(different).hasSize((int) (DATAGRAMS - dropped));
        assertThat(received).isEqualTo(DATAGRAMS - dropped + doubled);
    }

    @Test
    void bringsTheAnswerToTheWatchThatAsked() throws IOException {
        try (DatagramSocket phone = new DatagramSocket()) {
            phone.setSoTimeout(PATIENCE_MS);
            phone.send(new DatagramPacket(WORDS, WORDS.length, man.server().udp()));
            DatagramPacket asked = new DatagramPacket(new byte[100], 100);
            relay.receive(asked);
            relay.send(new DatagramPacket(asked.getData(), 5, asked.getSocketAddress()));
            DatagramPacket answer = new DatagramPacket(new byte[100], 100);

            phone.receive(answer);

            assertThat(answer.getLength()).isEqualTo(5);
            assertThat(answer.getSocketAddress()).isEqualTo(man.server().udp());
        }
    }

    /** Empty when nothing comes for a while. */
    private String hear() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[100], 100);
        try {
            relay.receive(packet);
            return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1);
        } catch (SocketTimeoutException e) {
            return "";
        }
    }
}
