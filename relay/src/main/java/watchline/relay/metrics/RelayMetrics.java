package watchline.relay.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;
import watchline.contract.Transport;
import watchline.relay.metrics.Metric.CloseReason;
import watchline.relay.metrics.Metric.JunkKind;
import watchline.relay.metrics.Metric.PollResult;
import watchline.relay.metrics.Metric.Refusal;
import watchline.relay.metrics.Metric.ReplyDrop;
import watchline.relay.metrics.Metric.RetryCause;

/**
 * The meters, registered beforehand, so that counting on the path of a frame is an addition and no search. May be called
 * from any thread.
 */
public final class RelayMetrics {

    private final MeterRegistry registry;
    private final LongAdder udpSessions = new LongAdder();
    private final AtomicLong journalBytes = new AtomicLong();
    private final AtomicLong journalSegments = new AtomicLong();
    private final AtomicLong journalFailed = new AtomicLong();
    private final Counter journalFailures;
    private final Counter journalDamaged;
    private final Counter journalReplayed;
    private final Timer journalSync;
    private final Counter opened;
    private final Counter contested;
    private final Counter frameBytes;
    private final Counter batches;
    private final Counter condemned;
    private final Counter repliesSent;
    private final Counter repliesSuppressed;
    private final Counter held;
    private final Counter commandsAsked;
    private final Counter commandsSent;
    private final Map<PollResult, Counter> commandPolls;
    private final DistributionSummary batchFrames;
    private final Timer invoke;
    private final Map<CloseReason, Counter> closed;
    private final Map<JunkKind, Counter> junk;
    private final Map<Refusal, Counter> refused;
    private final Map<RetryCause, Counter> retries;
    private final Map<ReplyDrop, Counter> repliesDropped;
    /** By dialect; there are as many as there are dialects in the code. */
    private final Map<String, Map<Transport, Counter>> frames = new ConcurrentHashMap<>();

    public RelayMetrics(MeterRegistry registry) {
        this.registry = registry;
        gauge(Metric.UDP_SESSIONS, udpSessions, LongAdder::sum);
        gauge(Metric.JOURNAL_BYTES, journalBytes, AtomicLong::get);
        gauge(Metric.JOURNAL_SEGMENTS, journalSegments, AtomicLong::get);
        gauge(Metric.JOURNAL_FAILED, journalFailed, AtomicLong::get);
        journalFailures = counter(Metric.JOURNAL_FAILURES);
        journalDamaged = counter(Metric.JOURNAL_DAMAGED);
        journalReplayed = counter(Metric.JOURNAL_REPLAYED);
        journalSync = timer(Metric.JOURNAL_SYNC);
        opened = counter(Metric.CONNECTIONS_OPENED);
        contested = counter(Metric.SESSIONS_CONTESTED);
        frameBytes = counter(Metric.FRAME_BYTES);
        batches = counter(Metric.BATCHES);
        condemned = counter(Metric.CONDEMNED);
        repliesSent = counter(Metric.REPLIES_SENT);
        repliesSuppressed = counter(Metric.REPLIES_SUPPRESSED);
        held = counter(Metric.FRAMES_HELD);
        commandsAsked = counter(Metric.COMMANDS_ASKED);
        commandsSent = counter(Metric.COMMANDS_SENT);
        commandPolls = counters(Metric.COMMAND_POLLS, PollResult.class);
        batchFrames = DistributionSummary.builder(Metric.BATCH_FRAMES.id())
                .description(Metric.BATCH_FRAMES.sentence())
                .serviceLevelObjectives(1, 10, 50, 100, 250, 500, 1000)
                .register(registry);
        invoke = timer(Metric.INVOKE);
        closed = counters(Metric.CONNECTIONS_CLOSED, CloseReason.class);
        junk = counters(Metric.JUNK, JunkKind.class);
        refused = counters(Metric.DATAGRAMS_REFUSED, Refusal.class);
        retries = counters(Metric.RETRIES, RetryCause.class);
        repliesDropped = counters(Metric.REPLIES_DROPPED, ReplyDrop.class);
    }

