package watchline.samples.simulator;

import io.netty.channel.EventLoop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One watch on one wearer: asks the life, follows the routine, holds the conversation. Lives on one event loop, whole. */
final class Watch implements Link.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /** How often, within the time-out of a reply, it looks for overdue ones. */
    private static final int PATROLS_A_TIMEOUT = 4;
    /** Turns come early or late by up to this part of the interval, as those of watches do. */
    private static final double JITTER = 0.1;

    private final EventLoop loop;
    private final Clock clock;
    private final LifeClock lifeClock;
    private final Life life;
    private final RandomGenerator random;
    private final Duration interval;
    private final Duration replyTimeout;
    private final Tally tally;
    private final Conversation conversation;
    private final Link link;
    private final Routine routine = new Routine();
    private final DeviceClock deviceClock = new DeviceClock();
    private final CompletableFuture<Void> allSaid = new CompletableFuture<>();
    private final List<Future<?>> timers = new ArrayList<>();
    private boolean everUp;
    private boolean finishing;

    Watch(
            EventLoop loop,
            SimulationSettings settings,
            LifeClock lifeClock,
            Life life,
            RandomGenerator random,
            Tally tally,
            Conversation conversation,
            Function<Link.Listener, Link> links) {
        this.loop = loop;
        this.clock = settings.clock();
        this.lifeClock = lifeClock;
        this.life = life;
        this.random = random;
        this.interval = settings.interval();
        this.replyTimeout = settings.replyTimeout();
        this.tally = tally;
        this.conversation = conversation;
        this.link = links.apply(this);
    }

    /**
     * Puts the watch on after so many milliseconds. Its first turn comes some time within an interval after that, so that many
     * watches do not speak in chorus.
     */
    void startIn(long millis) {
        loop.execute(() -> {
            in(millis, link::open);
            in(millis + (long) (interval.toMillis() * random.nextDouble()), this::turn);
            in(millis + patrolMs(), this::patrol);
        });
    }

    private long patrolMs() {
        return Math.max(1, replyTimeout.toMillis() / PATROLS_A_TIMEOUT);
    }

    /** Runs it on the loop after so many milliseconds, unless the watch has come to its end. */
    private void in(long millis, Runnable task) {
        timers.removeIf(Future::isDone);
        timers.add(loop.schedule(guarded(task), millis, TimeUnit.MILLISECONDS));
    }

    /** The wearer presses the key; too late when the watch is only finishing what it has to say. */
    void pressSos() {
        loop.execute(guarded(() -> {
            if (!finishing) {
                say(Occasion.SOS, moment());
            }
        }));
    }

    void pressSosIn(Duration delay) {
        loop.execute(() -> in(delay.toMillis(), this::pressSos));
    }

    /** No more turns; complete when everything is said and answered. */
    CompletableFuture<Void> finish() {
        loop.execute(() -> {
            finishing = true;
            noticeIdle();
        });
        return allSaid;
    }

    /** Ends the line, and answers how much was left to say. */
    CompletableFuture<Integer> end() {
        return CompletableFuture.supplyAsync(
                () -> {
                    timers.forEach(timer -> timer.cancel(false));
                    conversation.end();
                    link.close();
                    return conversation.waiting();
                },
                loop);
    }

    private void turn() {
        if (finishing) {
            return;
        }
        double factor = 1 + random.nextDouble(-JITTER, JITTER);
        in((long) (interval.toMillis() * factor), this::turn);
        Moment moment = moment();
        routine.turn(moment).forEach(occasion -> say(occasion, moment));
    }

    private void say(Occasion occasion, Moment moment) {
        Instant now = clock.instant();
        Optional<Instant> at = occasion.urgent()
                ? Optional.of(deviceClock.nowOrNext(now))
                : occasion.timed() ? deviceClock.now(now) : Optional.of(now);
        at.ifPresent(time -> conversation.offer(link, new Due(occasion, moment, time), now));
    }

    private void patrol() {
        in(patrolMs(), this::patrol);
        conversation.patrol(link, clock.instant());
    }

    private Moment moment() {
        return life.at(lifeClock.lifeAt(clock.instant()));
    }

    @Override
    public void up() {
        if (everUp) {
            tally.reconnects.increment();
        }
        everUp = true;
        conversation.up(link, moment(), clock.instant());
        noticeIdle();
    }

    @Override
    public void down() {
        conversation.down();
    }

    @Override
    public void heard(String downlink) {
        conversation.heard(link, downlink, clock.instant()).ifPresent(occasion -> say(occasion, moment()));
        noticeIdle();
    }

    private void noticeIdle() {
        if (finishing && conversation.isIdle()) {
            allSaid.complete(null);
        }
    }

    /** A task on a loop that throws is never run again, and nobody is told. */
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("a simulated watch failed", e);
            }
        };
    }
}
