package watchline.decoder.command;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import watchline.dialect.model.Report;

/**
 * What a report says about a command: the dialects put {@code ack} or {@code refused} into the extras of those that do.
 *
 * @param word the watch's own word for it
 * @param serial as {@code extra.serial} of the report says
 * @param named whether {@code word} says which command is meant
 * @param refused the watch does not do it
 */
record Acknowledgement(String word, @Nullable String serial, boolean named, boolean refused) {

    static Optional<Acknowledgement> of(Report report) {
        boolean named = Boolean.TRUE.equals(report.extra().get("ack"));
        boolean refused = Boolean.TRUE.equals(report.extra().get("refused"));
        if (!named && !refused) {
            return Optional.empty();
        }
        String serial = report.extra().get("serial") instanceof String text ? text : null;
        return Optional.of(new Acknowledgement(report.message(), serial, named, refused));
    }

    /**
     * The command that is meant: the first in flight that matches. A refusal without a word of its own ({@code ERROR!}) means the one
     * that is in flight, if there is only one. An acknowledgement may also come late, after its command was given up.
     *
     * @param commands in the order of queueing
     */
    Optional<CommandItem> find(List<CommandItem> commands) {
        List<CommandItem> inFlight =
                commands.stream().filter(CommandItem::isInFlight).toList();
        Optional<CommandItem> match = inFlight.stream().filter(this::matches).findFirst();
        if (match.isPresent()) {
            return match;
        }
        if (!named) {
            return inFlight.size() == 1 ? Optional.of(inFlight.get(0)) : Optional.empty();
        }
        if (refused) {
            return Optional.empty();
        }
        return commands.stream()
                .filter(item -> item.state() == CommandState.FAILED || item.state() == CommandState.EXPIRED)
                .filter(this::matches)
                .reduce((first, second) -> second);
    }

    private boolean matches(CommandItem item) {
        return item.ack().matches(word, serial);
    }
}
