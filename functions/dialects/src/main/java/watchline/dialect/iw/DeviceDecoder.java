package watchline.dialect.iw;

import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;

/** Reads what a watch says about itself now and then: firmware, worn or not, questions of line K (iw.md 3.7). */
final class DeviceDecoder {

    private DeviceDecoder() {}

    /** APVR: IMEI, firmware. */
    static Report firmware(IwFrame frame) {
        Cursor fields = frame.parameters();
        fields.next(',');
        return new ReportBuilder(frame.name(), Kind.STATUS)
                .extra("firmware", Text.clean(frame.bytes(), fields.restStart(), frame.end(), Bounds.MAX_TEXT_BYTES))
                .build();
    }

    /** APWR: IMEI, 1 when worn or 0 when taken off, a time whose form the sheet does not give. */
    static Report worn(IwFrame frame, DecodeContext context) {
        ReportBuilder report = new ReportBuilder(frame.name(), Kind.STATUS);
        Cursor fields = frame.parameters();
        fields.next(',');
        fields.next(',');
        if (fields.is("1") || fields.is("0")) {
            report.worn(fields.is("1"));
        } else if (!fields.isEmpty()) {
            report.drop("worn: " + Fields.shown(fields) + " (expected: 1 or 0)");
        }
        fields.next(',');
        IwDates.stamp(fields.bytes(), fields.start(), fields.end(), context.received(), report);
        return report.build();
    }

    /** AP05 and APT6: questions about capability or binding, whose content is not documented. */
    static Report question(IwFrame frame) {
        return new ReportBuilder(frame.name(), Kind.EVENT)
                .extra("rest", Text.clean(frame.bytes(), frame.start(), frame.end(), Bounds.MAX_TEXT_BYTES))
                .build();
    }
}
