package watchline.benchmark.decode;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import watchline.benchmark.Table;

/** Runs JMH over the frames of {@code samples/frames} and prints frames a second and bytes a frame. */
@Command(
        name = "decode",
        mixinStandardHelpOptions = true,
        description =
                "Frames a second and core, and bytes allocated a frame, by dialect and kind, beside a decoder of regular expressions."
                        + " Takes about five minutes.")
public final class DecodeCommand implements Callable<Integer> {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--quick", description = "One fork and short turns: a rough figure in a minute.")
    private boolean quick;

    @Override
    public Integer call() throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(DecodeBenchmark.class.getName() + "|" + RegexBenchmark.class.getName())
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend(
                        "-Xms1g",
                        "-Xmx1g",
                        "-D" + FrameSet.FOLDER + "=" + System.getProperty(FrameSet.FOLDER, "samples/frames"))
                .shouldFailOnError(true);
        if (quick) {
            options.forks(1).warmupIterations(2).measurementIterations(2);
        }
        out(print(new Runner(options.build()).run()));
        return 0;
    }

    private void out(String text) {
        if (spec != null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        }
    }

    /** A row a set of frames; the baseline stands where there is one. */
    private static String print(Collection<RunResult> results) {
        Map<String, RunResult> ours = new LinkedHashMap<>();
        Map<String, RunResult> baseline = new LinkedHashMap<>();
        for (RunResult result : results) {
            boolean regex = result.getParams().getBenchmark().startsWith(RegexBenchmark.class.getName());
            (regex ? baseline : ours).put(result.getParams().getParam("frames"), result);
        }
        Table table = new Table(
                "frames of `samples/frames`",
                "frames/s",
                "± %",
                "bytes a frame",
                "regular expressions, frames/s",
                "bytes a frame");
        ours.forEach((name, result) -> table.row(
                name,
                rate(result),
                error(result),
                allocated(result),
                baseline.containsKey(name) ? rate(baseline.get(name)) : "",
                baseline.containsKey(name) ? allocated(baseline.get(name)) : ""));
        return table.print();
    }

    private static String rate(@Nullable RunResult result) {
        return result == null ? "" : whole(result.getPrimaryResult().getScore());
    }

    private static String error(RunResult result) {
        Result<?> primary = result.getPrimaryResult();
        double error = 100 * primary.getScoreError() / primary.getScore();
        return Double.isNaN(error) ? "" : String.format(Locale.ROOT, "%.0f", error);
    }

    private static String allocated(@Nullable RunResult result) {
        Result<?> bytes = result == null ? null : result.getSecondaryResults().get(ALLOCATED);
        return bytes == null ? "" : whole(bytes.getScore());
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}
