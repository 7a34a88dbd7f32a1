package watchline.dialect.iw;

import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;

/**
 * Reads AP01, where the watch is, and AP10, the same with an alarm (iw.md 3.1, 3.5): the block of the position, the cell, and
 * the Wi-Fi networks around. A watch indoors sends them without a fix, and then the networks are all there is to find it by.
 */
final class PositionDecoder {

    private PositionDecoder() {}

    static Report location(IwFrame frame, DecodeContext context) {
        ReportBuilder report = new ReportBuilder(frame.name(), Kind.POSITION);
        Cursor fields = frame.parameters();
        fields.next(',');
        boolean separated = SeparatedBlock.isOne(frame, fields);
        boolean fix = block(fields, separated, context, report);
        CellsDecoder.cell(fields, report);
        surroundings(fields, separated, fix, report);
        return report.build();
    }

    static Report alarm(IwFrame frame, DecodeContext context) {
        ReportBuilder report = new ReportBuilder(frame.name(), Kind.POSITION);
        Cursor fields = frame.parameters();
        fields.next(',');
        boolean separated = SeparatedBlock.isOne(frame, fields);
        boolean fix = block(fields, separated, context, report);
        CellsDecoder.cell(fields, report);
        fields.next(',');
        AlarmCodes.read(fields, report);
        fields.next(',');
        beacons(fields, report);
        fields.next(',');
        wishes(fields, report);
        surroundings(fields, separated, fix, report);
        return report.build();
    }

    private static boolean block(Cursor fields, boolean separated, DecodeContext context, ReportBuilder report) {
        if (separated) {
            byte[] columns = SeparatedBlock.columns(fields);
            return PositionBlock.read(columns, 0, columns.length, PositionBlock.STATUS, context, report);
        }
        byte[] bytes = fields.bytes();
        int from = fields.start();
        int bar = Text.indexOf(bytes, '|', from, fields.end());
        int to = bar < 0 ? fields.end() : bar;
        int status = PositionBlock.statusStart(bytes, from, to);
        boolean fix = PositionBlock.read(bytes, from, to, status, context, report);
        beacons(fields, report);
        return fix;
    }

    /** Newer firmware hangs the beacons it hears on a field that has another meaning, behind a bar. */
    static void beacons(Cursor field, ReportBuilder report) {
        int bar = Text.indexOf(field.bytes(), '|', field.start(), field.end());
        if (bar >= 0) {
            ScanList.BEACONS.read(field.bytes(), bar + 1, field.end(), report);
        }
    }

    /** Two digits: 1 for an address wanted, 1 for a link to a map wanted. Neither is ever sent; the bare reply is enough. */
    private static void wishes(Cursor field, ReportBuilder report) {
        byte[] bytes = field.bytes();
        if (field.length() == 2 && Numbers.allDigits(bytes, field.start(), field.end())) {
            if (bytes[field.start()] == '1') {
                report.extra("addressWanted", true);
            }
            if (bytes[field.start() + 1] == '1') {
                report.extra("mapLinkWanted", true);
            }
        }
    }

    /** The Wi-Fi list and the guess of the network behind it; a name in the list may hold a comma, so both reach to the end. */
    private static void surroundings(Cursor fields, boolean separated, boolean fix, ReportBuilder report) {
        byte[] bytes = fields.bytes();
        int from = fields.restStart();
        int to = NetworkGuess.read(bytes, from, fields.limit(), fix, report);
        if (separated) {
            // Line K appends a second list of cells, and writes names in hexadecimal.
            int comma = Text.indexOf(bytes, ',', from, to);
            ScanList.WIFI_HEX_NAMES.read(bytes, from, comma < 0 ? to : comma, report);
        } else {
            ScanList.WIFI.read(bytes, from, to, report);
        }
    }
}
