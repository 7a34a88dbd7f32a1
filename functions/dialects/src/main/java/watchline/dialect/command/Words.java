package watchline.dialect.command;

import java.util.List;

/**
 * The words that stand after a command's name, as somebody typed them. Every complaint repeats what the command takes.
 *
 * @param usage the command's name and its arguments, as in {@code interval <seconds>}
 */
record Words(String usage, List<String> words) {

    /** These words, if there are so many. */
    Words exactly(int count) {
        return between(count, count);
    }

    Words atLeast(int count) {
        return between(count, Integer.MAX_VALUE);
    }

    Words between(int least, int most) {
        int count = words.size();
        if (count < least || count > most) {
            throw CommandException.wrong("arguments", Integer.toString(count), usage);
        }
        return this;
    }

    String word(int index) {
        return words.get(index);
    }

    /** The whole number at that place. */
    int whole(int index, String what) {
        return whole(words.get(index), what);
    }

    static int whole(String word, String what) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw CommandException.wrong(what, Check.quoted(word), "a whole number");
        }
    }

    /** {@code on} or {@code off}. */
    boolean isOn(int index) {
        return isOn(words.get(index));
    }

    static boolean isOn(String word) {
        return switch (word) {
            case "on" -> true;
            case "off" -> false;
            default -> throw CommandException.wrong("switch", Check.quoted(word), "on or off");
        };
    }

    static String onOff(boolean on) {
        return on ? "on" : "off";
    }
}
