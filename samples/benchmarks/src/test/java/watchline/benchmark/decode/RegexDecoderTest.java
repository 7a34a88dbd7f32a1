package watchline.benchmark.decode;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.spi.Decoded;

import static org.assertj.core.api.Assertions.assertThat;

/** Two decoders can be compared only if they make the same of a frame. */
class RegexDecoderTest {

    @BeforeAll
    static void findFrames() {
        System.setProperty(FrameSet.FOLDER, Path.of("../frames").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"iw/06-ap01", "bracket/19-udlte", "gotop/14-cmd-t"})
    void makesTheReportThatTheDialectMakes(String name) {
        FrameSet set = FrameSet.of(name);
        byte[] frame = set.frames().get(0);

        Decoded decoded = set.dialect().decode(frame, FrameSet.context());

        assertThat(RegexDecoder.of(set.dialect().name()).decode(frame)).isEqualTo(decoded.message());
    }
}
