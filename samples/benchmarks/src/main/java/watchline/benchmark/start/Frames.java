package watchline.benchmark.start;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import watchline.benchmark.load.WatchIds;
import watchline.benchmark.process.BenchException;
import watchline.contract.ContractJson;
import watchline.contract.DecodeRequest;
import watchline.contract.FrameEnvelope;
import watchline.contract.Transport;
import watchline.samples.frames.FrameSample;

/** Invocations of one frame each, as the relay makes them. Used by one thread. */
final class Frames {

    static final String POSITION = "iw/06-ap01";
    static final String HEARTBEAT = "iw/14-ap03";
    static final String HEALTH = "iw/20-apht";
    static final String SOS = "iw/19-ap10";

    private final Map<String, byte[]> samples;
    private final Clock clock = Clock.systemUTC();
    private int seq;

    /** @param folder {@code samples/frames} */
    Frames(Path folder) {
        try {
            samples = FrameSample.all(folder).stream().collect(Collectors.toMap(FrameSample::name, FrameSample::bytes));
        } catch (IOException e) {
            throw new BenchException("the frames of " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** @param watch number of it */
    byte[] invocation(String sample, int watch) {
        byte[] frame = samples.get(sample);
        if (frame == null) {
            throw new BenchException("samples/frames/" + sample + ".frame is not there");
        }
        seq++;
        return ContractJson.write(new DecodeRequest(
                "bench",
                List.of(new FrameEnvelope(
                        seq,
                        "iw",
                        Transport.TCP,
                        WatchIds.of(watch, 15),
                        "203.0.113.9:50122",
                        clock.instant(),
                        frame,
                        null))));
    }
}
