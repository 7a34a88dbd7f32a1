package watchline.benchmark.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the build has made and the benchmarks run: the jars as they are shipped. {@code samples/bench} builds them first. */
public final class Built {

    private static final Path ROOT = Path.of(System.getProperty("watchline.root", "."));

    private Built() {}

    static Path relayJar() {
        return jar("relay/target", "watchline-relay-*-all.jar");
    }

    public static Path functionJar() {
        return jar("functions/decoder/target", "watchline-decoder-*-function.jar");
    }

    public static Path dynamoDbClassPath() {
        return ROOT.resolve("samples/dynamodb-local/target/class-path");
    }

    /** What runs a function's jar on Lambda: the class path of the runtime interface client. */
    public static String lambdaRuntime() {
        Path file = ROOT.resolve("samples/lambda-runtime/target/class-path");
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new BenchException(file + " is not there: run `./mvnw package -DskipTests` first", e);
        }
    }

    /** A folder for the journals and logs of one run. */
    static Path newFolder() {
        try {
            Path all = Files.createDirectories(ROOT.resolve("samples/benchmarks/target/runs"));
            return Files.createTempDirectory(all, "run-").toAbsolutePath();
        } catch (IOException e) {
            throw new BenchException("no folder for the run: " + e.getMessage(), e);
        }
    }

    /** The shipped function before what this program is made of: where both have a class, the shipped one runs. */
    static String functionClassPath() {
        return functionJar() + File.pathSeparator + System.getProperty("java.class.path");
    }

    private static Path jar(String folder, String pattern) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(ROOT.resolve(folder), pattern)) {
            for (Path file : files) {
                return file.toAbsolutePath();
            }
        } catch (IOException e) {
            throw new BenchException(folder + ": " + e.getMessage() + " (run `./mvnw package -DskipTests` first)", e);
        }
        throw new BenchException(folder + "/" + pattern + " is not there: run `./mvnw package -DskipTests` first");
    }
}
