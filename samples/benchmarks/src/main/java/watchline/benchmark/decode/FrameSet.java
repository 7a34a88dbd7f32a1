package watchline.benchmark.decode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import watchline.dialect.Dialects;
import watchline.dialect.model.Report;
import watchline.dialect.spi.Cut;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Dialect;
import watchline.samples.frames.FrameSample;

/**
 * Frames of {@code samples/frames}, cut as the relay cuts them.
 *
 * @param dialect that they are all of
 * @param frames one or more
 */
record FrameSet(Dialect dialect, List<byte[]> frames) {

    /** Names the folder of the samples; {@code samples/bench} sets it. */
    static final String FOLDER = "watchline.frames";

    /** The watch of a session, where a frame does not say. */
    static final String SESSION = "861265061234567";

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    /** Of frames that arrive in November 2026 on a session of a known watch. */
    static DecodeContext context() {
        return new DecodeContext(SESSION, NOW, NOW, 0);
    }

    private static List<FrameSample> samples() {
        try {
            return FrameSample.all(Path.of(System.getProperty(FOLDER, "samples/frames")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param name of a sample, such as {@code iw/06-ap01}; or a dialect and what its frames are decoded to, such as {@code iw/health}
     * @throws IllegalArgumentException if there are none
     */
    static FrameSet of(String name) {
        String wanted = name.substring(0, name.indexOf('/'));
        Dialect dialect = Dialects.named(wanted)
                .orElseThrow(() -> new IllegalArgumentException("dialect: " + wanted + " (expected: one of "
                        + Dialects.all().stream().map(Dialect::name).toList() + ")"));
        List<byte[]> frames = new ArrayList<>();
        for (FrameSample sample : samples()) {
            if (sample.dialect().equals(wanted)) {
                for (byte[] frame : cut(dialect, sample.bytes())) {
                    if (sample.name().equals(name) || name.equals(wanted + "/" + kind(dialect, frame))) {
                        frames.add(frame);
                    }
                }
            }
        }
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("frames: " + name + " (expected: such as iw/06-ap01 or iw/health)");
        }
        return new FrameSet(dialect, List.copyOf(frames));
    }

    /** {@code position}, {@code health}, {@code status}, {@code event}; or {@code none} of what is no report. */
    private static String kind(Dialect dialect, byte[] frame) {
        return dialect.decode(frame, context()).message() instanceof Report report
                ? report.kind().wireName()
                : "none";
    }

    private static List<byte[]> cut(Dialect dialect, byte[] bytes) {
        List<byte[]> frames = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            Cut cut = dialect.cut(bytes, at, bytes.length, true);
            if (cut.type() == Cut.Type.MORE) {
                break;
            }
            if (cut.type() == Cut.Type.FRAME) {
                frames.add(Arrays.copyOfRange(bytes, cut.from(), cut.to()));
            }
            at = cut.to();
        }
        return frames;
    }
}
