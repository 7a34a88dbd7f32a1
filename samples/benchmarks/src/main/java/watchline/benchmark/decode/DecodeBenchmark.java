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
import watchline.dialect.Dialects;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Decoded;
import watchline.dialect.spi.Dialect;

/** Frames a second and core that become reports and replies, by dialect and by what they are. Each call decodes the next frame of its set. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Thread)
public class DecodeBenchmark {

    /** A name that {@link FrameSet#of} knows. */
    @Param({
        "iw/06-ap01",
        "iw/position",
        "iw/health",
        "iw/status",
        "iw/event",
        "bracket/19-udlte",
        "bracket/position",
        "bracket/health",
        "bracket/status",
        "bracket/event",
        "gotop/14-cmd-t",
        "gotop/position"
    })
    public String frames = "";

    private byte[][] all = {};
    private int next;
    private Dialect dialect = Dialects.all().get(0);
    private DecodeContext context = FrameSet.context();

    @Setup
    public void load() {
        FrameSet set = FrameSet.of(frames);
        dialect = set.dialect();
        all = set.frames().toArray(new byte[0][]);
        context = FrameSet.context();
    }

    @Benchmark
    public Decoded watchline() {
        next = next + 1 == all.length ? 0 : next + 1;
        return dialect.decode(all[next], context);
    }
}
