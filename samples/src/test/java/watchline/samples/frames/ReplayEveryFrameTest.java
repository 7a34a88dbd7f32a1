package watchline.samples.frames;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import watchline.contract.DecodeResponse;
import watchline.contract.Transport;
import watchline.decoder.quarantine.QuarantinedFrame;
import watchline.decoder.quarantine.Replay;
import watchline.decoder.quarantine.Replay.Counts;
import watchline.dialect.Dialects;
import watchline.dialect.spi.Cut;
import watchline.dialect.spi.Dialect;

import static org.assertj.core.api.Assertions.assertThat;

/** Every sample, had it lain in quarantine: what the relay once took for a frame is still one when it is let out. */
class ReplayEveryFrameTest {

    private static final Instant THEN = Instant.parse("2026-11-22T14:00:00Z");

    private int sent;

    private final Replay replay = new Replay(
            new QuarantineOfNothing(),
            request -> {
                sent += request.frames().size();
                return new DecodeResponse(List.of());
            },
            Dialects::named,
            bytes -> Optional.ofNullable(Dialects.of(bytes)));

    static Stream<FrameSample> samples() throws IOException {
        return FrameSample.all(Path.of("frames")).stream()
                .filter(sample -> Dialects.named(sample.dialect()).isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void letsOutEveryFrame_byTcpAndByUdp(FrameSample sample) {
        Dialect dialect = Dialects.named(sample.dialect()).orElseThrow();

        for (Transport transport : Transport.values()) {
            for (byte[] frame : frames(dialect, sample.bytes(), transport)) {
                sent = 0;
                Counts counts = replay.letOut(List.of(quarantined(frame, dialect.name(), transport)));
                assertThat(counts.passed()).isZero();
                assertThat(sent).isEqualTo(1);
            }
        }
    }

    private static List<byte[]> frames(Dialect dialect, byte[] bytes, Transport transport) {
        List<byte[]> frames = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            Cut cut = dialect.cut(bytes, at, bytes.length, transport == Transport.UDP);
            if (cut.type() == Cut.Type.MORE) {
                cut = dialect.settle(bytes, cut.from(), bytes.length);
            }
            if (cut.type() == Cut.Type.FRAME) {
                frames.add(Arrays.copyOfRange(bytes, cut.from(), cut.to()));
            }
            at = cut.type() == Cut.Type.MORE ? bytes.length : cut.to();
        }
        return frames;
    }

    private static QuarantinedFrame quarantined(byte[] frame, String dialect, Transport transport) {
        return new QuarantinedFrame(
                "2026-11-22", "x", THEN, frame, "unknown message: X", dialect, null, "203.0.113.9:50122", transport);
    }
}
