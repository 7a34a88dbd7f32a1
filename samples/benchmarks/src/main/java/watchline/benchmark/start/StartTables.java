package watchline.benchmark.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import watchline.benchmark.Table;
import watchline.benchmark.process.BenchException;
import watchline.benchmark.process.Built;
import watchline.benchmark.start.StartBench.Start;

/** What was measured, as tables. */
final class StartTables {

    private static final double MEGA = 1e6;

    private StartTables() {}

    static Table steps(Map<Start, List<Times>> all, Map<Start, Long> trained) {
        Table table = new Table(
                "start of the function, ms",
                "to the first stored answer",
                "least - most",
                "bought",
                "to the second",
                "until ready",
                "first invocation",
                "second invocation",
                "archive, MB");
        all.forEach((start, times) -> {
            double plain = Times.median(all.getOrDefault(new Start(start.jdk(), Step.PLAIN), times), Times::first);
            double first = Times.median(times, Times::first);
            Long bytes = trained.get(start);
            table.row(
                    start.jdk().name() + ", " + start.step().words(),
                    whole(first),
                    whole(Times.least(times, Times::first)) + " - " + whole(Times.most(times, Times::first)),
                    start.step() == Step.PLAIN ? "" : percent(1 - first / plain),
                    whole(Times.median(times, Times::second)),
                    whole(Times.median(times, Times::ready)),
                    whole(Times.median(times, Times::firstCall)),
                    whole(Times.median(times, Times::secondCall)),
                    bytes == null ? "" : one(bytes / MEGA));
        });
        return table;
    }

    static Table restored(
            Map<Start, List<Times>> all, Map<Jdk, List<Times>> restored, Map<Jdk, List<Times>> primed, Step compared) {
        Table table = new Table("after init, " + compared.words() + ", ms", "first invocation", "second invocation");
        restored.forEach((jdk, times) -> {
            List<Times> plain = all.getOrDefault(new Start(jdk, compared), times);
            table.row(
                    jdk.name() + ", a new process",
                    whole(Times.median(plain, Times::firstCall)),
                    whole(Times.median(plain, Times::secondCall)));
            table.row(
                    jdk.name()
                            + ", as SnapStart starts it, after what the handler itself does before and after a snapshot",
                    whole(Times.median(times, Times::first)),
                    whole(Times.median(times, Times::secondCall)));
            List<Times> after = primed.getOrDefault(jdk, times);
            table.row(
                    jdk.name() + ", the same, and one invocation before the snapshot",
                    whole(Times.median(after, Times::first)),
                    whole(Times.median(after, Times::secondCall)));
        });
        return table;
    }

    static Table sos(Map<Jdk, List<Times>> started, Map<Jdk, List<Times>> restored, Step compared) {
        Table table = new Table(
                "after init, " + compared.words() + ", ms", "first invocation, a call for help", "least - most");
        started.forEach((jdk, times) -> sos(table, jdk.name() + ", a new process", times));
        restored.forEach((jdk, times) -> sos(table, jdk.name() + ", as SnapStart starts it", times));
        return table;
    }

    private static void sos(Table table, String name, List<Times> times) {
        table.row(
                name,
                whole(Times.median(times, Times::firstCall)),
                whole(Times.least(times, Times::firstCall)) + " - " + whole(Times.most(times, Times::firstCall)));
    }

    static Table jar() {
        Path jar = Built.functionJar();
        Table table = new Table("in the function's jar", "MB", "classes");
        List<JarParts.Part> parts = JarParts.of(jar);
        parts.forEach(part -> table.row(part.name(), two(part.bytes() / MEGA), Long.toString(part.classes())));
        try {
            table.row(
                    "**the file**",
                    "**" + two(Files.size(jar) / MEGA) + "**",
                    Long.toString(
                            parts.stream().mapToLong(JarParts.Part::classes).sum()));
        } catch (IOException e) {
            throw new BenchException(jar + ": " + e.getMessage(), e);
        }
        return table;
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}
