package watchline.samples.fault.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the build has made and the rig runs: the jars as they are shipped, never the classes of the test's own class path. Where one
 * is missing, or older than the classes it is made of, the tests fail and say what to run; they are not skipped.
 */
final class BuiltFiles {

    private static final String BUILD = "`./mvnw package -DskipTests`";
    /** Where the modules stand, seen from the folder in which Maven tests this one. */
    private static final Path ROOT = Path.of("..");

    private static final List<String> IN_FUNCTION =
            List.of("functions/dialects", "functions/contract", "functions/decoder");
    private static final List<String> IN_RELAY = List.of("functions/dialects", "functions/contract", "relay");

    private BuiltFiles() {}

    /** The jar that is uploaded to Lambda. */
    static Path functionJar() {
        return jar("functions/decoder", "watchline-decoder-*-function.jar", IN_FUNCTION);
    }

    /** The jar that is the relay's program. */
    static Path relayJar() {
        return jar("relay", "watchline-relay-*-all.jar", IN_RELAY);
    }

    /** What runs a function's jar on Lambda. */
    static String lambdaRuntime() {
        Path file = Path.of("lambda-runtime", "target", "class-path");
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new RigException(
                    "class path of the Lambda runtime: cannot read " + file
                            + " (expected: the file that `./mvnw generate-resources -pl samples/lambda-runtime` writes)",
                    e);
        }
    }

    /** What runs DynamoDB Local. */
    static Path dynamoDbClassPath() {
        return Path.of("dynamodb-local", "target", "class-path");
    }

    private static Path jar(String module, String pattern, List<String> madeOf) {
        Path folder = ROOT.resolve(module).resolve("target");
        Path jar = newest(folder, pattern);
        FileTime built = modified(jar);
        for (String source : madeOf) {
            Path classes = ROOT.resolve(source).resolve("target/classes");
            if (newestClass(classes).compareTo(built) > 0) {
                throw new RigException(jar + " is older than the classes in " + classes + ": run " + BUILD + " first");
            }
        }
        return jar;
    }

    private static Path newest(Path folder, String pattern) {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
                files.forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found.stream()
                .max(Comparator.comparing(BuiltFiles::modified))
                .orElseThrow(
                        () -> new RigException(folder.resolve(pattern) + " is not there: run " + BUILD + " first"));
    }

    private static FileTime newestClass(Path folder) {
        if (!Files.isDirectory(folder)) {
            return FileTime.fromMillis(0);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(BuiltFiles::modified)
                    .max(Comparator.naturalOrder())
                    .orElse(FileTime.fromMillis(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
