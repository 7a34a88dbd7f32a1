package watchline.dialect.iw;

import java.util.Arrays;
import java.util.List;
import watchline.dialect.command.Contact;
import watchline.dialect.command.Contacts;
import watchline.dialect.command.ListenIn;
import watchline.dialect.command.SosNumbers;
import watchline.dialect.spi.CommandTarget;
import watchline.dialect.spi.CommandTarget.IwLine;
import watchline.dialect.spi.Encoded;

/** The numbers that an IW watch keeps or is made to call (iw.md 6). */
final class IwCommandPhones {

    private static final int SOS_SLOTS = 3;
    private static final int CONTACT_SLOTS = 10;

    private IwCommandPhones() {}

    /** Three slots; the commas of those that stay empty are sent. */
    static Encoded sosNumbers(SosNumbers command, CommandTarget target) {
        return IwCommandFrame.acknowledged(target, "12", slots(command.numbers(), SOS_SLOTS));
    }

    /**
     * The white list, ten slots, for both lines: it replaces what was there in one frame. Line T can also add and delete single
     * contacts, which says nothing of the others. Names are encoded as in the sample; one hub sends them plain, but a name could
     * then break out of its field.
     */
    static Encoded contacts(Contacts command, CommandTarget target) {
        List<String> entries =
                command.contacts().stream().map(IwCommandPhones::entry).toList();
        return IwCommandFrame.acknowledged(target, "14", slots(entries, CONTACT_SLOTS));
    }

    private static String entry(Contact contact) {
        return IwCommandText.name(contact.name()) + "|" + contact.number();
    }

    /**
     * No paper has such a command. A firmware of line T takes {@code #listen#<number>} by SMS and should take it through its
     * tunnel, with {@code @} for {@code #}: an untested form. The acknowledgement of the tunnel has a serial of its own.
     */
    static Encoded listenIn(ListenIn command, CommandTarget target) {
        if (target.iwLine() == IwLine.V) {
            return Encoded.unsupported(
                    "command", command.name(), "call, the nearest thing that IW watches of line V do");
        }
        return IwCommandFrame.acknowledgedWithoutSerial(target, "SM", "@listen@" + command.number());
    }

    private static String[] slots(List<String> values, int count) {
        String[] slots = new String[count];
        Arrays.fill(slots, "");
        for (int i = 0; i < values.size(); i++) {
            slots[i] = values.get(i);
        }
        return slots;
    }
}
