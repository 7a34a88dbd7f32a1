package watchline.dialect.bracket;

import java.util.List;
import java.util.stream.Collectors;
import watchline.dialect.command.Contact;
import watchline.dialect.command.Contacts;
import watchline.dialect.command.SosNumbers;
import watchline.dialect.spi.CommandTarget;
import watchline.dialect.spi.Encoded;

/** The numbers that a bracket watch keeps: SOS and phone book (bracket.md 5). */
final class BracketCommandPhones {

    /** Pairs in each of the two halves of the phone book. */
    private static final int HALF = 5;

    private BracketCommandPhones() {}

    /**
     * All three in one frame; fewer one by one, because an empty number is documented to clear a slot only there.
     */
    static Encoded sosNumbers(SosNumbers command, CommandTarget target) {
        List<String> numbers = command.numbers();
        if (numbers.size() == SosNumbers.MAX) {
            return BracketCommandFrame.echoed(target, "SOS," + String.join(",", numbers));
        }
        String[] contents = new String[SosNumbers.MAX];
        for (int i = 0; i < SosNumbers.MAX; i++) {
            contents[i] = "SOS" + (i + 1) + "," + (i < numbers.size() ? numbers.get(i) : "");
        }
        return BracketCommandFrame.echoed(target, contents);
    }

    /** Up to five replace the first half of the book; how to empty the second is not documented, so it stays as it is then. */
    static Encoded contacts(Contacts command, CommandTarget target) {
        List<Contact> contacts = command.contacts();
        String first = "PHB," + pairs(contacts.subList(0, Math.min(HALF, contacts.size())));
        if (contacts.size() <= HALF) {
            return BracketCommandFrame.echoed(target, first);
        }
        return BracketCommandFrame.echoed(target, first, "PHB2," + pairs(contacts.subList(HALF, contacts.size())));
    }

    private static String pairs(List<Contact> contacts) {
        return contacts.stream()
                .map(contact -> contact.number() + "," + BracketCommandFrame.text(contact.name()))
                .collect(Collectors.joining(","));
    }
}
