package watchline.dialect.iw;

import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;

/**
 * Reads what stands beside the id in a login (iw.md 2): the network as {@code 460|00|CMNET}, or the SIM as ICCID and IMSI.
 * Line K adds a name and a language; those are kept as they came.
 */
final class LoginDecoder {

    private static final int MIN_ICCID_DIGITS = 18;
    private static final int MAX_ICCID_DIGITS = 20;
    private static final int MIN_IMSI_DIGITS = 14;
    private static final int MAX_IMSI_DIGITS = 15;

    private LoginDecoder() {}

    static Report decode(IwFrame frame) {
        ReportBuilder report = new ReportBuilder(frame.name(), Kind.STATUS);
        byte[] bytes = frame.bytes();
        Cursor fields = frame.parameters();
        fields.next(',');
        int rest = fields.restStart();
        if (!fields.next(',')) {
            return report.build();
        }
        int iccidEnd = withoutFiller(fields);
        if (Text.indexOf(bytes, '|', fields.start(), fields.end()) >= 0) {
            report.extra("network", fields.text());
            rest = fields.restStart();
        } else if (isDigits(bytes, fields.start(), iccidEnd, MIN_ICCID_DIGITS, MAX_ICCID_DIGITS)) {
            report.extra("iccid", Text.raw(bytes, fields.start(), iccidEnd));
            rest = fields.restStart();
            fields.next(',');
            if (isDigits(bytes, fields.start(), fields.end(), MIN_IMSI_DIGITS, MAX_IMSI_DIGITS)) {
                report.extra("imsi", Text.raw(bytes, fields.start(), fields.end()));
                rest = fields.restStart();
            }
        }
        return report.extra("rest", Text.clean(bytes, rest, frame.end(), Bounds.MAX_TEXT_BYTES))
                .build();
    }

    /** An ICCID of 19 digits may end in the {@code f} that fills its last half byte on the SIM. */
    private static int withoutFiller(Cursor field) {
        int end = field.end();
        return !field.isEmpty() && (field.bytes()[end - 1] | 0x20) == 'f' ? end - 1 : end;
    }

    private static boolean isDigits(byte[] bytes, int from, int to, int least, int most) {
        return to - from >= least && to - from <= most && Numbers.allDigits(bytes, from, to);
    }
}
