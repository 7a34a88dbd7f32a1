package watchline.relay.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.IntFunction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Many watches on TCP connections that all send as much as the other side takes. For one thread. */
public final class Crowd implements AutoCloseable {

    /** Little, so that what is not read stays with the test and not with the kernel. */
    private static final int SEND_BUFFER = 4096;

    private final Selector selector = Selector.open();
    private int unfinished;

    /** @param speech what each of them says */
    public Crowd(int port, int watches, IntFunction<String> speech) throws IOException {
        for (int i = 0; i < watches; i++) {
            SocketChannel watch = SocketChannel.open();
            watch.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
            watch.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            watch.configureBlocking(false);
            watch.register(
                    selector,
                    SelectionKey.OP_WRITE,
                    ByteBuffer.wrap(speech.apply(i).getBytes(ISO_8859_1)));
            unfinished++;
        }
    }

    /** Goes on sending until everything is out, or nothing was taken for that long; answers whether everything is out. */
    public boolean send(Duration patience) throws IOException {
        while (unfinished > 0 && selector.select(patience.toMillis()) > 0) {
            for (SelectionKey key : selector.selectedKeys()) {
                ByteBuffer left = (ByteBuffer) key.attachment();
                ((SocketChannel) key.channel()).write(left);
                if (!left.hasRemaining()) {
                    key.interestOps(0);
                    unfinished--;
                }
            }
            selector.selectedKeys().clear();
        }
        return unfinished == 0;
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
