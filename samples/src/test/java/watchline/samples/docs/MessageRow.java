package watchline.samples.docs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.FrameEnvelope;
import watchline.contract.Transport;
import watchline.decoder.report.Arrival;
import watchline.decoder.report.ReportItem;
import watchline.dialect.Dialects;
import watchline.dialect.model.Report;
import watchline.dialect.spi.Cut;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Decoded;
import watchline.dialect.spi.Dialect;

/**
 * A row of the tables of messages: made from its sentence and its example by decoding the example, so that a page whose rows equal
 * these rows says what the code does.
 *
 * @param attributes what the stored item has beyond those that every item has
 */
record MessageRow(String word, String sentence, String kind, Set<String> attributes, String answer, String example) {

    private static final String IMEI = "861265064025262";
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Set<String> IN_EVERY_ITEM = Set.of(
            "deviceId",
            "sk",
            "kind",
            "time",
            "timeSource",
            "receivedAt",
            "delayMs",
            "dialect",
            "message",
            "transport",
            "expiresAt");

    static MessageRow of(String sentence, String example) {
        byte[] bytes = example.getBytes(StandardCharsets.ISO_8859_1);
        Dialect dialect = Dialects.of(bytes);
        if (dialect == null) {
            throw new AssertionError("no dialect: " + example);
        }
        Cut cut = dialect.cut(bytes, 0, bytes.length, false);
        if (!cut.equals(Cut.frame(0, bytes.length))) {
            throw new AssertionError("not one frame: " + example);
        }
        Decoded decoded = dialect.decode(bytes, new DecodeContext(IMEI, NOW, NOW, 0));
        if (!(decoded.message() instanceof Report report)) {
            throw new AssertionError("no report: " + example + " " + decoded.message());
        }
        String answer = decoded.replies().stream()
                .map(reply -> new String(reply, StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining());
        return new MessageRow(
                report.message(),
                sentence,
                report.kind().wireName(),
                attributes(dialect, bytes, decoded, report),
                answer,
                example);
    }

    private static Set<String> attributes(Dialect dialect, byte[] bytes, Decoded decoded, Report report) {
        FrameEnvelope frame =
                new FrameEnvelope(1, dialect.name(), Transport.TCP, IMEI, "127.0.0.1:1", NOW, bytes, null);
        String device = decoded.deviceId() == null ? IMEI : decoded.deviceId();
        Map<String, AttributeValue> item = ReportItem.of(Arrival.of(frame, device, report), Duration.ofDays(1));
        Set<String> names = new TreeSet<>(item.keySet());
        names.removeAll(IN_EVERY_ITEM);
        if (names.remove("extra")) {
            item.get("extra").m().keySet().forEach(name -> names.add("extra." + name));
        }
        // A published example has its own time; that it is too old to be believed is not what the row is about.
        names.remove("extra.deviceTime");
        return names;
    }

    /** Reads a row of the page back. */
    static MessageRow parse(String line) {
        List<String> cells = cells(line);
        return of(cells.get(1), code(cells.get(5)));
    }

    static boolean isRow(String line) {
        return line.startsWith("| `") && cells(line).size() == 6;
    }

    static List<String> cells(String line) {
        String inner = line.strip().substring(1, line.strip().length() - 1);
        List<String> cells = new ArrayList<>();
        Arrays.stream(inner.replace("\\|", "\0").split("\\|", -1))
                .map(cell -> cell.replace('\0', '|').strip())
                .forEach(cells::add);
        return cells;
    }

    private static String code(String cell) {
        return cell.substring(cell.indexOf('`') + 1, cell.lastIndexOf('`'));
    }

    @Override
    public String toString() {
        return "| `" + word + "` | " + sentence + " | " + kind + " | "
                + (attributes.isEmpty() ? "-" : "`" + String.join(" ", attributes) + "`") + " | "
                + (answer.isEmpty() ? "-" : "`" + escape(answer) + "`") + " | `" + escape(example) + "` |";
    }

    private static String escape(String text) {
        return text.replace("|", "\\|");
    }
}
