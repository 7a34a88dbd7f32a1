package watchline.dialect.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watchline.dialect.Dialects;
import watchline.dialect.spi.Dialect;

/**
 * One frame out of {@code samples/frames}, and the dialect that it is written in.
 *
 * @param name of the file that holds it
 */
record Sample(String name, Dialect dialect, byte[] bytes) {

    private static final Path FOLDER = Path.of(System.getProperty("basedir", "."), "..", "..", "samples", "frames");

    private static final List<Sample> ALL = readAll();
    private static final Map<Dialect, List<Sample>> BY_DIALECT =
            ALL.stream().collect(Collectors.groupingBy(Sample::dialect));

    /** Every frame of every known dialect; a file with several frames gives several. */
    static List<Sample> all() {
        return ALL;
    }

    static List<Sample> of(Dialect dialect) {
        return BY_DIALECT.getOrDefault(dialect, List.of());
    }

    private static List<Sample> readAll() {
        List<Sample> samples = new ArrayList<>();
        for (Dialect dialect : Dialects.all()) {
            for (Path file : files(dialect.name())) {
                for (byte[] frame : StreamPromises.cutDatagram(dialect, read(file))) {
                    samples.add(new Sample(file.getFileName().toString(), dialect, frame));
                }
            }
        }
        return List.copyOf(samples);
    }

    /** Every file as it is, those of foreign protocols among them. */
    static List<byte[]> files() {
        return Stream.concat(Dialects.all().stream().map(Dialect::name), Stream.of("foreign"))
                .flatMap(folder -> files(folder).stream())
                .map(Sample::read)
                .toList();
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".frame"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nothing that follows it on a stream can become part of it: it has the end that its dialect gives a frame. */
    boolean isClosed() {
        byte last = bytes[bytes.length - 1];
        return last == (dialect.name().equals("bracket") ? ']' : '#');
    }

    /** Whether nothing that stands before it on a stream can swallow its beginning. */
    boolean isOpened() {
        return !dialect.name().equals("gotop") || bytes[0] == '#';
    }

    @Override
    public String toString() {
        return name + " " + new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
