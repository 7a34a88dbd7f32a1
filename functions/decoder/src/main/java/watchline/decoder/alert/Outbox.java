package watchline.decoder.alert;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.decoder.store.AlarmKey;
import watchline.decoder.store.Claim;
import watchline.decoder.store.Errand;
import watchline.decoder.store.Pause;
import watchline.decoder.store.Store;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.WriteUnits;
import watchline.dialect.model.AlarmType.Severity;

/**
 * Publishes what people are to be told of the alarms in the table: that one opened, that nobody has answered, that it is over.
 * Promise, for each of these messages: what is in the outbox is handed to the publisher at least once, whatever dies; and more than
 * once only when a process dies, or the publisher's answer is lost, between handing over and marking. An escalation is not, once
 * somebody has answered.
 *
 * <p>Who publishes holds the alarm's claim: the one who wrote it until {@link #CLAIM} later, and whoever takes it once that is over.
 * A publish that certainly failed ends the claim; one whose outcome is not known keeps it to its end. Nobody begins to publish when
 * what is left of the claim is not enough, as after a pause of the whole process. Safe on any thread.
 */
public final class Outbox {

    /** How long one has an alarm to oneself. */
    public static final Duration CLAIM = Duration.ofSeconds(20);

    /** The longest that a publish may take, with all its tries; the client is set so. */
    public static final Duration LONGEST_PUBLISH = Duration.ofSeconds(8);

    /** Until a publish that certainly failed is tried again. */
    static final Duration BACKOFF = Duration.ofSeconds(5);

    /**
     * An alarm that has been in the outbox for longer is given up: it gets {@code givenUpAt}, and an error is logged. Nobody wants
     * to be woken by the SOS of last week. It is the wait that counts, not the age of the report: a watch that comes out of a dead
     * zone after days is news.
     */
    public static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Store store;
    private final AlertWriter writer;
    private final AlertPublisher publisher;
    private final Clock clock;
    private final Marking marking;

    public Outbox(Store store, AlertWriter writer, AlertPublisher publisher, Clock clock) {
        // Any other generator would be in a snapshot, and every process restored from it would wait alike.
        this(store, writer, publisher, clock, new SecureRandom(), Pause.parking());
    }

    /** With the waits between two tries of marking as the caller likes: each of them must move the clock. */
    public Outbox(
            Store store,
            AlertWriter writer,
            AlertPublisher publisher,
            Clock clock,
            RandomGenerator random,
            Pause pause) {
        this.store = store;
        this.writer = writer;
        this.publisher = publisher;
        this.clock = clock;
        this.marking = new Marking(store, clock, random, pause);
    }

    /** Publishes an alarm that another wrote, or that was tried before, as it opened. */
    public Attempt resume(AlarmKey key, WriteUnits units) {
        return resume(key, Errand.PUBLISH, units);
    }

    /** Tells people what is due about an alarm. */
    public Attempt resume(AlarmKey key, Errand errand, WriteUnits units) {
        Instant now = clock.instant();
        Claim claim;
        try {
            claim = store.claimAlarm(key, errand, now, now.plus(CLAIM), units);
        } catch (StoreException e) {
            warn(key, "alarm not claimed", e);
            return new Attempt.Later(now.plus(BACKOFF));
        }
        if (claim instanceof Claim.Taken taken) {
            return new Attempt.Later(taken.until());
        }
        return claim instanceof Claim.Held held
                ? publish(key, new Pending(held.alarm(), errand), held.until(), units)
                : new Attempt.Over();
    }

    private Attempt publish(AlarmKey key, Pending pending, Instant until, WriteUnits units) {
        Instant now = clock.instant();
        if (pending.isMoot()) {
            return withdraw(key, until, units);
        }
        if (pending.isStale(now, LONGEST_WAIT)) {
            return giveUp(key, until, units);
        }
        Alert alert = StoredAlert.read(pending.alarm(), pending.stage(), now);
        if (alert == null) {
            LOG.atError().addKeyValue("alarm", key.id()).log("alarm not readable");
            return new Attempt.Later(until);
        }
        return publish(alert, until, units);
    }

