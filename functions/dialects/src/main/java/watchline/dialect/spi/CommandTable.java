package watchline.dialect.spi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import watchline.dialect.command.Command;
import watchline.dialect.command.Commands;
import watchline.dialect.command.ListenIn;

/**
 * A {@link CommandEncoder} that reads as the table of a fact-sheet: one line a command, and what has no line is unsupported.
 * That listening in needs a permission is seen to here, so that no dialect can forget it.
 */
public final class CommandTable implements CommandEncoder {

    /** How a dialect says one kind of command. Pure; throws nothing. */
    @FunctionalInterface
    public interface Rule<C extends Command> {
        Encoded encode(C command, CommandTarget target);
    }

    /** What one dialect reads off a frame. Pure; throws nothing. */
    @FunctionalInterface
    public interface Learning {
        CommandForm learn(CommandForm known, String word, byte[] frame);
    }

    private record Line<C extends Command>(Class<C> type, Rule<? super C> rule) {

        Encoded encode(Command command, CommandTarget target) {
            return rule.encode(type.cast(command), target);
        }
    }

    private final String dialect;
    private final Map<Class<? extends Command>, Line<?>> lines;
    private final List<String> commands;
    private final Learning learning;

    private CommandTable(Builder builder) {
        this.dialect = builder.dialect;
        this.lines = Map.copyOf(builder.lines);
        this.learning = builder.learning;
        List<String> named = lines.keySet().stream().map(Commands::nameOf).toList();
        this.commands =
                Commands.names().keySet().stream().filter(named::contains).toList();
    }

    @Override
    public String dialect() {
        return dialect;
    }

    @Override
    public List<String> commands() {
        return commands;
    }

    @Override
    public Encoded encode(Command command, CommandTarget target) {
        Line<?> line = lines.get(command.getClass());
        if (line == null) {
            return Encoded.unsupported(
                    "command",
                    command.name(),
                    "one that " + dialect + " has a form for: " + String.join(", ", commands));
        }
        if (command instanceof ListenIn && !target.listenInPermitted()) {
            return Encoded.unsupported("command", command.name(), "the caller's explicit permission to listen in");
        }
        return line.encode(command, target);
    }

    @Override
    public CommandForm learn(CommandForm known, String word, byte[] frame) {
        return learning.learn(known, word, frame);
    }

    public static Builder of(String dialect) {
        return new Builder(dialect);
    }

    /** Collects the lines. Not for sharing between threads. */
    public static final class Builder {

        private final String dialect;
        private final Map<Class<? extends Command>, Line<?>> lines = new LinkedHashMap<>();

        private Learning learning = (known, word, frame) -> known;

        private Builder(String dialect) {
            this.dialect = dialect;
        }

        public <C extends Command> Builder on(Class<C> type, Rule<? super C> rule) {
            lines.put(type, new Line<>(type, rule));
            return this;
        }

        /** How the form of a frame depends on what the watch has said; without this line it does not. */
        public Builder learning(Learning rule) {
            learning = rule;
            return this;
        }

        public CommandTable build() {
            return new CommandTable(this);
        }
    }
}
