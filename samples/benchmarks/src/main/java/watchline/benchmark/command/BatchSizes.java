package watchline.benchmark.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import watchline.benchmark.Table;
import watchline.benchmark.invoke.InstantDecoder;
import watchline.benchmark.load.Figures;
import watchline.benchmark.load.Load;
import watchline.benchmark.load.LoadPlan;
import watchline.benchmark.load.Tongue;
import watchline.benchmark.process.RelayProcess;
import watchline.benchmark.process.RunFolder;
import watchline.benchmark.process.ServerProcess;

/**
 * How many frames of the relay share an Invoke, by how many come and how long they wait for company. The relay is its shipped jar; its
 * decoder answers at once, so that only the waiting makes batches: one that takes its time makes them larger.
 */
record BatchSizes(List<Integer> rates, List<Integer> lingers, int watches, Duration run) {

    Table measure(Console console) {
        List<String> heads = new ArrayList<>(List.of("frames an Invoke, 16 lanes"));
        rates.forEach(rate -> heads.add(Console.number(rate) + " frames/s"));
        Table table = new Table(heads.toArray(String[]::new));
        for (int linger : lingers) {
            List<String> cells = new ArrayList<>(List.of("linger " + Console.number(linger) + " ms"));
            try (RunFolder folder = RunFolder.create()) {
                cells.addAll(measure(console, folder, linger));
            }
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private List<String> measure(Console console, RunFolder folder, int linger) {
        List<String> cells = new ArrayList<>();
        Map<String, String> flags = Map.of(
                "--commands-table", "", "--hold-after", "1m", "--lanes", "16", "--linger-ms", Integer.toString(linger));
        try (ServerProcess decoder = ServerProcess.start(folder.path(), InstantDecoder.class, List.of());
                RelayProcess relay = RelayProcess.start(
                        folder.path(), List.of("-Xmx512m"), flags, Map.of("AWS_ENDPOINT_URL_LAMBDA", decoder.url()));
                Load load = Load.open(LoadPlan.to(relay.address(), watches)
                        .withTongues(List.of(Tongue.IW, Tongue.BRACKET, Tongue.GOTOP)))) {
            for (int rate : rates) {
                console.say("linger %d ms, %,d frames/s for %d s", linger, rate, run.toSeconds());
                double frames = relay.metric("frames_total");
                double batches = relay.metric("batches_total");
                Figures unused = load.atRate(rate, run);
                frames = relay.metric("frames_total") - frames;
                batches = relay.metric("batches_total") - batches;
                cells.add(Console.decimals(frames / Math.max(1, batches)));
            }
        }
        return cells;
    }
}
