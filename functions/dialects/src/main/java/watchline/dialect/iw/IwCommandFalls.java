package watchline.dialect.iw;

import watchline.dialect.command.FallDetection;
import watchline.dialect.command.FallSensitivity;
import watchline.dialect.spi.CommandTarget;
import watchline.dialect.spi.CommandTarget.IwLine;
import watchline.dialect.spi.Encoded;

/** Falls: codes of their own on line V, shortcuts within a text on line T (iw.md 6). */
final class IwCommandFalls {

    private static final int PUBLISHED_LEVEL = 2;

    private IwCommandFalls() {}

    static Encoded detection(FallDetection command, CommandTarget target) {
        String on = command.on() ? "1" : "0";
        return target.iwLine() == IwLine.T
                ? IwCommandText.shortcut(target, "fall@" + on)
                : IwCommandFrame.acknowledged(target, "76", on);
    }

    /**
     * Line V has the common scale. Of line T one value is published, 1000, and that smaller is more sensitive, but not how far
     * the scale goes: that value stands for the middle, and nothing is guessed for a setting that a life may hang on.
     */
    static Encoded sensitivity(FallSensitivity command, CommandTarget target) {
        if (target.iwLine() == IwLine.V) {
            return IwCommandFrame.acknowledged(target, "77", Integer.toString(command.level()));
        }
        if (command.level() != PUBLISHED_LEVEL) {
            return Encoded.unsupported(
                    "level",
                    Integer.toString(command.level()),
                    PUBLISHED_LEVEL + ", the only one whose value is known for IW watches of line T");
        }
        return IwCommandText.shortcut(target, "fallconfig@1000");
    }
}
