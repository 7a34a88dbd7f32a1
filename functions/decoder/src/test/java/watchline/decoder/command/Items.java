package watchline.decoder.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import watchline.dialect.spi.AckMatch;

/** Commands of one watch, as tests need them. */
final class Items {

    static final String WATCH = "861265061234567";
    static final String RELAY = "relay-1";
    static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
    static final Duration RESEND = Duration.ofSeconds(60);

    private static int made;

    private Items() {}

    /** Queued just now for a day; each later than the one before. */
    static CommandItem queued(String command, String... arguments) {
        return CommandItem.queued(
                WATCH, id(NOW), command, List.of(arguments), NOW, NOW.plus(Duration.ofDays(1)), RELAY, null);
    }

    /** Sent just now, so many times by now. */
    static CommandItem sent(int attempts, String word, String command, String... arguments) {
        CommandItem item = queued(command, arguments);
        for (int i = 0; i < attempts; i++) {
            item = item.sent(NOW, NOW.plus(RESEND), "080835", AckMatch.word(word));
        }
        return item;
    }

    static String id(Instant time) {
        return String.format("%s%016d", Ulids.since(time), ++made);
    }
}
