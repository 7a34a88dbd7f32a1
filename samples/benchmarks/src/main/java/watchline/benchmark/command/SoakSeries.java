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

    /** A line of the plot and a column of the file. */
    private record Column(String name, List<Slope.Point> points) {}

    private final List<Sample> samples = new ArrayList<>();
    private final int lanes;

    /** @param lanes of the relay: calls at a time at most, and so connections and threads for them */
    SoakSeries(int lanes) {
        this.lanes = lanes;
    }

    void add(Sample sample) {
        samples.add(sample);
    }

    private Column column(String name, ToDoubleFunction<Sample> value) {
        return new Column(
                name,
                samples.stream()
                        .map(sample -> new Slope.Point(sample.second(), value.applyAsDouble(sample)))
                        .toList());
    }

    private Column relay(Kind kind) {
        return column("relay: " + kind.words, sample -> kind.of(sample.relay(), sample.lines() + sample.connections()));
    }

    private Column decoder(Kind kind) {
        return column("decoder: " + kind.words, sample -> kind.of(sample.decoder(), sample.connections()));
    }

    /** What is to be no more than the relay has lanes. */
    private List<Column> ofCalls() {
        return List.of(
                column("relay: connections for calls", Sample::connections),
                column("decoder: threads for calls", sample -> sample.decoder().calls()));
    }

    private List<Column> others() {
        return List.of(
                column("time of a call, ms", Sample::invokeMillis),
                column("TCP lines", Sample::lines),
                column("frames sent", Sample::sent));
    }

    /** A row a measurement, with the verdict. */
    Table table() {
        Table table = new Table("second half of the run", "mean", "rise an hour", "flat");
        for (Kind kind : Kind.values()) {
            row(table, relay(kind), kind.floor);
            row(table, decoder(kind), kind.floor);
        }
        for (Column column : ofCalls()) {
            Slope slope = Slope.of(column.points(), 0);
            String verdict =
                    String.format(Locale.ROOT, "%s, %.0f of %d at most", word(isBounded(column)), most(column), lanes);
            table.row(column.name(), Console.decimals(slope.mean()), Console.decimals(slope.perHour()), verdict);
        }
        return table;
    }

    private static void row(Table table, Column column, double floor) {
        Slope slope = Slope.of(column.points(), floor);
        table.row(
                column.name(), Console.decimals(slope.mean()), Console.decimals(slope.perHour()), word(slope.isFlat()));
    }

    private static String word(boolean fine) {
        return fine ? "yes" : "NO";
    }

    private boolean isBounded(Column column) {
        return most(column) <= lanes;
    }

    private static double most(Column column) {
        return column.points().stream().mapToDouble(Slope.Point::value).max().orElse(0);
    }

    boolean isFlat() {
        for (Kind kind : Kind.values()) {
            if (!Slope.of(relay(kind).points(), kind.floor).isFlat()
                    || !Slope.of(decoder(kind).points(), kind.floor).isFlat()) {
                return false;
            }
        }
        return ofCalls().stream().allMatch(this::isBounded);
    }

    private List<Column> columns() {
        List<Column> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            all.add(relay(kind));
            all.add(decoder(kind));
        }
        all.addAll(ofCalls());
        all.addAll(others());
        return all;
    }

    /** With a line of heads. */
    String csv() {
        List<Column> columns = columns();
        StringBuilder csv = new StringBuilder("second");
        columns.forEach(column -> csv.append(",\"").append(column.name()).append('"'));
        csv.append('\n');
        for (int i = 0; i < samples.size(); i++) {
            csv.append(String.format(Locale.ROOT, "%.1f", samples.get(i).second()));
            for (Column column : columns) {
                csv.append(String.format(
                        Locale.ROOT, ",%.3f", column.points().get(i).value()));
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    String svg() {
        SvgPlot plot = new SvgPlot(Machine.line());
        columns().forEach(column -> plot.panel(column.name(), column.points()));
        return plot.svg();
    }
}
