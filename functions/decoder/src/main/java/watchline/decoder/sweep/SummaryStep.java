package watchline.decoder.sweep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.decoder.account.Carer;
import watchline.decoder.account.HeldAlarm;
import watchline.decoder.account.Night;
import watchline.decoder.account.QuietHours.Window;
import watchline.decoder.account.QuietQueue;
import watchline.decoder.account.QuietSummary;
import watchline.decoder.alert.Outbox;
import watchline.decoder.alert.PublishException;
import watchline.decoder.store.Store;
import watchline.decoder.store.WriteUnits;

/**
 * Tells carers whose quiet hours are over what was held back, each in one message, once. A carer who was told of nothing less than
 * usual gets none. Promise: as {@link Outbox} makes it, at least once and twice only when a process dies or an answer is lost between
 * handing over and noting; nobody due costs one query. A sweep that was away for days tells of the last night, and of none when the
 * next one has begun. Safe on any thread.
 */
final class SummaryStep implements SweepStep {

    /** Carers a run; the next one is a minute away. */
    static final int MOST = 500;

    /** What was published in the last moments of a night may take a moment to be found. */
    static final Duration SETTLE = Duration.ofSeconds(30);

    /** Until a summary that certainly was not published is tried again. */
    static final Duration BACKOFF = Duration.ofMinutes(1);

    /** An e-mail names fewer. */
    private static final int MOST_ALARMS = 500;

    /** How long before the night people may have been told of an alarm that is over in it: a weekend. */
    private static final Duration TOLD_BEFORE = Duration.ofDays(3);

    private static final Logger LOG = LoggerFactory.getLogger(SummaryStep.class);

    private final QuietQueue queue;
    private final SummaryDesk desk;
    private final Store store;
    private final Clock clock;

    SummaryStep(QuietQueue queue, SummaryDesk desk, Store store, Clock clock) {
        this.queue = queue;
        this.desk = desk;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "summary";
    }

    /** Counts {@code published}, and {@code left}: carers who were found and are still to be seen to. */
    @Override
    public Map<String, Long> run(Instant end, WriteUnits units) {
        long published = 0;
        long left = 0;
        for (QuietQueue.Key key : queue.due(clock.instant(), MOST)) {
            Fate fate = clock.instant().isBefore(end) ? seeTo(key, units) : Fate.LEFT;
            published += fate == Fate.PUBLISHED ? 1 : 0;
            left += fate == Fate.LEFT ? 1 : 0;
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("published", published);
        counts.put("left", left);
        return counts;
    }

    private enum Fate {
        PUBLISHED,
        NOTHING,
        LEFT
    }

    private Fate seeTo(QuietQueue.Key key, WriteUnits units) {
        try {
            Instant now = clock.instant();
            Instant until = now.plus(Outbox.CLAIM);
            Optional<Night> claimed = queue.claim(key, now, until, units);
            return claimed.isPresent() ? seeTo(claimed.get(), now, until, units) : Fate.NOTHING;
        } catch (RuntimeException e) {
            // The claim ends by itself. Whatever it is, it must not cost the others their summaries.
            LOG.atError().addKeyValue("carer", key.carerId()).setCause(e).log("no summary");
            return Fate.LEFT;
        }
    }

    private Fate seeTo(Night night, Instant now, Instant until, WriteUnits units) {
        Optional<Instant> next = night.nextEnd(now);
        Carer carer = night.carer();
        if (next.isEmpty() || carer == null) {
            queue.drop(night.key(), until, units);
            return Fate.NOTHING;
        }
        Optional<Window> over = night.over(now);
        boolean isTime = over.isPresent() && !isQuiet(carer, now);
        Optional<QuietSummary> summary = isTime ? summary(carer, over.get(), now) : Optional.empty();
        if (summary.isPresent() && !publish(summary.get(), night, until, units)) {
            return Fate.LEFT;
        }
        Instant seenTo = night.lastEnd(now).orElse(now);
        queue.move(night.with(seenTo), until, next.get().plus(SETTLE), units);
        return summary.isPresent() ? Fate.PUBLISHED : Fate.NOTHING;
    }

    private static boolean isQuiet(Carer carer, Instant now) {
        return carer.quiet() != null && carer.quiet().isQuiet(now);
    }

    private Optional<QuietSummary> summary(Carer carer, Window over, Instant now) {
        Instant evening = over.start().minusMillis(1);
        List<HeldAlarm> alarms = Stream.concat(
                        told(carer, over.start(), over.end()), told(carer, evening.minus(TOLD_BEFORE), evening))
                .toList();
        return QuietSummary.of(carer, now, alarms);
    }

    private Stream<HeldAlarm> told(Carer carer, Instant from, Instant to) {
        return store.toldAlarms(carer.account(), carer.deviceIds(), from, to, MOST_ALARMS).stream()
                .map(HeldAlarm::read)
                .flatMap(Optional::stream);
    }

    private boolean publish(QuietSummary summary, Night night, Instant until, WriteUnits units) {
        try {
            return desk.publish(summary, until, units);
        } catch (PublishException e) {
            LOG.atWarn()
                    .addKeyValue("carer", night.key().carerId())
                    .addKeyValue("reason", e.getMessage())
                    .log(e.isCertain() ? "summary not published" : "summary perhaps not published");
            if (e.isCertain()) {
                queue.move(night, until, clock.instant().plus(BACKOFF), units);
            }
            return false;
        }
    }
}
