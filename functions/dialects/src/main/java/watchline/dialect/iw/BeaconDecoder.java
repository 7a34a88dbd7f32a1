package watchline.dialect.iw;

import watchline.dialect.model.Fix;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;

/**
 * Reads APBL: IMEI, beacons with their signal in dBm, the watch's own address, milliseconds since 1970 (iw.md 3.7). Names of
 * beacons are free text and may hold a comma, so the list is what remains between the IMEI and the fields at the end.
 */
final class BeaconDecoder {

    private BeaconDecoder() {}

    static Report decode(IwFrame frame, DecodeContext context) {
        ReportBuilder report = new ReportBuilder(frame.name(), Kind.POSITION).place(Fix.NONE, Double.NaN, Double.NaN);
        byte[] bytes = frame.bytes();
        Cursor fields = frame.parameters();
        fields.next(',');
        int from = fields.restStart();
        int to = frame.end();
        int lastComma = Text.lastIndexOf(bytes, ',', from, to);
        if (lastComma >= 0 && lastComma + 1 == to) {
            to = lastComma;
            lastComma = Text.lastIndexOf(bytes, ',', from, to);
        } else if (lastComma >= 0 && Numbers.allDigits(bytes, lastComma + 1, to)) {
            IwDates.stamp(bytes, lastComma + 1, to, context.received(), report);
            to = lastComma;
            lastComma = Text.lastIndexOf(bytes, ',', from, to);
        }
        String own = lastComma < 0 ? null : Text.mac(bytes, lastComma + 1, to);
        if (own != null) {
            report.extra("ownMac", own);
            to = lastComma;
        }
        ScanList.BEACONS_DBM.read(bytes, from, to, report);
        return report.build();
    }
}
