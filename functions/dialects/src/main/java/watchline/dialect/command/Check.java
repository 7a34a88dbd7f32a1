package watchline.dialect.command;

import java.util.Collection;
import java.util.regex.Pattern;

/** The bounds that arguments of commands are held to, in one place, so that one kind of argument has one rule. */
final class Check {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{3,20}");
    private static final int MAX_QUOTED = 40;
    private static final char FIRST_PRINTABLE = ' ';
    private static final char FIRST_BEYOND_ASCII = 0x7F;

    private Check() {}

    static void range(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw CommandException.wrong(what, Integer.toString(value), least + (least < 0 ? " to " : "-") + most);
        }
    }

    static void size(String what, Collection<?> values, int least, int most) {
        range("number of " + what, values.size(), least, most);
    }

    /** Digits with an optional plus: nothing else, because a watch dials what it is given. */
    static void phone(String value) {
        if (!PHONE.matcher(value).matches()) {
            throw CommandException.wrong("phone number", quoted(value), "3-20 digits, with or without a leading +");
        }
    }

    /** Printable text of whole characters: no control characters, no half of a surrogate pair. */
    static void text(String what, String value, int most) {
        range("length of " + what, value.length(), 1, most);
        value.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
                throw CommandException.wrong(what, quoted(value), "text without control characters or broken pairs");
            }
        });
        if (value.isBlank()) {
            throw CommandException.wrong(what, quoted(value), "text that is not blank");
        }
    }

    /** What somebody typed, fit for a message: in quotes, cut, with everything that is not printable ASCII escaped. */
    static String quoted(String value) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < Math.min(value.length(), MAX_QUOTED); i++) {
            char c = value.charAt(i);
            if (c >= FIRST_PRINTABLE && c < FIRST_BEYOND_ASCII) {
                text.append(c);
            } else {
                text.append(String.format("\\u%04x", (int) c));
            }
        }
        return text.append(value.length() > MAX_QUOTED ? "...\"" : "\"").toString();
    }
}
