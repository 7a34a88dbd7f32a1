package watchline.dialect.iw;

import org.jspecify.annotations.Nullable;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.Text;

/**
 * Reads the id that a frame itself carries. Only the login and a few other frames do (iw.md 2); all others belong to the
 * watch that logged in on the same connection.
 */
final class IwIdentity {

    private IwIdentity() {}

    /** The digits as they are, or absent. */
    static @Nullable String of(IwFrame frame) {
        IwWord word = frame.word();
        if (word == null) {
            return null;
        }
        return switch (word) {
            case AP00, APVR, APBL, APWR -> id(frame, IwBounds.MIN_ID_DIGITS, IwBounds.MAX_ID_DIGITS);
            // Fourteen digits may be a time stamp here, used as the serial of the command (iw.md 1).
            case AP14, APWL -> id(frame, IwBounds.IMEI_DIGITS, IwBounds.IMEI_DIGITS);
            default -> null;
        };
    }

    private static @Nullable String id(IwFrame frame, int least, int most) {
        Cursor field = frame.parameters();
        field.next(',');
        boolean usable = field.length() >= least
                && field.length() <= most
                && Numbers.allDigits(frame.bytes(), field.start(), field.end());
        return usable ? Text.raw(frame.bytes(), field.start(), field.end()) : null;
    }
}
