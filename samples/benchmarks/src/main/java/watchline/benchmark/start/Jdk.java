package watchline.benchmark.start;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import watchline.benchmark.process.BenchException;

/**
 * A JDK on this machine.
 *
 * @param feature the first number of its version
 */
public record Jdk(Path java, String version, int feature) {

    /** The one that runs this program. */
    public static Jdk own() {
        return at(Path.of(System.getProperty("java.home")));
    }

    /** @throws BenchException when there is none */
    public static Jdk at(Path home) {
        Path java = home.resolve("bin").resolve("java");
        Path release = home.resolve("release");
        if (!Files.isExecutable(java)) {
            throw new BenchException(home + " is no JDK: it has no bin/java");
        }
        try {
            Properties said = new Properties();
            said.load(new StringReader(Files.readString(release)));
            String version = said.getProperty("JAVA_VERSION", "").replace("\"", "");
            return new Jdk(java, version, Runtime.Version.parse(version).feature());
        } catch (IOException | IllegalArgumentException e) {
            throw new BenchException(release + " does not say which JDK it is: " + e.getMessage(), e);
        }
    }

    String name() {
        return "JDK " + version;
    }
}
