package watchline.samples.dynamodb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServerPortTest {

    @Test
    void isTaken_whileSomethingListensOnLoopback() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(ServerPort.isTaken(socket.getLocalPort())).isTrue();
        }
    }

    @Test
    void isNotTaken_whenNothingListens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(ServerPort.isTaken(port)).isFalse();
    }

    @Test
    void findsAPortThatCanBeBound() throws IOException {
        int port = ServerPort.free();

        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(socket.isBound()).isTrue();
        }
    }
}
