package watchline.dialect.iw;

import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;

/**
 * Tells an acknowledgement of a command from a report, and reads it: {@code AP86,080840,1#}. None is ever answered, because
 * some watches take an answer for a fresh command and echo for ever (iw.md 5.10).
 */
final class Acknowledgements {

    /** Digits of {@code yyMMddHHmmss} and {@code yyyyMMddHHmmss}, with which the reports of line K begin. */
    private static final int SHORT_TIME_DIGITS = 12;

    private static final int LONG_TIME_DIGITS = 14;

    /** The one acknowledgement that is known to say no, {@code AP40,080835,0}: the watch does not show that text (iw.md 6). */
    private static final String TEXT = "AP40";

    private static final String REFUSED = "0";

    private Acknowledgements() {}

    static boolean isOne(IwWord word, IwFrame frame) {
        return switch (word) {
            case AP50 -> firstDigits(frame) >= IwBounds.SERIAL_DIGITS;
            case AP51, AP52 -> {
                int digits = firstDigits(frame);
                yield digits >= IwBounds.SERIAL_DIGITS && digits != SHORT_TIME_DIGITS && digits != LONG_TIME_DIGITS;
            }
            default -> word.isAcknowledgement();
        };
    }

    /**
     * AP50, AP51 and AP52 are reports and acknowledgements both; a first parameter that is a run of six digits or more, with
     * no point in it, tells the latter (iw.md 3.8).
     *
     * @return how many digits the first parameter has; 0 when it holds anything else
     */
    private static int firstDigits(IwFrame frame) {
        Cursor first = frame.parameters();
        first.next(',');
        return Numbers.allDigits(frame.bytes(), first.start(), first.end()) ? first.length() : 0;
    }

    /** The serial may be missing, and an IMEI may stand before it (iw.md 5.11). */
    static Report decode(IwFrame frame) {
        ReportBuilder report = new ReportBuilder(frame.name(), Kind.EVENT).extra("ack", true);
        byte[] bytes = frame.bytes();
        Cursor fields = frame.parameters();
        int rest = frame.start();
        fields.next(',');
        if (fields.length() == IwBounds.IMEI_DIGITS && Numbers.allDigits(bytes, fields.start(), fields.end())) {
            report.extra("imei", Text.raw(bytes, fields.start(), fields.end()));
            rest = fields.restStart();
            fields.next(',');
        }
        boolean serial = fields.length() >= IwBounds.SERIAL_DIGITS
                && fields.length() <= IwBounds.MAX_SERIAL_DIGITS
                && Numbers.allDigits(bytes, fields.start(), fields.end());
        if (serial) {
            report.extra("serial", Text.raw(bytes, fields.start(), fields.end()));
            rest = fields.restStart();
        }
        String arguments = Text.clean(bytes, rest, frame.end(), Bounds.MAX_TEXT_BYTES);
        if (frame.name().equals(TEXT) && arguments.equals(REFUSED)) {
            report.extra("refused", true);
        }
        return report.extra("arguments", arguments).build();
    }
}
