package watchline.dialect.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import watchline.dialect.Dialects;
import watchline.dialect.spi.Cut;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Decoding a frame takes a small multiple of its size, at any size up to the limit of the dialect, whatever fills it. Bytes
 * allocated by the thread are counted, not those in use at a time: they depend neither on the collector nor on the machine.
 *
 * <p>What is allowed is 16 KiB for a report with full lists, whatever the frame, and 10 bytes a byte. A frame that is all
 * networks comes to 7: an entry of 24 bytes becomes two texts before it turns out to be a repeat. Everything else stays under
 * 12 KiB, and one copy of a frame whose escapes are undone. What this is to catch is the next power of ten: an object a byte, or
 * a text of the rest of the frame for each field.
 */
class MemoryTest {

    private static final long MOST = 16 * 1024;
    private static final int MOST_A_BYTE = 10;
    /** What the dialects with two limits allow a frame of text. */
    private static final int TEXT_BYTES = 4 * 1024;

    /** The first rounds load classes. */
    private static final int WARM_UP = 3;

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final DecodeContext CONTEXT = new DecodeContext(DecodePromises.SESSION, NOW, NOW, 0);

    /** What a long frame is filled with: what makes lists, notes, names and escapes, and what makes nothing. */
    private static final List<String> FILLINGS = List.of(
            ",",
            "1,",
            "x",
            "\u00FF",
            "-1,",
            "9529,21809,158,",
            "n,00:11:22:33:44:55,-60,",
            "n|00:11:22:33:44:55|-60&",
            "&",
            "a|&",
            "\"n\",-71,\"60:EE:5C:F7:78:5B\",",
            "}\u0001",
            "1~2~3,",
            "ver:1;");

    static Stream<Arguments> longFrames() {
        return Sample.all().stream().flatMap(sample -> FILLINGS.stream().map(filling -> arguments(sample, filling)));
    }

    @ParameterizedTest
    @MethodSource("longFrames")
    void takesLittleMoreThanTheFrame(Sample sample, String filling) {
        byte[] frame = filled(sample, filling.getBytes(StandardCharsets.ISO_8859_1));

        long allocated = allocatedBy(sample.dialect(), frame);

        assertThat(allocated).isLessThan(MOST + (long) MOST_A_BYTE * frame.length);
    }

    /** The frame with the filling before its terminator, as often as it remains one frame. */
    private static byte[] filled(Sample sample, byte[] filling) {
        byte[] longest = filled(sample, filling, sample.dialect().maxFrameBytes());
        boolean one = sample.dialect().cut(longest, 0, longest.length, true).equals(Cut.frame(0, longest.length));
        return one ? longest : filled(sample, filling, TEXT_BYTES);
    }

    private static byte[] filled(Sample sample, byte[] filling, int most) {
        byte[] bytes = sample.bytes();
        int body = sample.isClosed() ? bytes.length - 1 : bytes.length;
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(bytes, 0, body);
        while (frame.size() + filling.length < most) {
            frame.writeBytes(filling);
        }
        frame.write(bytes, body, bytes.length - body);
        return frame.toByteArray();
    }

    private static long allocatedBy(Dialect dialect, byte[] frame) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < WARM_UP; i++) {
            decode(dialect, frame);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        decode(dialect, frame);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static void decode(Dialect dialect, byte[] frame) {
        Dialects.of(frame);
        dialect.cut(frame, 0, frame.length, true);
        dialect.glance(frame);
        dialect.decode(frame, CONTEXT);
    }
}
