package watchline.dialect.command;

/**
 * A person in the watch's phone book. Typed as {@code Ann=+15551230001}.
 *
 * @param name as the watch shows it, at most {@value #MAX_NAME} characters
 * @param number 3 to 20 digits, with or without a leading plus
 */
public record Contact(String name, String number) {

    /** More does not fit on the screen of a watch. */
    public static final int MAX_NAME = 24;

    public Contact {
        Check.text("contact name", name, MAX_NAME);
        Check.phone(number);
    }

    /** The last equals sign parts name and number: a number holds none, a name may. */
    static Contact parse(String word) {
        int equals = word.lastIndexOf('=');
        if (equals < 0) {
            throw CommandException.wrong("contact", Check.quoted(word), "name=number");
        }
        return new Contact(word.substring(0, equals), word.substring(equals + 1));
    }

    String word() {
        return name + "=" + number;
    }
}
