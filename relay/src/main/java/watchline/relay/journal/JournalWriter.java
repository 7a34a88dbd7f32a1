package watchline.relay.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.relay.config.JournalSync;
import watchline.relay.metrics.RelayMetrics;

/**
 * What the thread does that writes: takes what has gathered, writes it at once, syncs it as the mode says, and then tells that
 * it is kept. When the disk fails, it keeps what was taken in, lets nothing more in, and tries again until the disk works.
 */
final class JournalWriter implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);

    private final SegmentLog log;
    private final Mailbox mailbox;
    private final Room room;
    private final Health health;
    private final JournalOptions options;
    private final RelayMetrics metrics;
    /** Taken in, and nobody was told that they are kept. */
    private final List<Mailbox.Taken> untold = new ArrayList<>();

    private long syncedNanos;
    private long failedNanos;
    private long trimFailedNanos;
    private boolean trimFails;

    JournalWriter(
            SegmentLog log, Mailbox mailbox, Room room, Health health, JournalOptions options, RelayMetrics metrics) {
        this.log = log;
        this.mailbox = mailbox;
        this.room = room;
        this.health = health;
        this.options = options;
        this.metrics = metrics;
        this.syncedNanos = System.nanoTime() - options.group().toNanos();
    }

    /** Until the mailbox is closed; what is in it by then is still written. */
    @Override
    public void run() {
        boolean last;
        do {
            last = mailbox.isClosed();
            turn(last);
        } while (!last && pause());
        log.close();
        if (!untold.isEmpty()) {
            LOG.atError()
                    .setMessage("journal closed with frames that could not be written")
                    .addKeyValue("frames", untold.size())
                    .log();
        }
    }

    /** Waits until there is something to do; false when nobody wants it to go on. */
    private boolean pause() {
        try {
            if (health.trouble() != null) {
                mailbox.awaitClosed(left(failedNanos, options.retry().toNanos()));
            } else if (trimFails || !log.isLarge()) {
                mailbox.awaitFrame(options.patience().toNanos());
                if (options.sync() == JournalSync.GROUP) {
                    mailbox.awaitClosed(left(syncedNanos, options.group().toNanos()));
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void turn(boolean last) {
        take();
        trim();
        try {
            if (log.isLarge()) {
                log.carryOldest();
            }
            log.write();
            boolean safe = !options.forces();
            if (last || (options.forces() && log.isUnsettled())) {
                force();
                safe = true;
            }
            if (safe) {
                log.settle();
            }
        } catch (IOException | RuntimeException e) {
            fail(e);
            return;
        }
        health.well();
        tell();
        trim();
        metrics.journalSize(log.bytes(), log.segments());
        if (log.bytes() > options.fullBytes()) {
            room.shut();
        } else {
            room.open();
        }
    }

    private void take() {
        for (Mailbox.Letter letter : mailbox.drain()) {
            if (letter instanceof Mailbox.Taken taken) {
                untold.add(taken);
                if (!taken.held().frame().isQuestion()) {
                    log.add(taken.held());
                }
            } else if (letter instanceof Mailbox.Done done) {
                log.done(done.held());
            }
        }
    }

    private void force() throws IOException {
        syncedNanos = System.nanoTime();
        log.force();
        metrics.journalSynced(System.nanoTime() - syncedNanos);
    }

    private void fail(Exception cause) {
        room.shut();
        log.giveUp();
        failedNanos = System.nanoTime();
        health.stuck(cause);
    }

    private void tell() {
        for (Mailbox.Taken taken : untold) {
            try {
                taken.durable().kept(taken.held().seq(), taken.held().frame());
            } catch (RuntimeException e) {
                LOG.atError().setMessage("kept frame not passed on").setCause(e).log();
            }
        }
        untold.clear();
    }

    private void trim() {
        if (trimFails && left(trimFailedNanos, options.retry().toNanos()) > 0) {
            return;
        }
        try {
            log.trim();
            trimFails = false;
        } catch (IOException e) {
            trimFails = true;
            trimFailedNanos = System.nanoTime();
            health.failed(e);
        }
    }

    private static long left(long sinceNanos, long nanos) {
        return sinceNanos + nanos - System.nanoTime();
    }
}
