package watchline.benchmark.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import watchline.benchmark.Table;
import watchline.benchmark.process.BenchException;
import watchline.benchmark.units.Mix;
import watchline.benchmark.units.Stories;
import watchline.benchmark.units.Told;

/** What a frame costs in write units of DynamoDB. */
@Command(
        name = "units",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Write units a stored frame by what watches say, summed from what DynamoDB answers to each write, by table and index;"
                    + " then how many frames share an Invoke.",
            "A day of some watches is told to the decoder and the sweep in this program, with a clock that goes as fast as they do,"
                    + " in front of DynamoDB Local, which counts units as AWS does. Each frame is a batch of its own."
        })
public final class UnitsCommand implements Callable<Integer> {

    /** Of batches: connected watches, so many that each has few frames. */
    private static final int CONNECTED = 500;

    private enum Part {
        UNITS,
        BATCHES
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--watches", defaultValue = "3", description = "How many (default: ${DEFAULT-VALUE}).")
    private int watches;

    @Option(names = "--mix", split = ",", description = "Some of ${COMPLETION-CANDIDATES} (default: all).")
    private List<Mix> mixes = List.of(Mix.values());

    @Option(
            names = "--refresh",
            split = ",",
            paramLabel = "SECONDS",
            defaultValue = "960,300,1800,86400",
            description =
                    "Values of device_refresh_seconds: how old lastSeenAt may grow before it alone is worth a write"
                            + " (default: ${DEFAULT-VALUE}; the function's own is the first).")
    private List<Integer> refreshes = List.of();

    @Option(
            names = "--parts",
            split = ",",
            defaultValue = "units,batches",
            description = "What is measured (default: ${DEFAULT-VALUE}).")
    private List<Part> parts = List.of();

    @Option(
            names = "--rate",
            split = ",",
            paramLabel = "N",
            defaultValue = "1,10,100,1000",
            description = "Of batches: frames a second that come (default: ${DEFAULT-VALUE}).")
    private List<Integer> rates = List.of();

    @Option(
            names = "--linger-ms",
            split = ",",
            paramLabel = "MS",
            defaultValue = "50,250,1000",
            description = "Of batches: how long a frame waits for company (default: ${DEFAULT-VALUE}).")
    private List<Integer> lingers = List.of();

    @Option(
            names = "--seconds",
            defaultValue = "20",
            description = "Of batches: a run of each (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Override
    public Integer call() {
        if (watches < 1) {
            throw new BenchException("--watches: " + watches + " (expected: 1 or more)");
        }
        Console console = Console.of(spec);
        if (parts.contains(Part.UNITS)) {
            units(console);
        }
        if (parts.contains(Part.BATCHES)) {
            console.print(new BatchSizes(rates, lingers, CONNECTED, Duration.ofSeconds(seconds)).measure(console));
        }
        return 0;
    }

    private void units(Console console) {
        console.say("starting DynamoDB Local");
        List<Told> all = new ArrayList<>();
        try (Stories stories = Stories.open()) {
            for (int refresh : refreshes) {
                for (Mix mix : mixes) {
                    console.say("%s, refresh %d s", mix.words(), refresh);
                    all.add(stories.tell(mix, Duration.ofSeconds(refresh), watches));
                }
            }
        }
        console.print(shares(all));
        console.print(places(all));
    }

    private static Table shares(List<Told> all) {
        Table table = new Table(
                "write units a frame",
                "device_refresh_seconds",
                "frames a watch and day",
                "reports",
                "devices",
                "alarms",
                "others",
                "**all**",
                "and the sweep");
        for (Told told : all) {
            table.row(
                    told.mix().words(),
                    Long.toString(told.refresh().toSeconds()),
                    Console.number(told.frames() / (double) told.watches()),
                    three(told.reports()),
                    three(told.devices()),
                    three(told.alarms()),
                    three(told.others()),
                    "**" + three(told.all()) + "**",
                    three(told.sweeps()));
        }
        return table;
    }

    /** Where they went, table and index, for the first refresh. */
    private Table places(List<Told> all) {
        Map<Mix, Told> first = new LinkedHashMap<>();
        all.forEach(told -> first.putIfAbsent(told.mix(), told));
        TreeSet<String> names = new TreeSet<>();
        first.values().forEach(told -> {
            names.addAll(told.decoder().keySet());
            names.addAll(told.sweep().keySet());
        });
        List<String> heads =
                new ArrayList<>(List.of("units a watch and day, device_refresh_seconds " + refreshes.get(0)));
        first.keySet().forEach(mix -> heads.add(mix.name().toLowerCase(Locale.ROOT)));
        Table table = new Table(heads.toArray(String[]::new));
        for (String name : names) {
            add(table, "frames: " + name, name, first, true);
            add(table, "sweep: " + name, name, first, false);
        }
        return table;
    }

    private static void add(Table table, String label, String name, Map<Mix, Told> first, boolean ofFrames) {
        List<String> cells = new ArrayList<>(List.of(label));
        boolean any = false;
        for (Told told : first.values()) {
            Double units = (ofFrames ? told.decoder() : told.sweep()).get(name);
            any |= units != null;
            cells.add(units == null ? "" : Console.decimals(units / told.watches()));
        }
        if (any) {
            table.row(cells.toArray(String[]::new));
        }
    }

    private static String three(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
