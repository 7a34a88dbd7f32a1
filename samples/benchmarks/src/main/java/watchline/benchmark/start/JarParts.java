package watchline.benchmark.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import watchline.benchmark.process.BenchException;

/** Whose classes fill a jar. */
final class JarParts {

    private static final List<String> LIBRARIES = List.of(
            "watchline/",
            "software/amazon/awssdk/services/",
            "software/amazon/awssdk/",
            "com/fasterxml/",
            "net/gcardone/",
            "org/slf4j/");

    private JarParts() {}

    /** One of them, in bytes as they are packed. */
    record Part(String name, long classes, long bytes) {}

    /** The largest first. */
    static List<Part> of(Path jar) {
        Map<String, Part> parts = new LinkedHashMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> {
                long classes = entry.getName().endsWith(".class") ? 1 : 0;
                String name = name(entry.getName());
                parts.merge(
                        name,
                        new Part(name, classes, entry.getCompressedSize()),
                        (one, other) -> new Part(name, one.classes + other.classes, one.bytes + other.bytes));
            });
        } catch (IOException e) {
            throw new BenchException(jar + ": " + e.getMessage(), e);
        }
        List<Part> sorted = new ArrayList<>(parts.values());
        sorted.sort(Comparator.comparingLong(Part::bytes).reversed());
        return sorted;
    }

    private static String name(String entry) {
        String library =
                LIBRARIES.stream().filter(entry::startsWith).findFirst().orElse("");
        if (library.endsWith("services/")) {
            int end = entry.indexOf('/', library.length());
            return end < 0 ? library : entry.substring(0, end + 1);
        }
        return library.isEmpty() ? "others" : library;
    }
}
