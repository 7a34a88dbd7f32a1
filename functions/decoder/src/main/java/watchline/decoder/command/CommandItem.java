package watchline.decoder.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemBuilder;
import watchline.decoder.item.ItemReader;
import watchline.dialect.command.Commands;
import watchline.dialect.command.Measure;
import watchline.dialect.spi.AckMatch;

/**
 * An item of the table of commands. Immutable: each step of its life answers a changed copy.
 *
 * @param id ULID, the sort key: what was queued first sorts first
 * @param command name of the vocabulary, as {@code watchline.dialect.command.Commands} has it
 * @param arguments as an operator would type them
 * @param expiresAt when it is of no use any more
 * @param relay the instance that is to find it, or that has sent it; absent while the watch was never heard
 * @param wireId the id under which the watch speaks, and under which its relay knows it, when that is not {@code deviceId}
 * @param dueAt when somebody has to look at it again, to send it or to give it up. Absent once there is nothing left to do; with
 *     {@code relay} it is the key of the index {@code byRelay}, so that what is done costs that index nothing
 * @param attempts how often it was sent
 * @param sentAt when it was last sent
 * @param serial six digits that went with it, in dialects that have them
 * @param ack how the watch's acknowledgement is recognised, known once it was sent
 * @param reason why it failed
 */
public record CommandItem(
        String deviceId,
        String id,
        String command,
        List<String> arguments,
        CommandState state,
        Instant createdAt,
        Instant expiresAt,
        @Nullable String relay,
        @Nullable String wireId,
        @Nullable Instant dueAt,
        int attempts,
        @Nullable Instant sentAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String serial,
        AckMatch ack,
        @Nullable String reason) {

    private static final String MEASURE = Commands.nameOf(Measure.class);

    /** One that was asked for just now. */
    public static CommandItem queued(
            String deviceId,
            String id,
            String command,
            List<String> arguments,
            Instant now,
            Instant expiresAt,
            @Nullable String relay,
            @Nullable String wireId) {
        return new CommandItem(
                deviceId,
                id,
                command,
                List.copyOf(arguments),
                CommandState.QUEUED,
                now,
                expiresAt,
                relay,
                wireId,
                now,
                0,
                null,
                null,
                null,
                AckMatch.NONE,
                null);
    }

    /** Whether somebody still has to look at it. One that was sent and that watches never acknowledge is done. */
    public boolean isOpen() {
        return state == CommandState.QUEUED || (state == CommandState.SENT && dueAt != null);
    }

    /** Whether it was sent and its acknowledgement is waited for. */
    boolean isInFlight() {
        return state == CommandState.SENT && dueAt != null;
    }

    boolean isMeasurement() {
        return command.equals(MEASURE);
    }

    /** @param next when to look again; absent when the watch will not acknowledge it */
    CommandItem sent(Instant now, @Nullable Instant next, String withSerial, AckMatch answered) {
        return copy(CommandState.SENT, next, attempts + 1, now, null, withSerial, answered, null);
    }

    CommandItem waiting(@Nullable Instant until) {
        return copy(state, until, attempts, sentAt, acknowledgedAt, serial, ack, reason);
    }

    /** The same for a watch that is reached there now. */
    CommandItem at(String newRelay, String spokenId) {
        return new CommandItem(
                deviceId,
                id,
                command,
                arguments,
                state,
                createdAt,
                expiresAt,
                newRelay,
                spokenId.equals(deviceId) ? null : spokenId,
                dueAt,
                attempts,
                sentAt,
                acknowledgedAt,
                serial,
                ack,
                reason);
    }

    CommandItem acknowledged(Instant now) {
        return copy(CommandState.ACKNOWLEDGED, null, attempts, sentAt, now, serial, ack, null);
    }

    /** What becomes of one whose time is over. */
    public CommandItem expired() {
        return copy(CommandState.EXPIRED, null, attempts, sentAt, null, serial, ack, null);
    }

    CommandItem failed(String why) {
        return copy(CommandState.FAILED, null, attempts, sentAt, null, serial, ack, why);
    }

    private CommandItem copy(
            CommandState newState,
            @Nullable Instant newDueAt,
            int newAttempts,
            @Nullable Instant newSentAt,
            @Nullable Instant newAcknowledgedAt,
            @Nullable String newSerial,
            AckMatch newAck,
            @Nullable String newReason) {
        return new CommandItem(
                deviceId,
                id,
                command,
                arguments,
                newState,
                createdAt,
                expiresAt,
                relay,
                wireId,
                newDueAt,
                newAttempts,
                newSentAt,
                newAcknowledgedAt,
                newSerial,
                newAck,
                newReason);
    }

    /** The item as the table has it. */
    public Map<String, AttributeValue> write() {
        return new ItemBuilder()
                .text("deviceId", deviceId)
                .text("sk", id)
                .text("command", command)
                .texts("arguments", arguments)
                .text("state", state.wireName())
                .time("createdAt", createdAt)
                .time("expiresAt", expiresAt)
                .text("relay", relay)
                .text("wireId", wireId)
                .time("dueAt", dueAt)
                .whole("attempts", attempts == 0 ? null : attempts)
                .time("sentAt", sentAt)
                .time("acknowledgedAt", acknowledgedAt)
                .text("serial", serial)
                .map(
                        "ack",
                        new ItemBuilder()
                                .text("word", ack.word())
                                .text("serial", ack.serial())
                                .build())
                .text("reason", reason)
                .build();
    }

    /** Absent when an attribute that no command can do without is missing or not readable: others may write to the table too. */
    public static Optional<CommandItem> read(ItemReader stored) {
        String deviceId = stored.text("deviceId");
        String id = stored.text("sk");
        String command = stored.text("command");
        String word = stored.text("state");
        Instant createdAt = stored.time("createdAt");
        Instant expiresAt = stored.time("expiresAt");
        CommandState state = word == null ? null : CommandState.named(word).orElse(null);
        if (deviceId == null
                || id == null
                || command == null
                || state == null
                || createdAt == null
                || expiresAt == null) {
            return Optional.empty();
        }
        Integer attempts = stored.whole("attempts");
        return Optional.of(new CommandItem(
                deviceId,
                id,
                command,
                stored.texts("arguments"),
                state,
                createdAt,
                expiresAt,
                stored.text("relay"),
                stored.text("wireId"),
                stored.time("dueAt"),
                attempts == null ? 0 : attempts,
                stored.time("sentAt"),
                stored.time("acknowledgedAt"),
                stored.text("serial"),
                ack(stored.map("ack")),
                stored.text("reason")));
    }

    private static AckMatch ack(ItemReader stored) {
        String word = stored.text("word");
        return word == null ? AckMatch.NONE : new AckMatch(word, stored.text("serial"));
    }
}
