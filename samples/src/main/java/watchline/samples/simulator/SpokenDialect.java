package watchline.samples.simulator;

import java.util.Locale;

/** A language that simulated watches can speak. */
public enum SpokenDialect {
    IW,
    BRACKET,
    GOTOP;

    /** The name in the wire contract and in stored items: {@code iw}, {@code bracket}, {@code gotop}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