    /** Shows a value that others keep. The object is held weakly. */
    public <T> void gauge(Metric metric, T kept, ToDoubleFunction<T> value) {
        Gauge.builder(metric.id(), kept, value).description(metric.sentence()).register(registry);
    }

    public void journalSize(long bytes, int segments) {
        journalBytes.set(bytes);
        journalSegments.set(segments);
    }

    public void journalFailed(boolean failed) {
        journalFailed.set(failed ? 1 : 0);
    }

    public void journalFailure() {
        journalFailures.increment();
    }

    public void journalDamaged(long bytes) {
        journalDamaged.increment((double) bytes);
    }

    public void journalReplayed(int count) {
        journalReplayed.increment(count);
    }

    public void journalSynced(long nanos) {
        journalSync.record(nanos, TimeUnit.NANOSECONDS);
    }

    public void connectionOpened() {
        opened.increment();
    }

    public void connectionClosed(CloseReason reason) {
        of(closed, reason).increment();
    }

    public void sessionContested() {
        contested.increment();
    }

    public void udpSessionsChanged(int by) {
        udpSessions.add(by);
    }

    public void frame(String dialect, Transport transport, int bytes) {
        Map<Transport, Counter> ofDialect = frames.get(dialect);
        if (ofDialect == null) {
            ofDialect = frames.computeIfAbsent(dialect, this::frameCounters);
        }
        of(ofDialect, transport).increment();
        frameBytes.increment(bytes);
    }

    public void junk(JunkKind kind) {
        of(junk, kind).increment();
    }

    public void refused(Refusal reason) {
        of(refused, reason).increment();
    }

    public void invoked(int size, long nanos) {
        batchFrames.record(size);
        invoke.record(nanos, TimeUnit.NANOSECONDS);
    }

    public void batchAnswered() {
        batches.increment();
    }

    public void retry(RetryCause cause) {
        of(retries, cause).increment();
    }

    public void frameCondemned() {
        condemned.increment();
    }

    public void commandPoll(PollResult result) {
        of(commandPolls, result).increment();
    }

    public void commandAsked() {
        commandsAsked.increment();
    }

    public void commandsSent(int frames) {
        commandsSent.increment(frames);
    }

    public void repliesSent(int count) {
        repliesSent.increment(count);
    }

    public void repliesSuppressed(int count) {
        repliesSuppressed.increment(count);
    }

    public void frameHeld() {
        held.increment();
    }

    public void repliesDropped(ReplyDrop reason, int count) {
        of(repliesDropped, reason).increment(count);
    }

    private Map<Transport, Counter> frameCounters(String dialect) {
        Map<Transport, Counter> counters = new EnumMap<>(Transport.class);
        for (Transport transport : Transport.values()) {
            counters.put(transport, counter(Metric.FRAMES, "dialect", dialect, "transport", transport.wireName()));
        }
        return counters;
    }

    private <R extends Enum<R> & Metric.Reason> Map<R, Counter> counters(Metric metric, Class<R> reasons) {
        Map<R, Counter> counters = new EnumMap<>(reasons);
        for (R reason : reasons.getEnumConstants()) {
            counters.put(reason, counter(metric, "reason", reason.tag()));
        }
        return counters;
    }

    private Timer timer(Metric metric) {
        return Timer.builder(metric.id())
                .description(metric.sentence())
                .publishPercentileHistogram()
                .register(registry);
    }

    private Counter counter(Metric metric, String... tags) {
        return Counter.builder(metric.id())
                .description(metric.sentence())
                .tags(tags)
                .register(registry);
    }

    /** Every constant has its counter since the constructor. */
    private static <K> Counter of(Map<K, Counter> counters, K key) {
        Counter counter = counters.get(key);
        if (counter == null) {
            throw new IllegalStateException("no counter for " + key);
        }
        return counter;
    }
}
