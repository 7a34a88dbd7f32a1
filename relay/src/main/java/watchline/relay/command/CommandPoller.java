package watchline.relay.command;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.relay.frame.Frame;
import watchline.relay.frame.Origin;
import watchline.relay.journal.Journal;
import watchline.relay.log.Summed;
import watchline.relay.metrics.Metric.PollResult;
import watchline.relay.metrics.RelayMetrics;
import watchline.relay.session.Sessions;
import watchline.relay.time.Scheduler;

/**
 * Looks for commands now and then. For a watch that is connected here and has one, a question goes among the watch's frames: one
 * without bytes, which the decoder answers with what waits. So a command has its place among the frames of the watch, and is tried
 * again and routed as any reply is. May be called from any thread.
 */
public final class CommandPoller {

    private static final Logger LOG = LoggerFactory.getLogger(CommandPoller.class);
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final CommandIndex index;
    private final Duration every;
    private final Questions questions;
    private final Journal journal;
    private final Journal.Durable next;
    private final Sessions sessions;
    private final Scheduler scheduler;
    private final Executor executor;
    private final InstantSource clock;
    private final RelayMetrics metrics;
    private final Summed failures;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile boolean stopped;

    /**
     * @param index not closed here
     * @param every from one look to the next
     * @param next where questions go when the journal keeps them
     * @param executor where the index is asked
     */
    public CommandPoller(
            CommandIndex index,
            Duration every,
            Questions questions,
            Journal journal,
            Journal.Durable next,
            Sessions sessions,
            Scheduler scheduler,
            Executor executor,
            InstantSource clock,
            RelayMetrics metrics) {
        this.index = index;
        this.every = every;
        this.questions = questions;
        this.journal = journal;
        this.next = next;
        this.sessions = sessions;
        this.scheduler = scheduler;
        this.executor = executor;
        this.clock = clock;
        this.metrics = metrics;
        this.failures = new Summed(LOG, "commands not found out", PERIOD, scheduler::nanos);
    }

    /** Begins to look. */
    public void start() {
        Scheduler.Timer unused = scheduler.after(every, this::turn);
    }

    /** Asks nothing more; questions under way are still answered. */
    public void stop() {
        stopped = true;
    }

    private void turn() {
        if (stopped) {
            return;
        }
        start();
        // A look that takes longer than the wait for the next one is not overtaken by it.
        if (looking.compareAndSet(false, true)) {
            executor.execute(this::look);
        }
    }

    private void look() {
        CompletionStage<List<String>> answer;
        try {
            answer = index.due(clock.instant());
        } catch (RuntimeException e) {
            found(null, e);
            return;
        }
        CompletionStage<List<String>> unused = answer.whenComplete(this::found);
    }

    private void found(@Nullable List<String> devices, @Nullable Throwable failure) {
        looking.set(false);
        metrics.commandPoll(devices == null ? PollResult.FAILED : PollResult.ANSWERED);
        if (devices == null) {
            failures.note("cause", String.valueOf(failure));
        } else if (!stopped) {
            devices.forEach(this::ask);
        }
    }

    private void ask(String device) {
        Origin way = sessions.wayTo(device);
        String dialect = way == null ? null : way.dialect();
        if (way == null || dialect == null || !questions.begin(device)) {
            return;
        }
        Frame question = Frame.question(dialect, device, clock.instant(), way);
        if (journal.append(question, next) == Journal.FULL) {
            // The next look finds the command again.
            questions.drop(device);
            return;
        }
        metrics.commandAsked();
        LOG.atDebug().setMessage("command waits").addKeyValue("device", device).log();
    }
}
