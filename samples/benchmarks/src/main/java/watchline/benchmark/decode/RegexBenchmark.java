package watchline.benchmark.decode;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import watchline.dialect.model.Report;

/** The baseline of {@link DecodeBenchmark} on the typical position of each dialect, the reply left out, as it is a constant there. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Thread)
public class RegexBenchmark {

    /** The sample with cells and Wi-Fi that stands for its dialect. */
    @Param({"iw/06-ap01", "bracket/19-udlte", "gotop/14-cmd-t"})
    public String frames = "";

    private byte[] frame = {};
    private RegexDecoder decoder = RegexDecoder.IW;

    @Setup
    public void load() {
        FrameSet set = FrameSet.of(frames);
        frame = set.frames().get(0);
        decoder = RegexDecoder.of(set.dialect().name());
    }

    @Benchmark
    public Report regex() {
        return decoder.decode(frame);
    }
}
