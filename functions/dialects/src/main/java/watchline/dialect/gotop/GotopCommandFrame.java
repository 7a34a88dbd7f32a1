package watchline.dialect.gotop;

import watchline.dialect.spi.CommandTarget;
import watchline.dialect.spi.Text;

/** {@code :<password><command>#}, the one form of a frame to a GOTOP device (gotop-text.md 4). It carries neither id nor serial. */
final class GotopCommandFrame {

    private GotopCommandFrame() {}

    /** A frame of a letter and its parameters, as in {@code M1,005S}. */
    static byte[] bytes(CommandTarget target, String command) {
        return Text.ascii(":" + target.password() + command + "#");
    }
}
