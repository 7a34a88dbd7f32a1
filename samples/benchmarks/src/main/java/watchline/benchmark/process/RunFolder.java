package watchline.benchmark.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the journals and logs of one run are. Journals go with the run; logs stay below {@code target}. */
public record RunFolder(Path path) implements AutoCloseable {

    public static RunFolder create() {
        return new RunFolder(Built.newFolder());
    }

    @Override
    public void close() {
        Path journal = path.resolve("journal");
        if (!Files.isDirectory(journal)) {
            return;
        }
        try (Stream<Path> all = Files.walk(journal)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new BenchException("the journal of the run could not be deleted: " + e.getMessage(), e);
        }
    }
}
