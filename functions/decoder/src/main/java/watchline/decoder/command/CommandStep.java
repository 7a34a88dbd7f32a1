package watchline.decoder.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.WriteUnits;

/**
 * Looks after the commands of a watch when it can be reached: notes what it acknowledged, gives up what is over, and hands out
 * what is due. Promise: a command is marked as sent before its bytes are handed out, so that of two invocations one sends it; bytes
 * that then get lost are sent again after the resend time. Safe on any thread.
 */
public final class CommandStep {

    /** No command lives longer than this; also how far back the tables are searched. */
    public static final Duration LONGEST_LIFE = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(CommandStep.class);

    /** Acknowledgements of commands that were given up come within a day. */
    static final Duration REMEMBERED = LONGEST_LIFE.plusDays(1);

    private static final String REFUSED = "refused by the watch";

    private final CommandQueue queue;
    private final CommandFrames frames;
    private final Duration resend;
    private final Clock clock;

    /**
     * @param resend how long an acknowledgement is waited for
     * @param allowListenIn whether the wearer may be listened in on
     */
    public CommandStep(CommandQueue queue, Duration resend, boolean allowListenIn, Clock clock) {
        this.queue = queue;
        this.frames = new CommandFrames(allowListenIn);
        this.resend = resend;
        this.clock = clock;
    }

    /**
     * What to send to the watch now, in order; empty when nothing is, or when the tables do not answer: then the commands wait
     * for its next frame.
     */
    public List<byte[]> run(Visit visit, WriteUnits units) {
        Instant now = clock.instant();
        List<Acknowledgement> acknowledgements = visit.reports().stream()
                .map(Acknowledgement::of)
                .flatMap(Optional::stream)
                .toList();
        Instant seen = visit.commands().dueAt();
        boolean due = seen != null && !seen.isAfter(now);
        if (!due && !visit.asked() && acknowledgements.isEmpty()) {
            return List.of();
        }
        List<byte[]> out = new ArrayList<>();
        try {
            acknowledgements.forEach(answer -> note(answer, visit.deviceId(), now, units));
            Instant next = deliver(visit, now, out, units);
            if (!Objects.equals(next, seen)) {
                queue.mark(visit.deviceId(), seen, next, units);
            }
        } catch (StoreException e) {
            LOG.atWarn()
                    .addKeyValue("device", visit.deviceId())
                    .addKeyValue("reason", e.getMessage())
                    .log("commands wait");
        }
        return out;
    }

    /** The item may be on its way to another state in another invocation: then it is looked at once more. */
    private void note(Acknowledgement answer, String deviceId, Instant now, WriteUnits units) {
        if (!tryToNote(answer, deviceId, now, units)) {
            boolean unused = tryToNote(answer, deviceId, now, units);
        }
    }

    private boolean tryToNote(Acknowledgement answer, String deviceId, Instant now, WriteUnits units) {
        CommandItem meant = answer.find(recent(deviceId, now)).orElse(null);
        if (meant == null) {
            return true;
        }
        CommandItem after = answer.refused() ? meant.failed(REFUSED) : meant.acknowledged(now);
        return move(meant, after, units).equals(after);
    }

    /** Answers when to look again; absent when nothing is left to do. */
    private @Nullable Instant deliver(Visit visit, Instant now, List<byte[]> out, WriteUnits units) {
        InFlight earlier = new InFlight(now);
        Instant next = null;
        for (CommandItem item : recent(visit.deviceId(), now)) {
            CommandItem after = carryOut(CommandRules.decide(item, earlier, now), item, visit, now, out, units);
            earlier.note(after);
            Instant dueAt = after.dueAt();
            if (after.isOpen() && (next == null || dueAt == null || dueAt.isBefore(next))) {
                next = dueAt == null ? now : dueAt;
            }
        }
        return next;
    }

    private CommandItem carryOut(
            CommandDecision decision, CommandItem item, Visit visit, Instant now, List<byte[]> out, WriteUnits units) {
        if (decision instanceof CommandDecision.Send) {
            return send(item, visit, now, out, units);
        }
        if (decision instanceof CommandDecision.Expire) {
            return move(item, item.expired(), units);
        }
        if (decision instanceof CommandDecision.Fail failure) {
            return move(item, item.failed(failure.reason()), units);
        }
        if (decision instanceof CommandDecision.Wait wait) {
            return move(item, here(item, visit).waiting(wait.until()), units);
        }
        // The watch may have moved to another relay.
        CommandItem here = here(item, visit);
        return item.isOpen() && !here.equals(item) ? move(item, here, units) : item;
    }

    private static CommandItem here(CommandItem item, Visit visit) {
        return item.at(visit.relay(), visit.wireId());
    }

    private CommandItem send(CommandItem item, Visit visit, Instant now, List<byte[]> out, WriteUnits units) {
        CommandFrames.Ready ready = frames.of(item, visit);
        if (ready.whyNot() != null) {
            return move(item, item.failed(ready.whyNot()), units);
        }
        Instant next = ready.ack().word() == null ? null : now.plus(resend);
        CommandItem sent = move(item, here(item, visit).sent(now, next, ready.serial(), ready.ack()), units);
        if (!sent.equals(item)) {
            out.addAll(ready.frames());
        }
        return sent;
    }

    /** Answers the item as it is then: {@code from} when somebody else was faster. */
    private CommandItem move(CommandItem from, CommandItem to, WriteUnits units) {
        if (!queue.change(from, to, units)) {
            return from;
        }
        if (from.state() != to.state() || from.attempts() != to.attempts()) {
            // The arguments, and a reason that may quote them, stay in the table.
            LOG.atInfo()
                    .addKeyValue("device", to.deviceId())
                    .addKeyValue("id", to.id())
                    .addKeyValue("command", to.command())
                    .addKeyValue("attempts", to.attempts())
                    .log("command " + to.state().wireName());
        }
        return to;
    }

    private List<CommandItem> recent(String deviceId, Instant now) {
        return queue.of(deviceId, now.minus(REMEMBERED));
    }
}
