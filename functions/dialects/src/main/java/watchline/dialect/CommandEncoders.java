package watchline.dialect;

import java.util.List;
import java.util.Optional;
import watchline.dialect.bracket.BracketCommands;
import watchline.dialect.gotop.GotopCommands;
import watchline.dialect.iw.IwCommands;
import watchline.dialect.spi.CommandEncoder;

/** How each dialect says commands. A new dialect that takes any is one line in {@link #ALL}. All methods may be called from any thread. */
public final class CommandEncoders {

    private static final List<CommandEncoder> ALL =
            List.of(IwCommands.ENCODER, BracketCommands.ENCODER, GotopCommands.ENCODER);

    private CommandEncoders() {}

    public static List<CommandEncoder> all() {
        return ALL;
    }

    /** The encoder of that dialect: {@code iw}, {@code bracket}, {@code gotop}. */
    public static Optional<CommandEncoder> forDialect(String dialect) {
        return ALL.stream().filter(encoder -> encoder.dialect().equals(dialect)).findFirst();
    }
}
