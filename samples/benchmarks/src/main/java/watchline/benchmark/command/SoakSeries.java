package watchline.benchmark.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import watchline.benchmark.Machine;
import watchline.benchmark.Table;
import watchline.benchmark.process.BenchException;
import watchline.benchmark.process.JvmProbe.Held;

/** What the processes held, look by look. Used by one thread. */
final class SoakSeries {

    private static final double BYTES_A_MIB = 1024 * 1024;
    private static final String SECOND = "second";
    private static final String RELAY = "relay: ";
    private static final String DECODER = "decoder: ";
    private static final String CONNECTIONS = RELAY + "connections for calls";
    private static final String CALL_THREADS = DECODER + "threads for calls";

    /** What is measured of each process, and how much it may grow in an hour without being called growth. */
    private enum Kind {
        HEAP("heap after GC, MiB", 2),
        DIRECT("direct memory, MiB", 2),
        RSS("resident memory, MiB", 8),
        THREADS("threads beside calls", 2),
        FILES("open files beside lines and calls", 5);

        private final String words;
        private final double floor;

        Kind(String words, double floor) {
            this.words = words;
            this.floor = floor;
        }

        /** @param sockets of it that come and go with watches and calls */
        double of(Held held, double sockets) {
            return switch (this) {
                case HEAP -> held.heap() / BYTES_A_MIB;
                case DIRECT -> held.direct() / BYTES_A_MIB;
                case RSS -> held.rss() / BYTES_A_MIB;
                case THREADS -> (double) (held.threads() - held.calls());
                case FILES -> held.openFiles() - sockets;
            };
        }
    }

    /**
     * One look.
     *
     * @param second since the start
     * @param lines of watches that the relay had open, each of which is a file
     * @param connections of the relay to the decoder, each of which is a file of both
     * @param invokeMillis mean of the calls since the look before
     */
    record Sample(
            double second,
            Held relay,
            Held decoder,
            double lines,
            double connections,
            double invokeMillis,
            long sent) {}

    private final int lanes;
    /** By their names, in the order in which they are shown. */
    private final Map<String, List<Slope.Point>> columns = new LinkedHashMap<>();

    /** @param lanes of the relay: calls at a time at most, and so connections and threads for them */
    SoakSeries(int lanes) {
        this.lanes = lanes;
    }

    void add(Sample sample) {
        for (Kind kind : Kind.values()) {
            add(RELAY + kind.words, sample, kind.of(sample.relay(), sample.lines() + sample.connections()));
            add(DECODER + kind.words, sample, kind.of(sample.decoder(), sample.connections()));
        }
        add(CONNECTIONS, sample, sample.connections());
        add(CALL_THREADS, sample, (double) sample.decoder().calls());
        add("time of a call, ms", sample, sample.invokeMillis());
        add("TCP lines", sample, sample.lines());
        add("frames sent", sample, (double) sample.sent());
    }

    private void add(String name, Sample sample, double value) {
        add(name, new Slope.Point(sample.second(), value));
    }

    private void add(String name, Slope.Point point) {
        columns.computeIfAbsent(name, first -> new ArrayList<>()).add(point);
    }

    private List<Slope.Point> column(String name) {
        List<Slope.Point> points = columns.get(name);
        if (points == null) {
            throw new BenchException(
                    "no column \"" + name + "\" (there are: " + String.join(", ", columns.keySet()) + ")");
        }
        return points;
    }

    /** A row a measurement, with the verdict. */
    Table table() {
        Table table = new Table("second half of the run", "lowest, mean", "rise an hour", "flat");
        for (Kind kind : Kind.values()) {
            for (String process : List.of(RELAY, DECODER)) {
                Slope slope = slope(process, kind);
                row(table, process + kind.words, slope, word(slope.isFlat()));
            }
        }
        for (String name : List.of(CONNECTIONS, CALL_THREADS)) {
            String bound = String.format(Locale.ROOT, ", %.0f of %d at most", most(name), lanes);
            row(table, name, Slope.of(column(name), 0), word(isBounded(name)) + bound);
        }
        return table;
    }

    private Slope slope(String process, Kind kind) {
        return Slope.of(column(process + kind.words), kind.floor);
    }

    private static void row(Table table, String name, Slope slope, String verdict) {
        table.row(name, Console.decimals(slope.mean()), Console.decimals(slope.perHour()), verdict);
    }

    private static String word(boolean fine) {
        return fine ? "yes" : "NO";
    }

    private boolean isBounded(String name) {
        return most(name) <= lanes;
    }

    private double most(String name) {
        return column(name).stream().mapToDouble(Slope.Point::value).max().orElse(0);
    }

    boolean isFlat() {
        for (Kind kind : Kind.values()) {
            if (!slope(RELAY, kind).isFlat() || !slope(DECODER, kind).isFlat()) {
                return false;
            }
        }
        return isBounded(CONNECTIONS) && isBounded(CALL_THREADS);
    }

    /** With a line of heads. */
    String csv() {
        StringBuilder csv = new StringBuilder(SECOND);
        columns.keySet().forEach(name -> csv.append(",\"").append(name).append('"'));
        csv.append('\n');
        List<List<Slope.Point>> all = List.copyOf(columns.values());
        for (int i = 0; i < all.get(0).size(); i++) {
            csv.append(String.format(Locale.ROOT, "%.1f", all.get(0).get(i).second()));
            for (List<Slope.Point> points : all) {
                csv.append(String.format(Locale.ROOT, ",%.3f", points.get(i).value()));
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    /**
     * What {@link #csv} wrote.
     *
     * @throws BenchException if it was something else
     */
    static SoakSeries read(List<String> csv, int lanes) {
        SoakSeries series = new SoakSeries(lanes);
        if (csv.isEmpty() || !csv.get(0).startsWith(SECOND + ",\"")) {
            throw new BenchException(
                    "not the looks of a soak (expected: a first line that begins with " + SECOND + ",)");
        }
        // Names have commas in them, and stand between quotes.
        String heads = csv.get(0).substring(SECOND.length() + 2);
        List<String> names = List.of(heads.substring(0, heads.length() - 1).split("\",\"", -1));
        for (String line : csv.subList(1, csv.size())) {
            String[] values = line.split(",", -1);
            if (values.length != names.size() + 1) {
                throw new BenchException("a line of the soak has " + values.length + " values (expected: "
                        + (names.size() + 1) + "): " + line);
            }
            for (int i = 0; i < names.size(); i++) {
                series.add(names.get(i), new Slope.Point(number(values[0]), number(values[i + 1])));
            }
        }
        return series;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new BenchException("not a number of a soak: " + text, e);
        }
    }

    String svg() {
        SvgPlot plot = new SvgPlot(Machine.line());
        columns.forEach(plot::panel);
        return plot.svg();
    }
}
