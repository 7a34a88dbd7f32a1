package watchline.benchmark.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import watchline.benchmark.Table;
import watchline.benchmark.invoke.InstantDecoder;
import watchline.benchmark.load.Figures;
import watchline.benchmark.load.Load;
import watchline.benchmark.load.LoadPlan;
import watchline.benchmark.load.Tongue;
import watchline.benchmark.process.JvmProbe;
import watchline.benchmark.process.OpenFiles;
import watchline.benchmark.process.RelayProcess;
import watchline.benchmark.process.RunFolder;
import watchline.benchmark.process.ServerProcess;

/** What an idle line costs, and whether a crowd gets in. */
@Command(
        name = "connections",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Memory of the relay for each idle TCP line, logged in; then a storm of logins against a relay that was just started.",
            "The lines come from several addresses of 127.0.0.0/8. The decoder answers at once. The relay says its direct memory,"
                    + " which costs it a little memory itself."
        })
public final class ConnectionsCommand implements Callable<Integer> {

    /** A relay takes 10,000 from one address by default. */
    private static final int LINES_AN_ADDRESS = 5000;

    private static final int WARM_LINES = 500;
    private static final int WARM_NUMBER = 900_000;
    private static final double LOGINS_PER_SECOND = 2000;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--count", defaultValue = "50000", description = "Idle lines (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(names = "--storm", defaultValue = "20000", description = "Logins in the storm (default: ${DEFAULT-VALUE}).")
    private int storm;

    @Option(names = "--storm-seconds", defaultValue = "10", description = "Its length (default: ${DEFAULT-VALUE}).")
    private int stormSeconds;

    @Option(names = "--heap", defaultValue = "512m", description = "Of the relay (default: ${DEFAULT-VALUE}).")
    private String heap = "";

    @Option(
            names = "--jvm",
            split = " ",
            description = "More arguments of the relay's java, such as those of its unit in infra.")
    private List<String> jvm = List.of();

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        OpenFiles.check(Math.max(count, storm));
        try (RunFolder folder = RunFolder.create();
                ServerProcess decoder = ServerProcess.start(folder.path(), InstantDecoder.class, List.of())) {
            try (RelayProcess relay = start(folder.path(), decoder)) {
                idle(console, relay, JvmProbe.of(relay.process(), folder.path()));
            }
            try (RelayProcess relay = start(folder.path(), decoder)) {
                storm(console, relay);
            }
        }
        return 0;
    }

    private RelayProcess start(Path folder, ServerProcess decoder) {
        return RelayProcess.start(
                folder, arguments(), Map.of("--commands-table", ""), Map.of("AWS_ENDPOINT_URL_LAMBDA", decoder.url()));
    }

    private List<String> arguments() {
        List<String> all = new ArrayList<>(List.of("-Xmx" + heap, JvmProbe.NATIVE_MEMORY));
        all.addAll(jvm);
        return all;
    }

    private void idle(Console console, RelayProcess relay, JvmProbe probe) {
        LoadPlan plan = LoadPlan.to(relay.address(), count)
                .withTongues(List.of(Tongue.IW, Tongue.BRACKET))
                .withSources(1 + count / LINES_AN_ADDRESS)
                .withStorm(LOGINS_PER_SECOND);
        console.say("idle: %,d lines come and go, so that code and buffers are there", WARM_LINES);
        Load.open(LoadPlan.to(relay.address(), WARM_LINES).withFirstNumber(WARM_NUMBER))
                .close();
        JvmProbe.Held before = probe.held();
        console.say("idle: %,d lines log in, %,.0f a second", count, LOGINS_PER_SECOND);
        try (Load load = Load.open(plan)) {
            JvmProbe.Held after = probe.held();
            Table table = new Table(
                    "relay, heap " + heap + " " + String.join(" ", jvm),
                    "RSS",
                    "PSS",
                    "heap after GC",
                    "direct",
                    "threads",
                    "files");
            row(table, "before, KiB", before);
            row(table, "with " + Console.number((long) count) + " lines, KiB", after);
            long lines = (long) count - load.refused();
            table.row(
                    "a line, bytes",
                    each(after.rss() - before.rss(), lines),
                    each(after.pss() - before.pss(), lines),
                    each(after.heap() - before.heap(), lines),
                    each(after.direct() - before.direct(), lines),
                    "",
                    "");
            console.print(table);
            console.print("Not let in: " + load.refused() + "; closed by the relay: " + load.lostLines() + ".\n");
        }
    }

    private static void row(Table table, String name, JvmProbe.Held held) {
        table.row(
                name,
                kib(held.rss()),
                kib(held.pss()),
                kib(held.heap()),
                kib(held.direct()),
                Console.number(held.threads()),
                Console.number(held.openFiles()));
    }

    private static String kib(long bytes) {
        return Console.number(bytes / 1024);
    }

    private static String each(long bytes, long lines) {
        return Console.number(bytes / Math.max(1, lines));
    }

    private void storm(Console console, RelayProcess relay) {
        double perSecond = storm / (double) stormSeconds;
        console.say("storm: %,d logins, %,.0f a second", storm, perSecond);
        LoadPlan plan = LoadPlan.to(relay.address(), storm)
                .withSources(1 + storm / LINES_AN_ADDRESS)
                .withStorm(perSecond);
        try (Load load = Load.open(plan)) {
            Table table = new Table(
                    "logins, at a relay just started",
                    "let in",
                    "refused",
                    "closed",
                    "p50 ms",
                    "p99 ms",
                    "p99.9 ms",
                    "longest ms");
            table.row(
                    Console.number((long) storm) + " in " + stormSeconds + " s",
                    Console.number((long) storm - load.refused()),
                    Console.number((long) load.refused()),
                    Console.number(load.lostLines()),
                    Figures.millis(load.logins(), 50),
                    Figures.millis(load.logins(), 99),
                    Figures.millis(load.logins(), 99.9),
                    Figures.millis(load.logins(), 100));
            console.print(table);
        }
    }
}
