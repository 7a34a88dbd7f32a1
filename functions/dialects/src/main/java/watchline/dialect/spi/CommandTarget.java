package watchline.dialect.spi;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The watch that a command goes to, as far as the form of a frame depends on it. Start from {@link #of} and change what the
 * server knows better; a dialect looks at its own parts only. Every part is checked, so that none can break out of its field.
 *
 * @param deviceId digits: the IMEI, or the id as the watch itself writes it (10 digits in most bracket watches, 14 in an
 *     unregistered IW one)
 * @param serial six digits of the caller's choice, unlike those of the watch's other open commands; comes back in IW acknowledgements
 * @param iwHead IW only: the head that the watch uses
 * @param iwLine IW only: which of the two lines of firmware
 * @param vendor bracket only: two characters, the watch's own; echoing them is the safe choice (bracket.md 1)
 * @param index bracket only: four hexadecimal digits when the watch's frames carry an index, else absent; any will do (bracket.md 1)
 * @param password GOTOP only: six digits
 * @param listenInPermitted whether the caller has the permission to listen in on the wearer; no other command needs it
 */
public record CommandTarget(
        String deviceId,
        String serial,
        IwHead iwHead,
        IwLine iwLine,
        String vendor,
        @Nullable String index,
        String password,
        boolean listenInPermitted) {

    private static final int MIN_ID = 10;
    private static final int MAX_ID = 16;
    private static final int SERIAL_DIGITS = 6;
    private static final int PASSWORD_DIGITS = 6;
    private static final int VENDOR_LENGTH = 2;
    private static final int INDEX_DIGITS = 4;
    private static final String ANY_INDEX = "0000";

    /** The first bytes of a frame to an IW watch. */
    public enum IwHead {
        IW,
        /** Siblings by other makers; they are answered with their own head (iw.md 1). */
        TRV
    }

    /** The two lines of IW firmware, which differ in how they take texts and in some commands (iw.md 0 and 6). */
    public enum IwLine {
        /** Vivistar and friends, papers of 2016 to 2023: what a GOTOP watch is expected to speak. */
        V,
        /** Thinkrace, papers of 2020 and 2025. */
        T;

        /**
         * The line of a watch that sent a report of that word. The login does not tell, so a watch is V until it proves to be T
         * by one of three reports that only T sends (iw.md 6, advice).
         */
        public IwLine after(String word) {
            return switch (word) {
                case "APVR", "APJK", "APTP" -> T;
                default -> this;
            };
        }
    }

    public CommandTarget {
        digits("device id", deviceId, MIN_ID, MAX_ID);
        digits("serial", serial, SERIAL_DIGITS, SERIAL_DIGITS);
        digits("password", password, PASSWORD_DIGITS, PASSWORD_DIGITS);
        if (vendor.length() != VENDOR_LENGTH || !vendor.chars().allMatch(CommandTarget::isVendor)) {
            throw wrong("vendor", vendor, "two of A-Z and 0-9");
        }
        if (index != null && (index.length() != INDEX_DIGITS || !index.chars().allMatch(CommandTarget::isHex))) {
            throw wrong("index", index, "4 hexadecimal digits");
        }
    }

    /** A watch of which nothing more is known: IW of line V, a 3G bracket watch without index, a GOTOP one with its first password. */
    public static CommandTarget of(String deviceId, String serial) {
        return new CommandTarget(deviceId, serial, IwHead.IW, IwLine.V, "3G", null, "123456", false);
    }

    public CommandTarget withIw(IwHead head, IwLine line) {
        return new CommandTarget(deviceId, serial, head, line, vendor, index, password, listenInPermitted);
    }

    public CommandTarget withBracket(String newVendor, @Nullable String newIndex) {
        return new CommandTarget(deviceId, serial, iwHead, iwLine, newVendor, newIndex, password, listenInPermitted);
    }

    /** The same watch in the form that it has shown. */
    public CommandTarget in(CommandForm form) {
        return withIw(form.iwHead(), form.iwLine()).withBracket(form.vendor(), form.indexed() ? ANY_INDEX : null);
    }

    public CommandTarget withPassword(String newPassword) {
        return new CommandTarget(deviceId, serial, iwHead, iwLine, vendor, index, newPassword, listenInPermitted);
    }

    /** The same watch for a caller who has shown that listening in on its wearer is allowed. */
    public CommandTarget permittingListenIn() {
        return new CommandTarget(deviceId, serial, iwHead, iwLine, vendor, index, password, true);
    }

    private static void digits(String what, String value, int least, int most) {
        if (value.length() < least || value.length() > most || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw wrong(what, value, (least == most ? "" : least + "-") + most + " digits");
        }
    }

    private static boolean isVendor(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isHex(int c) {
        return c < 0x80 && Numbers.hexDigit((byte) c) >= 0;
    }

    private static IllegalArgumentException wrong(String what, String found, String expected) {
        byte[] bytes = found.getBytes(StandardCharsets.UTF_8);
        String shown = Text.clean(bytes, 0, bytes.length, Bounds.MAX_NAME_BYTES);
        return new IllegalArgumentException(what + ": " + shown + " (expected: " + expected + ")");
    }
}
