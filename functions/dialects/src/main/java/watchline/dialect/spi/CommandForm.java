package watchline.dialect.spi;

import watchline.dialect.spi.CommandTarget.IwHead;
import watchline.dialect.spi.CommandTarget.IwLine;

/**
 * The form in which a watch takes commands, as far as its own frames show it: {@link CommandEncoder#learn} reads it off them,
 * and it is worth remembering, because a watch shows it before it is asked for anything. A dialect looks at its own parts only.
 *
 * @param iwHead IW only: the head that the watch uses
 * @param iwLine IW only: which of the two lines of firmware
 * @param vendor bracket only: the two characters that its frames begin with
 * @param indexed bracket only: whether its frames carry an index
 */
public record CommandForm(IwHead iwHead, IwLine iwLine, String vendor, boolean indexed) {

    /** That of a watch which has shown nothing else: IW of line V, and 3G without an index. */
    public static final CommandForm USUAL = new CommandForm(IwHead.IW, IwLine.V, "3G", false);

    /** Whether it is {@link #USUAL}; asked for every frame, the first of a cold start among them, where {@code equals} costs 8 ms. */
    public boolean isUsual() {
        return iwHead == USUAL.iwHead
                && iwLine == USUAL.iwLine
                && vendor.equals(USUAL.vendor)
                && indexed == USUAL.indexed;
    }

    public CommandForm withIw(IwHead head, IwLine line) {
        return new CommandForm(head, line, vendor, indexed);
    }

    public CommandForm withBracket(String newVendor, boolean carriesIndex) {
        return new CommandForm(iwHead, iwLine, newVendor, carriesIndex);
    }
}
