package watchline.samples.simulator;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** The sums over all watches. May be used from any thread. */
final class Tally {

    /** Wrong replies that are kept word for word; the first ones tell what is amiss. */
    private static final int MAX_COMPLAINTS = 20;

    final AtomicInteger online = new AtomicInteger();
    final LongAdder sent = new LongAdder();
    final LongAdder repeats = new LongAdder();
    final LongAdder right = new LongAdder();
    final LongAdder late = new LongAdder();
    final LongAdder wrong = new LongAdder();
    final LongAdder missing = new LongAdder();
    final LongAdder reconnects = new LongAdder();
    final LongAdder commands = new LongAdder();

    private final Map<String, LongAdder> byWord = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> byWatch = new ConcurrentHashMap<>();
    private final Set<String> letIn = ConcurrentHashMap.newKeySet();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Queue<SentFrame> frames = new ConcurrentLinkedQueue<>();
    private final boolean keepFrames;

    Tally(boolean keepFrames) {
        this.keepFrames = keepFrames;
    }

    void sent(SentFrame frame) {
        sent.increment();
        if (frame.repeat()) {
            repeats.increment();
        }
        byWord.computeIfAbsent(frame.word(), word -> new LongAdder()).increment();
        byWatch.computeIfAbsent(frame.deviceId(), id -> new LongAdder()).increment();
        if (keepFrames) {
            frames.add(frame);
        }
    }

    void letIn(String deviceId) {
        online.incrementAndGet();
        letIn.add(deviceId);
    }

    void complain(String complaint) {
        if (complaints.size() < MAX_COMPLAINTS) {
            complaints.add(complaint);
        }
    }

    SimulationProgress progress() {
        return new SimulationProgress(
                online.get(), sent.sum(), right.sum(), late.sum(), wrong.sum(), missing.sum(), reconnects.sum());
    }

    SimulationReport report(int watches, int unsent) {
        return new SimulationReport(
                watches,
                watches - letIn.size(),
                sums(byWord),
                sums(byWatch),
                sent.sum(),
                repeats.sum(),
                right.sum(),
                late.sum(),
                wrong.sum(),
                missing.sum(),
                reconnects.sum(),
                commands.sum(),
                unsent,
                List.copyOf(complaints),
                List.copyOf(frames));
    }

    private static Map<String, Long> sums(Map<String, LongAdder> adders) {
        return adders.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().sum(), Long::sum, TreeMap::new));
    }
}
