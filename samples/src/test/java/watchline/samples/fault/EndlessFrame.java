package watchline.samples.fault;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import watchline.samples.fault.watch.RawLine;

/** Frames that never end, one a dialect and many times over, beside watches that behave. */
final class EndlessFrame implements Scenario {

    private static final List<String> BEGINNINGS =
            List.of("IWAPJK,", "[ZJ*3600000001*FFFF*UD2,", "#359999980000017,CMD-T,A,DATE:");
    private static final String JUNK = "watchline_relay_junk_total";

    @Override
    public String name() {
        return "frames without an end";
    }

    @Override
    public void play(Run run) {
        int each = run.scale().of(3, 30);
        double before = run.metric(JUNK, Map.of());
        Crowd.start(run.fleet(), run.scale().of(2, 10), run.scale().of(20, 100));
        List<RawLine> endless = BEGINNINGS.stream()
                .flatMap(beginning -> IntStream.range(0, each).mapToObj(i -> beginning))
                .map(beginning -> RawLine.to(run.relay().tcp()).talkingWithoutEnd(beginning))
                .toList();
        run.until("the relay has hung up on all of them", () -> endless.stream().allMatch(RawLine::isHungUp));
        endless.forEach(RawLine::close);
        run.settle();
        run.fault("frames without an end", endless.size());
        run.fault("pieces of junk", (long) (run.metric(JUNK, Map.of()) - before));
    }
}
