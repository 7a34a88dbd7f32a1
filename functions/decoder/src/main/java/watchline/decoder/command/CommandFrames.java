package watchline.decoder.command;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import watchline.dialect.CommandEncoders;
import watchline.dialect.command.Commands;
import watchline.dialect.spi.AckMatch;
import watchline.dialect.spi.CommandEncoder;
import watchline.dialect.spi.CommandTarget;
import watchline.dialect.spi.Encoded;

/** Says a queued command in the words of its watch. Safe on any thread. */
final class CommandFrames {

    private static final int SERIALS = 1_000_000;

    private final boolean allowListenIn;

    CommandFrames(boolean allowListenIn) {
        this.allowListenIn = allowListenIn;
    }

    /**
     * What goes out, or why nothing does.
     *
     * @param whyNot present when there is nothing to send
     */
    record Ready(List<byte[]> frames, AckMatch ack, String serial, @Nullable String whyNot) {

        static Ready not(String reason) {
            return new Ready(List.of(), AckMatch.NONE, "", reason);
        }
    }

    Ready of(CommandItem item, Visit visit) {
        CommandEncoder encoder = CommandEncoders.forDialect(visit.dialect()).orElse(null);
        if (encoder == null) {
            return Ready.not("dialect: " + visit.dialect() + " (expected: one that takes commands)");
        }
        String serial = serial(item.id());
        try {
            Encoded encoded = encoder.encode(Commands.parse(item.command(), item.arguments()), target(visit, serial));
            return encoded instanceof Encoded.Frames frames
                    ? new Ready(frames.frames(), frames.ack(), serial, null)
                    : Ready.not(((Encoded.Unsupported) encoded).reason());
        } catch (IllegalArgumentException e) {
            // Somebody has written it into the table without asking the vocabulary.
            return Ready.not(String.valueOf(e.getMessage()));
        }
    }

    private CommandTarget target(Visit visit, String serial) {
        CommandTarget target = CommandTarget.of(visit.wireId(), serial).in(visit.form());
        String password = visit.commands().password();
        CommandTarget entitled = password == null ? target : target.withPassword(password);
        return allowListenIn ? entitled.permittingListenIn() : entitled;
    }

    /** The same each time the command is sent, so that a late acknowledgement still says which one is meant. */
    static String serial(String id) {
        return String.format(Locale.ROOT, "%06d", Math.floorMod(id.hashCode(), SERIALS));
    }
}
