package watchline.benchmark.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import watchline.benchmark.Machine;
import watchline.benchmark.Table;
import watchline.benchmark.process.JvmProbe.Held;

/** What the processes held, sample by sample. Used by one thread. */
final class SoakSeries {

    private static final double BYTES_A_MIB = 1024 * 1024;

    /** What is measured of each process, and how much it may grow in an hour without being called growth. */
    private enum Kind {
        HEAP("heap after GC, MiB", 2),
        DIRECT("direct memory, MiB", 2),
        RSS("resident memory, MiB", 8),
        THREADS("threads", 2),
        FILES("open files beside lines", 5);

        private final String words;
        private final double floor;

        Kind(String words, double floor) {
            this.words = words;
            this.floor = floor;
        }

        double of(Held held, double lines) {
            return switch (this) {
                case HEAP -> held.heap() / BYTES_A_MIB;
                case DIRECT -> held.direct() / BYTES_A_MIB;
                case RSS -> held.rss() / BYTES_A_MIB;
                case THREADS -> (double) held.threads();
                case FILES -> held.openFiles() - lines;
            };
        }
    }

    /**
     * One look.
     *
     * @param second since the start
     * @param lines of watches that the relay had open, each of which is a file
     */
    record Sample(double second, Held relay, Held decoder, double lines, long sent) {}

    private final List<Sample> samples = new ArrayList<>();

    void add(Sample sample) {
        samples.add(sample);
    }

    int size() {
        return samples.size();
    }

    private List<Slope.Point> points(ToDoubleFunction<Sample> value) {
        return samples.stream()
                .map(sample -> new Slope.Point(sample.second(), value.applyAsDouble(sample)))
                .toList();
    }

    private List<Slope.Point> relay(Kind kind) {
        return points(sample -> kind.of(sample.relay(), sample.lines()));
    }

    private List<Slope.Point> decoder(Kind kind) {
        return points(sample -> kind.of(sample.decoder(), 0));
    }

    /** A row a measurement, with the verdict. */
    Table table() {
        Table table = new Table("second half of the run", "mean", "rise an hour", "flat");
        for (Kind kind : Kind.values()) {
            row(table, "relay: " + kind.words, Slope.of(relay(kind), kind.floor));
            row(table, "decoder: " + kind.words, Slope.of(decoder(kind), kind.floor));
        }
        return table;
    }

    private static void row(Table table, String name, Slope slope) {
        table.row(
                name, Console.decimals(slope.mean()), Console.decimals(slope.perHour()), slope.isFlat() ? "yes" : "NO");
    }

    boolean isFlat() {
        for (Kind kind : Kind.values()) {
            if (!Slope.of(relay(kind), kind.floor).isFlat()
                    || !Slope.of(decoder(kind), kind.floor).isFlat()) {
                return false;
            }
        }
        return true;
    }

    /** With a line of heads; the columns are those of {@link #table}, and the lines and the frames before them. */
    String csv() {
        StringBuilder csv = new StringBuilder("second,lines,framesSent");
        for (Kind kind : Kind.values()) {
            csv.append(",\"relay: ")
                    .append(kind.words)
                    .append("\",\"decoder: ")
                    .append(kind.words)
                    .append('"');
        }
        csv.append('\n');
        for (Sample sample : samples) {
            csv.append(String.format(Locale.ROOT, "%.1f,%.0f,%d", sample.second(), sample.lines(), sample.sent()));
            for (Kind kind : Kind.values()) {
                csv.append(String.format(
                        Locale.ROOT,
                        ",%.3f,%.3f",
                        kind.of(sample.relay(), sample.lines()),
                        kind.of(sample.decoder(), 0)));
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    String svg() {
        SvgPlot plot = new SvgPlot(Machine.line());
        for (Kind kind : Kind.values()) {
            plot.panel("relay: " + kind.words, relay(kind)).panel("decoder: " + kind.words, decoder(kind));
        }
        return plot.panel("TCP lines", points(Sample::lines)).svg();
    }
}
