package watchline.dialect.command;

import java.util.List;

/**
 * The phone book, which on many watches is also the list of those who may call it.
 *
 * @param contacts one to {@value #MAX}; they replace those the watch had
 */
public record Contacts(List<Contact> contacts) implements Command {

    static final String NAME = "contacts";

    /** What the dialects that have a phone book have room for. */
    public static final int MAX = 10;

    public Contacts {
        contacts = List.copyOf(contacts);
        Check.size("contacts", contacts, 1, MAX);
    }

    static Contacts parse(Words words) {
        return new Contacts(
                words.between(1, MAX).words().stream().map(Contact::parse).toList());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> arguments() {
        return contacts.stream().map(Contact::word).toList();
    }
}