    private Attempt withdraw(AlarmKey key, Instant until, WriteUnits units) {
        try {
            store.giveUpAlarm(key, until, clock.instant(), units);
            return new Attempt.Over();
        } catch (StoreException e) {
            warn(key, "alarm not taken out of the outbox", e);
            return new Attempt.Later(until);
        }
    }

    private Attempt giveUp(AlarmKey key, Instant until, WriteUnits units) {
        LOG.atError().addKeyValue("alarm", key.id()).log("alarm given up");
        try {
            store.giveUpAlarm(key, until, clock.instant(), units);
            return new Attempt.GivenUp();
        } catch (StoreException e) {
            warn(key, "alarm not given up", e);
            return new Attempt.Later(until);
        }
    }

    /**
     * Publishes an alarm whose claim the caller holds.
     *
     * @param until when the claim ends
     */
    Attempt publish(Alert alert, Instant until, WriteUnits units) {
        AlarmKey key = alert.key();
        try {
            AlertMessage message = writer.write(alert, units);
            if (clock.instant().plus(LONGEST_PUBLISH).isAfter(until)) {
                warn(key, "too late to publish under this claim", null);
                return new Attempt.Later(until);
            }
            if (isAnswered(alert, until)) {
                return new Attempt.Over();
            }
            publisher.publish(message);
        } catch (PublishException e) {
            warn(key, e.isCertain() ? "alarm not published" : "alarm perhaps not published", e);
            return new Attempt.Later(e.isCertain() ? release(key, until, units) : until);
        } catch (RuntimeException e) {
            // A mistake of this program must not fail the batch: every frame in it would come again, and fail again.
            LOG.atError().addKeyValue("alarm", key.id()).setCause(e).log("publishing failed");
            return new Attempt.Later(until);
        }
        mark(alert, until, units);
        return new Attempt.Told();
    }

    /**
     * Whether an escalation is not needed any more, asked at the last moment: reading the account may have taken seconds, and it is
     * the answer of a carer that ends the claim. To be woken for nothing is better than not to be told, so when nobody can say, it
     * is needed.
     */
    private boolean isAnswered(Alert alert, Instant until) {
        if (alert.stage().escalation() == 0) {
            return false;
        }
        try {
            return !store.holdsAlarm(alert.key(), Errand.ESCALATE, until);
        } catch (StoreException e) {
            warn(alert.key(), "not known whether somebody has answered", e);
            return false;
        }
    }

    /** Answers when the alarm is free. */
    private Instant release(AlarmKey key, Instant until, WriteUnits units) {
        Instant at = clock.instant().plus(BACKOFF);
        try {
            store.releaseAlarm(key, until, at, units);
            return at;
        } catch (StoreException e) {
            warn(key, "claim not released", e);
            return until;
        }
    }

    private void mark(Alert alert, Instant until, WriteUnits units) {
        // The time for which it was decided who may be told: what that kept from somebody is in the summary of that
        // night.
        Instant told = alert.now();
        marking.mark(alert.key(), Pending.told(alert.stage(), told, next(alert, told)), until, units);
    }

    /** When more people are due, unless somebody answers; absent for never. */
    private @Nullable Instant next(Alert alert, Instant told) {
        if (alert.type().severity() != Severity.CRITICAL
                || alert.stage().over()
                || alert.stage().escalation() >= Stage.MAX_LEVEL) {
            return null;
        }
        Duration wait = writer.escalateAfter(alert.account());
        return wait.isZero() ? null : told.plus(wait);
    }

    private static void warn(AlarmKey key, String what, @Nullable RuntimeException fault) {
        LOG.atWarn()
                .addKeyValue("alarm", key.id())
                .addKeyValue("reason", fault == null ? "the claim is ending" : fault.getMessage())
                .log(what);
    }
}
