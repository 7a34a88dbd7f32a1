package watchline.decoder.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import watchline.decoder.item.ItemReader;
import watchline.decoder.registry.Registry;
import watchline.decoder.store.Store;
import watchline.decoder.store.WriteUnits;
import watchline.dialect.CommandEncoders;
import watchline.dialect.command.Command;
import watchline.dialect.command.Commands;
import watchline.dialect.spi.CommandEncoder;
import watchline.dialect.spi.CommandTarget;
import watchline.dialect.spi.Encoded;

/**
 * Where people queue commands and see what became of them; used by everything that offers commands, so that all check alike. All
 * methods may be called from any thread and throw {@link watchline.decoder.store.StoreException} when the tables do not answer.
 */
public final class CommandDesk {

    /** Commands that may wait for one watch: each of them is read with every acknowledgement of another. */
    public static final int MOST_OPEN = 50;

    public static final Duration SHORTEST_LIFE = Duration.ofMinutes(1);

    /** For asking whether a dialect has a form at all. */
    private static final String ANY_SERIAL = "000000";

    private final Store store;
    private final CommandQueue queue;
    private final Ulids ids;
    private final InstantSource clock;

    public CommandDesk(Store store, CommandQueue queue, Ulids ids, InstantSource clock) {
        this.store = store;
        this.queue = queue;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Queues a command for a watch, which need not be connected and need not have been heard yet.
     *
     * @param deviceId any id of the watch
     * @param arguments as typed, one an element
     * @param life after which it is of no use; {@link #SHORTEST_LIFE} to {@link CommandStep#LONGEST_LIFE}
     * @throws IllegalArgumentException when the watch cannot take it, or a value is wrong; the message says what was expected
     */
    public CommandItem queue(String deviceId, String name, List<String> arguments, Duration life) {
        if (life.compareTo(SHORTEST_LIFE) < 0 || life.compareTo(CommandStep.LONGEST_LIFE) > 0) {
            throw new IllegalArgumentException("expires: " + life + " (expected: " + SHORTEST_LIFE + " to "
                    + CommandStep.LONGEST_LIFE.toDays() + " days)");
        }
        Registry registry = Registry.read(store, Set.of(deviceId));
        String kept = registry.canonical(deviceId);
        CommandTarget target = CommandTarget.of(kept, ANY_SERIAL);
        ItemReader stored = registry.item(kept);
        ItemReader device = stored == null ? new ItemReader(Map.of()) : stored;
        Command command = check(name, arguments, target, device.text("dialect"));
        Instant now = clock.instant();
        long open = ofKept(kept).stream().filter(CommandItem::isOpen).count();
        if (open >= MOST_OPEN) {
            throw new IllegalArgumentException(
                    "open commands: " + open + " (expected: fewer than " + MOST_OPEN + " for one watch)");
        }
        CommandItem item = CommandItem.queued(
                kept,
                ids.next(),
                command.name(),
                command.arguments(),
                now,
                now.plus(life),
                device.text("relay"),
                device.text("wireId"));
        queue.add(item);
        return item;
    }

    /** Those of the last days, the oldest first, each as it is now: one whose time is over is expired, even if nobody has looked since. */
    public List<CommandItem> latest(String deviceId) {
        return ofKept(Registry.read(store, Set.of(deviceId)).canonical(deviceId));
    }

    private List<CommandItem> ofKept(String deviceId) {
        Instant now = clock.instant();
        return queue.of(deviceId, now.minus(CommandStep.REMEMBERED)).stream()
                .map(item -> current(item, now))
                .toList();
    }

    /** A watch that never comes back expires nothing; whoever looks does. */
    private CommandItem current(CommandItem item, Instant now) {
        if (!item.isOpen() || item.expiresAt().isAfter(now)) {
            return item;
        }
        CommandItem expired = item.expired();
        return queue.change(item, expired, new WriteUnits()) ? expired : item;
    }

    private static Command check(String name, List<String> arguments, CommandTarget target, @Nullable String dialect) {
        CommandEncoder encoder =
                dialect == null ? null : CommandEncoders.forDialect(dialect).orElse(null);
        if (encoder == null) {
            return Commands.parse(name, arguments);
        }
        if (!encoder.commands().contains(name)) {
            throw new IllegalArgumentException("command: " + name + " (expected: one that " + dialect
                    + " watches take: " + String.join(", ", encoder.commands()) + ")");
        }
        Command command = Commands.parse(name, arguments);
        // Whether listening in is allowed is the decoder's to say.
        if (encoder.encode(command, target.permittingListenIn()) instanceof Encoded.Unsupported not) {
            throw new IllegalArgumentException(not.reason());
        }
        return command;
    }
}
