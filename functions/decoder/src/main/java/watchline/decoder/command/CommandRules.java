package watchline.decoder.command;

import java.time.Instant;

/** What to send now, what waits, what is over. Safe on any thread. */
final class CommandRules {

    /** How often a command is sent before it is given up. */
    static final int SENDS = 3;

    static final String UNANSWERED = "no acknowledgement after " + SENDS + " sends";

    private CommandRules() {}

    /** @param earlier the commands that were queued before, as they are now */
    static CommandDecision decide(CommandItem item, InFlight earlier, Instant now) {
        if (!item.isOpen()) {
            return CommandDecision.LEAVE;
        }
        if (!item.expiresAt().isAfter(now)) {
            return CommandDecision.EXPIRE;
        }
        return item.isInFlight() ? again(item, now) : first(item, earlier);
    }

    private static CommandDecision again(CommandItem item, Instant now) {
        if (item.dueAt() != null && item.dueAt().isAfter(now)) {
            return CommandDecision.LEAVE;
        }
        return item.attempts() < SENDS ? CommandDecision.SEND : new CommandDecision.Fail(UNANSWERED);
    }

    private static CommandDecision first(CommandItem item, InFlight earlier) {
        Instant until = earlier.takenUntil(item.command());
        if (until == null) {
            return CommandDecision.SEND;
        }
        return until.equals(item.dueAt()) ? CommandDecision.LEAVE : new CommandDecision.Wait(until);
    }
}
