package watchline.dialect.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@link FuzzTargets} on bytes that Jazzer makes up, guided by the branches that they reach, from the samples on. {@code .ci/fuzz}
 * runs it. The ordinary build leaves it out by its tag, {@code jazzer}: even to try known inputs Jazzer attaches an agent to the
 * JVM, which takes seconds, makes all other tests in that JVM several times slower, and is not there on every platform.
 * {@link KeptInputsTest} tries the same inputs there.
 */
class DialectsFuzzTest {

    static Stream<byte[]> samples() {
        return Sample.files().stream();
    }

    @MethodSource("samples")
    @FuzzTest
    void stream(byte[] bytes) {
        FuzzTargets.stream(bytes);
    }

    @MethodSource("samples")
    @FuzzTest
    void frame(byte[] bytes) {
        FuzzTargets.frame(bytes);
    }

    @MethodSource("samples")
    @FuzzTest
    void neighbours(byte[] bytes) {
        FuzzTargets.neighbours(bytes);
    }
}
