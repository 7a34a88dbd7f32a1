package watchline.dialect.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * {@link FuzzTargets} on the samples, and on what is kept in the folder where {@link DialectsFuzzTest} puts its findings: what
 * once broke a promise, or nearly did. A finding of the fuzzer fails here from the moment on that its file is there.
 */
class KeptInputsTest {

    /** The folder's name and place are Jazzer's choice: a folder a method. */
    private static final String FOLDER = "DialectsFuzzTestInputs";

    static Stream<byte[]> inputs() {
        return Stream.concat(Sample.files().stream(), kept());
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void keepsAllPromises(byte[] bytes) {
        assertThatCode(() -> {
                    FuzzTargets.stream(bytes);
                    FuzzTargets.frame(bytes);
                    FuzzTargets.neighbours(bytes);
                })
                .doesNotThrowAnyException();
    }

    private static Stream<byte[]> kept() {
        try (Stream<Path> files =
                Files.walk(Path.of(Objects.requireNonNull(KeptInputsTest.class.getResource(FOLDER), FOLDER)
                        .toURI()))) {
            return files.filter(Files::isRegularFile).sorted().map(KeptInputsTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
