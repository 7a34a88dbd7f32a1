import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Prints what a month costs, as a table in Markdown, from prices.properties and usage.properties beside it; or holds the README against it. */
final class Costs {

    private static final String BEGIN = "<!-- costs: begin -->\n";
    private static final String END = "<!-- costs: end -->";
    private static final double DAYS = 365.0 / 12;
    private static final double HOURS = 730;
    private static final double MINUTES = HOURS * 60;
    private static final double MILLION = 1_000_000;
    private static final double GIGA = 1_000_000_000;

    private final Properties values = new Properties();
    private final List<Integer> sizes = List.of(100, 1_000, 10_000, 100_000);

    private Costs(Path folder) {
        for (String file : List.of("prices.properties", "usage.properties")) {
            try (Reader reader = Files.newBufferedReader(folder.resolve(file))) {
                values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** One number of watches and what it takes a month. */
    private final class Month {
        final double watches;
        final boolean fleet;
        final double relays;
        final double frames;
        final double batches;

        Month(int watches) {
            this.watches = watches;
            fleet = watches >= of("fleet.from");
            relays = fleet ? Math.max(of("fleet.least"), Math.ceil(watches / of("fleet.watches.a.relay"))) : 1;
            frames = watches * of("frames.a.day") * DAYS;
            double aRelay = frames / (HOURS * 3600) / relays;
            batches = frames / (1 + aRelay * of("linger.seconds"));
        }

        double instances() {
            return relays * HOURS * of(fleet ? "ec2.t4g.small.hour" : "ec2.t4g.nano.hour");
        }

        double addresses() {
            return (fleet ? relays + 1 : 1) * HOURS * of("ipv4.hour");
        }

        double disks() {
            return relays * (of("disk.system.gb") + of("disk.journal.gb")) * of("ebs.gp3.gb");
        }

        double balancer() {
            double units = watches / of("nlb.unit.lines");
            return fleet ? HOURS * (of("nlb.hour") + units * of("nlb.unit.hour")) : 0;
        }

        double reportWrites() {
            return frames * of("write.units.a.frame") * of("dynamodb.writes.million") / MILLION;
        }

        double looks() {
            return watches * DAYS * 24 * 60 / of("silence.look.minutes");
        }

        double silenceWrites() {
            return looks() * of("write.units.a.look") * of("dynamodb.writes.million") / MILLION;
        }

        double reads() {
            double polls = relays * HOURS * 3600 / of("relay.poll.seconds") * of("read.units.a.poll");
            double sweeps = MINUTES * of("read.units.a.sweep");
            return (frames * of("read.units.a.frame") + looks() + polls + sweeps) * of("dynamodb.reads.million") / MILLION;
        }

        double storedGb() {
            return watches * of("frames.a.day") * of("report.days") * of("report.bytes") / GIGA;
        }

        double storage() {
            return storedGb() * of("dynamodb.storage.gb");
        }

        double recovery() {
            return storedGb() * of("dynamodb.recovery.gb");
        }

        double calls() {
            return (batches + MINUTES) * of("lambda.calls.million") / MILLION;
        }

        double gbSeconds() {
            double batch = (of("batch.millis") + (frames / batches - 1) * of("batch.millis.more")) / 1000 * of("decoder.gib");
            double sweep = (of("sweep.millis") + watches * of("sweep.millis.a.watch")) / 1000 * of("sweep.gib");
            return batches * batch + MINUTES * sweep;
        }

        double compute() {
            return gbSeconds() * of("lambda.gb.second");
        }

        double logGb() {
            return (batches * of("log.bytes.a.batch") + (1 + relays) * MINUTES * of("log.bytes.a.minute")) / GIGA;
        }

        double logs() {
            return logGb() * of("cloudwatch.logs.gb");
        }

        double metrics() {
            return of("metrics") * of("cloudwatch.metric");
        }

        double alarms() {
            return alarmMetrics() * of("cloudwatch.alarm");
        }

        double alarmMetrics() {
            return of("alarm.metrics") + (fleet ? of("alarm.metrics.fleet") : 0);
        }

        double told() {
            return watches * of("alerts.a.day") * DAYS;
        }

        double alerts() {
            return told() * (of("sns.publish.million") / MILLION + of("sns.email.100000") / 100_000);
        }

        double sentGb() {
            return frames * of("answer.bytes") / GIGA;
        }

        double transfer() {
            return sentGb() * of("transfer.gb");
        }

        double secret() {
            return of("secret");
        }

        double others() {
            return of("others");
        }

        double free() {
            return -(least(batches + MINUTES, "free.lambda.calls", of("lambda.calls.million") / MILLION)
                    + least(gbSeconds(), "free.lambda.gb.seconds", of("lambda.gb.second"))
                    + least(storedGb(), "free.dynamodb.storage.gb", of("dynamodb.storage.gb"))
                    + least(of("metrics"), "free.cloudwatch.metrics", of("cloudwatch.metric"))
                    + least(alarmMetrics(), "free.cloudwatch.alarms", of("cloudwatch.alarm"))
                    + least(logGb(), "free.cloudwatch.logs.gb", of("cloudwatch.logs.gb"))
                    + least(told(), "free.sns.publishes", of("sns.publish.million") / MILLION)
                    + least(told(), "free.sns.emails", of("sns.email.100000") / 100_000)
                    + least(sentGb(), "free.transfer.gb", of("transfer.gb")));
        }

        private double least(double used, String free, double price) {
            return Math.min(used, of(free)) * price;
        }
    }

    private record Line(String what, ToDoubleFunction<Month> cost) {}

    private static final List<Line> LINES = List.of(
            new Line("instances", Month::instances),
            new Line("public IPv4 addresses", Month::addresses),
            new Line("disks: system and journal", Month::disks),
            new Line("load balancer", Month::balancer),
            new Line("DynamoDB writes: frames and watches", Month::reportWrites),
            new Line("DynamoDB writes: looking for silence", Month::silenceWrites),
            new Line("DynamoDB reads", Month::reads),
            new Line("DynamoDB storage, full", Month::storage),
            new Line("point-in-time recovery, full", Month::recovery),
            new Line("Lambda calls", Month::calls),
            new Line("Lambda GB-seconds", Month::compute),
            new Line("logs", Month::logs),
            new Line("custom metrics", Month::metrics),
            new Line("alarms", Month::alarms),
            new Line("alerts by e-mail", Month::alerts),
            new Line("answers to watches", Month::transfer),
            new Line("secret", Month::secret),
            new Line("S3, API, schedule, queue, KMS", Month::others));

    private double of(String key) {
        String value = values.getProperty(key);
        if (value == null) {
            throw new IllegalStateException(key + ": stands in neither file");
        }
        return Double.parseDouble(value.strip());
    }

    /** Cells are rounded first and summed then, so that a reader can add them up. */
    private String table() {
        List<Month> months = sizes.stream().map(Month::new).toList();
        long[] before = new long[months.size()];
        StringBuilder out = new StringBuilder("| USD a month, without SMS");
        months.forEach(month -> out.append(String.format(Locale.ROOT, " | %,d watches", (int) month.watches)));
        out.append(" |\n|---").append("|--:".repeat(months.size())).append("|\n");
        row(out, "relays", months, month -> month.fleet ? "%.0f t4g.small".formatted(month.relays) : "1 t4g.nano");
        row(out, "million frames", months, month -> number(month.frames / MILLION));
        row(out, "frames a batch", months, month -> number(month.frames / month.batches));
        row(out, "GB stored, full", months, month -> number(month.storedGb()));
        for (Line line : LINES) {
            for (int i = 0; i < before.length; i++) {
                before[i] += cents(line.cost.applyAsDouble(months.get(i)));
            }
            row(out, line.what, months, month -> money(cents(line.cost.applyAsDouble(month))));
        }
        row(out, "**sum, before the free tier**", months, month -> "**" + money(before[months.indexOf(month)]) + "**");
        row(out, "always free", months, month -> money(cents(month.free())));
        row(out, "**sum**", months, month -> "**" + money(before[months.indexOf(month)] + cents(month.free())) + "**");
        row(out, "a watch", months, month -> number((before[months.indexOf(month)] + cents(month.free())) / 100.0 / month.watches));
        return out.toString();
    }

    private static void row(StringBuilder out, String what, List<Month> months, java.util.function.Function<Month, String> cell) {
        out.append(months.stream().map(cell).collect(Collectors.joining(" | ", "| " + what + " | ", " |\n")));
    }

    private static long cents(double dollars) {
        return Math.round(dollars * 100);
    }

    private static String money(long cents) {
        return String.format(Locale.ROOT, "%,.2f", cents / 100.0);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.2f", value);
    }

    private static void run(Path folder, List<String> arguments) throws IOException {
        List<String> options = new ArrayList<>(arguments);
        boolean check = options.remove("--check");
        boolean write = options.remove("--write");
        Costs costs = new Costs(folder);
        for (String option : options) {
            String[] parts = option.split("=", 2);
            if (parts.length != 2 || costs.values.getProperty(parts[0]) == null) {
                throw new IllegalStateException(option + " (expected: --check, --write, or key=value with a key of the two files)");
            }
            costs.values.setProperty(parts[0], parts[1]);
        }
        String table = costs.table();
        if (!check && !write) {
            System.out.print(table);
            return;
        }
        Path readme = folder.resolveSibling("README.md");
        String text = Files.readString(readme);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        if (begin < BEGIN.length() || end < begin) {
            throw new IllegalStateException(readme + ": no markers of the costs");
        }
        String right = text.substring(0, begin) + table + text.substring(end);
        if (write) {
            Files.writeString(readme, right);
        } else if (!right.equals(text)) {
            throw new IllegalStateException(readme + ": not what the prices come to; run infra/costs/costs --write");
        }
    }

    public static void main(String[] arguments) throws IOException {
        try {
            run(Path.of(System.getProperty("costs.folder", ".")), List.of(arguments));
        } catch (IllegalStateException | NumberFormatException e) {
            System.err.println("costs: " + e.getMessage());
            System.exit(1);
        }
    }
}
