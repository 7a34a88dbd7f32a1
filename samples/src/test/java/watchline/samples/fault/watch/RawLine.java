package watchline.samples.fault.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A connection of nobody: says nothing, or never stops. Cheap enough for thousands. For one thread. */
public final class RawLine implements AutoCloseable {

    private static final int CHUNK = 8 * 1024;
    private static final byte DIGIT = '7';

    private final SocketChannel channel;
    private final ByteBuffer ears = ByteBuffer.allocate(64);
    private boolean talking;
    private boolean hungUp;

    private RawLine(SocketChannel channel) {
        this.channel = channel;
    }

    /** @throws UncheckedIOException when nobody listens there */
    public static RawLine to(InetSocketAddress server) {
        try {
            SocketChannel channel = SocketChannel.open(server);
            channel.configureBlocking(false);
            return new RawLine(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that, and from then on digits, more with each look. */
    public RawLine talkingWithoutEnd(String beginning) {
        talking = true;
        say(beginning.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Whether the other side has ended it. Each look says some more, where there is no end. */
    public boolean isHungUp() {
        if (talking && !hungUp) {
            byte[] more = new byte[CHUNK];
            Arrays.fill(more, DIGIT);
            say(more);
        }
        if (!hungUp) {
            hungUp = hearsTheEnd();
        }
        return hungUp;
    }

    private boolean hearsTheEnd() {
        try {
            ears.clear();
            return channel.read(ears) < 0;
        } catch (IOException e) {
            return true;
        }
    }

    private void say(byte[] bytes) {
        try {
            var unused = channel.write(ByteBuffer.wrap(bytes));
        } catch (IOException e) {
            hungUp = true;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
