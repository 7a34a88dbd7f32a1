package watchline.samples.tool;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import watchline.contract.IsoTime;
import watchline.decoder.command.CommandItem;

/** What a tool says about a command, a line each. */
final class CommandLines {

    private static final int NAME_WIDTH = 22;
    private static final int STATE_WIDTH = 12;
    private static final int AGE_WIDTH = 8;

    private final Clock clock;

    CommandLines(Clock clock) {
        this.clock = clock;
    }

    /** {@code 2026-11-22T14:00:00.000Z sent (2 times) 01KAP3... locate}. */
    String progress(CommandItem item) {
        return IsoTime.format(clock.instant()) + " " + item.state().wireName() + times(item) + " " + item.id() + " "
                + item.command() + reason(item);
    }

    /** One of a list: what, state, age, and what there is to say. */
    String entry(CommandItem item) {
        return String.format(
                        Locale.ROOT,
                        "%s  %-" + NAME_WIDTH + "s  %-" + STATE_WIDTH + "s  %-" + AGE_WIDTH + "s%s%s",
                        item.id(),
                        item.command(),
                        item.state().wireName(),
                        age(item.createdAt()),
                        times(item),
                        reason(item))
                .stripTrailing();
    }

    /** In the largest unit that is full: {@code 3 h}. */
    private String age(Instant since) {
        Duration age = Duration.between(since, clock.instant());
        if (age.toDays() > 0) {
            return age.toDays() + " d";
        }
        if (age.toHours() > 0) {
            return age.toHours() + " h";
        }
        return age.toMinutes() > 0 ? age.toMinutes() + " min" : Math.max(0, age.toSeconds()) + " s";
    }

    private static String times(CommandItem item) {
        return item.attempts() > 1 ? " (sent " + item.attempts() + " times)" : "";
    }

    private static String reason(CommandItem item) {
        return item.reason() == null ? "" : ": " + item.reason();
    }
}
