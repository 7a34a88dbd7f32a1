package watchline.dialect;

import org.jspecify.annotations.Nullable;

/**
 * Protocols that other devices may speak to the same port. They are named, so that an operator who sees them in quarantine
 * knows what knocked; none is decoded or answered. Source: README.md 2 of the fact-sheets.
 */
public enum ForeignProtocol {
    /** The encrypted session of a vendor-locked bracket watch (bracket.md 6). Only the maker can unlock it. */
    AQSH("aqsh-encrypted", "\u00FFAQSH"),
    /** Watches that send JSON behind a four-byte head. */
    WONLEX_JSON("wonlex-json", "\u00FC\u00AF"),
    GT06("gt06", "xx"),
    GT06_LONG("gt06", "yy"),
    JT808("jt808", "~"),
    H02("h02", "*HQ");

    private final String protocol;
    /** One character a byte. */
    private final String head;

    ForeignProtocol(String protocol, String head) {
        this.protocol = protocol;
        this.head = head;
    }

    /** Its common name, lower case. */
    public String protocol() {
        return protocol;
    }

    /** The protocol whose head stands at {@code from}, or absent. */
    static @Nullable ForeignProtocol recognise(byte[] bytes, int from, int to) {
        for (ForeignProtocol candidate : values()) {
            if (candidate.isAt(bytes, from, to)) {
                return candidate;
            }
        }
        return null;
    }

    private boolean isAt(byte[] bytes, int from, int to) {
        if (to - from < head.length()) {
            return false;
        }
        for (int i = 0; i < head.length(); i++) {
            if ((bytes[from + i] & 0xFF) != head.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
