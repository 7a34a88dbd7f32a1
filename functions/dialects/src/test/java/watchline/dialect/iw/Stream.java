package watchline.dialect.iw;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import watchline.dialect.spi.Cut;

/** Cuts bytes as the relay does: keeps what is not complete, and goes on when there is more. One character is one byte. */
final class Stream {

    private final List<String> frames = new ArrayList<>();
    private final List<String> junk = new ArrayList<>();
    private final List<String> overlong = new ArrayList<>();
    private byte[] kept = new byte[0];

    static Stream of(String... reads) {
        Stream stream = new Stream();
        for (String read : reads) {
            stream.read(bytes(read), false);
        }
        return stream;
    }

    static Stream datagram(String content) {
        Stream stream = new Stream();
        stream.read(bytes(content), true);
        return stream;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    List<String> frames() {
        return frames;
    }

    List<String> junk() {
        return junk;
    }

    List<String> overlong() {
        return overlong;
    }

    /** What waits for more. */
    String kept() {
        return text(kept, 0, kept.length);
    }

    private void read(byte[] read, boolean ended) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(kept);
        joined.writeBytes(read);
        byte[] bytes = joined.toByteArray();
        int at = 0;
        while (true) {
            Cut cut = IwFramer.cut(bytes, at, bytes.length, ended);
            if (cut.type() == Cut.Type.MORE) {
                kept = Arrays.copyOfRange(bytes, cut.from(), cut.to());
                return;
            }
            if (cut.to() <= at || cut.from() < at || cut.from() >= cut.to()) {
                throw new AssertionError("no progress from " + at + ": " + cut);
            }
            listOf(cut.type()).add(text(bytes, cut.from(), cut.to()));
            at = cut.to();
        }
    }

    private List<String> listOf(Cut.Type type) {
        return switch (type) {
            case FRAME -> frames;
            case JUNK -> junk;
            case OVERLONG -> overlong;
            case MORE -> throw new AssertionError("handled by the caller");
        };
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
