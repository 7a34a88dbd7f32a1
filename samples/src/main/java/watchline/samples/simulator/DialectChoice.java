package watchline.samples.simulator;

import java.util.List;

/** What {@code --dialect} takes. */
enum DialectChoice {
    IW,
    BRACKET,
    GOTOP,
    MIXED;

    List<SpokenDialect> inTurn() {
        return switch (this) {
            case IW -> List.of(SpokenDialect.IW);
            case BRACKET -> List.of(SpokenDialect.BRACKET);
            case GOTOP -> List.of(SpokenDialect.GOTOP);
            case MIXED -> List.of(SpokenDialect.values());
        };
    }
}
