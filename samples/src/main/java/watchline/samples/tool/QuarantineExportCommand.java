package watchline.samples.tool;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import watchline.decoder.quarantine.QuarantinedFrame;
import watchline.samples.mask.FrameMask;
import watchline.samples.mask.Masks;

/** {@code quarantine export}: for the manufacturer. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Writes frames into a file for the manufacturer, as JSON lines, with ids, telephone and card numbers, radio addresses,"
                        + " names of networks and coordinates masked: the same original has the same mask throughout the file.",
        footer = {
            "",
            "What is no text (voice, pictures) is blanked. Numbers of cells stay, and so does any text that is no number: look",
            "through the file before you send it."
        })
final class QuarantineExportCommand extends TablesCommand {

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "File to write; it must not exist yet.")
    private Path file = Path.of("");

    @Option(
            names = "--kind",
            paramLabel = "TEXT",
            description = "Only kinds that have this text in their name (quarantine list shows them).")
    private @Nullable String kind;

    @Option(
            names = "--since",
            paramLabel = "AGE",
            defaultValue = "7d",
            converter = AgeText.class,
            description = "How old frames may be (default: ${DEFAULT-VALUE}).")
    private Duration since = Duration.ZERO;

    @Override
    void run(OpenTables tables, PrintWriter out) throws IOException {
        String chosen = kind;
        int[] written = {0};
        try (Writer writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW)) {
            ExportLine line = new ExportLine(new FrameMask(Masks.underFreshKey()));
            new Quarantine(tables, clock().instant(), new Progress(err(), clock()))
                    .look(since, frame -> chosen == null || Kind.matches(frame, chosen), page -> {
                        page.forEach(frame -> write(writer, line, frame));
                        written[0] += page.size();
                    });
        } catch (FileAlreadyExistsException e) {
            throw new ToolException(
                    "--out: " + file + " exists (expected: a file that does not; nothing was written)", e);
        } catch (UncheckedIOException e) {
            throw new IOException("writing " + file + ": " + e.getMessage(), e);
        }
        out.println(written[0] + " frames written to " + file + ", masked; look through it before you send it");
    }

    private static void write(Writer writer, ExportLine line, QuarantinedFrame frame) {
        try {
            writer.write(line.of(frame));
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
