package watchline.dialect.bracket;

import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;

/** What the watch tells of itself without being asked: capabilities, SIM card, IMEI, Wi-Fi settings (bracket.md 4). */
final class DeviceInfoDecoder {

    static final Bounds INTERVAL = new Bounds("intervalSeconds", 0, 65_535);

    private static final String FIRMWARE = "VR:";
    private static final String UPLOAD_INTERVAL = "UL:";
    /** What a watch writes in place of the name of its operator when it knows none. */
    private static final String NO_OPERATOR = "Unknown";

    private DeviceInfoDecoder() {}

    /** {@code CONFIG,TY:g36,UL:60,VR:...}: the capabilities as one text, and the two of them that others ask for. */
    static Report configuration(BracketHead head) {
        ReportBuilder report = status(head).extra("capabilities", head.parametersText());
        Cursor fields = head.parameters();
        while (fields.next(',')) {
            byte[] bytes = fields.bytes();
            int start = fields.start();
            int end = fields.end();
            if (Text.startsWith(bytes, start, end, FIRMWARE)) {
                report.extra("firmware", Text.clean(bytes, start + FIRMWARE.length(), end, Bounds.MAX_TEXT_BYTES));
            } else if (Text.startsWith(bytes, start, end, UPLOAD_INTERVAL)) {
                Cursor value = new Cursor(bytes, start + UPLOAD_INTERVAL.length(), end);
                value.next(',');
                Extras.whole(report, INTERVAL, value);
            }
        }
        return report.build();
    }

    /** {@code ICCID,<iccid>[,<imei>,<operator>,]} or {@code CCID,<iccid>}: may tell the IMEI behind a 10-digit id. */
    static Report simCard(BracketHead head) {
        ReportBuilder report = status(head);
        Cursor fields = head.parameters();
        fields.next(',');
        Extras.iccid(report, fields);
        fields.next(',');
        Extras.imei(report, fields);
        fields.next(',');
        if (!fields.is(NO_OPERATOR)) {
            report.extra("operator", fields.text());
        }
        return report.build();
    }

    /** {@code RYIMEI[,<imei>]}. */
    static Report imei(BracketHead head) {
        ReportBuilder report = status(head);
        Cursor fields = head.parameters();
        fields.next(',');
        Extras.imei(report, fields);
        return report.build();
    }

    /** {@code WIFIINFOUP}: the settings are not kept, as they can hold the password of a home's network. */
    static Report wifiSettings(BracketHead head) {
        return status(head).build();
    }

    private static ReportBuilder status(BracketHead head) {
        return new ReportBuilder(head.word(), Kind.STATUS);
    }
}
