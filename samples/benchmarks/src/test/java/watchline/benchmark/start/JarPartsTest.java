package watchline.benchmark.start;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class JarPartsTest {

    @Test
    void countsByLibrary_andEachClientOfTheSdkByItself(@TempDir Path folder) throws IOException {
        Path jar = jar(
                folder,
                "software/amazon/awssdk/services/sns/SnsClient.class",
                "software/amazon/awssdk/services/sns/model/A.class",
                "software/amazon/awssdk/core/B.class",
                "watchline/C.class",
                "META-INF/MANIFEST.MF");

        List<JarParts.Part> parts = JarParts.of(jar);

        assertThat(parts)
                .extracting(part -> part.name() + " " + part.classes())
                .containsExactlyInAnyOrder(
                        "software/amazon/awssdk/services/sns/ 2",
                        "software/amazon/awssdk/ 1",
                        "watchline/ 1",
                        "others 0");
    }

    private static Path jar(Path folder, String... entries) throws IOException {
        Path jar = folder.resolve("some.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (String entry : entries) {
                out.putNextEntry(new JarEntry(entry));
                out.write(1);
            }
        }
        return jar;
    }
}
