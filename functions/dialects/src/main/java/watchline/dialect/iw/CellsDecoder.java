package watchline.dialect.iw;

import watchline.dialect.model.Fix;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;

/** Reads the frames that say which cells a watch hears, and no satellites: AP02, AP06, AP53, APTQ (iw.md 3.2, 3.7). */
final class CellsDecoder {

    /** How many cells an AP02 may announce; more than the report keeps, since the Wi-Fi list stands behind them all. */
    private static final Bounds ANNOUNCED = new Bounds("cells", 0, 100);

    private CellsDecoder() {}

    /**
     * AP02: language and perhaps beacons, whether an address is wanted, count, MCC, MNC, the cells as {@code LAC|CID|signal},
     * count, Wi-Fi list. Old firmware ends after the cells (iw.md 5.7).
     */
    static Report surroundings(IwFrame frame) {
        ReportBuilder report = new ReportBuilder(frame.name(), Kind.POSITION).place(Fix.NONE, Double.NaN, Double.NaN);
        Cursor fields = frame.parameters();
        fields.next(',');
        PositionDecoder.beacons(fields, report);
        fields.next(',');
        if (fields.is("1")) {
            report.extra("addressWanted", true);
        }
        cells(fields, true, report);
        fields.next(',');
        ScanList.WIFI.read(fields.bytes(), fields.restStart(), fields.limit(), report);
        return report.build();
    }

    /** AP06: the watch asks where a cell is. Nobody here knows, so it gets no answer. */
    static Report placeWanted(IwFrame frame) {
        ReportBuilder report = new ReportBuilder(frame.name(), Kind.POSITION).place(Fix.NONE, Double.NaN, Double.NaN);
        cell(frame.parameters(), report);
        return report.build();
    }

    /** AP53: the watch asks for the time, and says its cell. */
    static Report timeWanted(IwFrame frame) {
        ReportBuilder report = new ReportBuilder(frame.name(), Kind.EVENT);
        cell(frame.parameters(), report);
        return report.build();
    }

    /** APTQ: the watch asks for the weather; its cells look like those of AP02, with a signal whose scale is not documented. */
    static Report weatherWanted(IwFrame frame) {
        ReportBuilder report = new ReportBuilder(frame.name(), Kind.EVENT);
        cells(frame.parameters(), false, report);
        return report.build();
    }

    /** Four fields: MCC, MNC, LAC, CID. */
    static void cell(Cursor fields, ReportBuilder report) {
        long mcc = Fields.whole(fields, Bounds.MCC, report);
        long mnc = Fields.whole(fields, Bounds.MNC, report);
        long lac = Fields.whole(fields, Bounds.LAC, report);
        long cid = Fields.whole(fields, Bounds.CID, report);
        report.cellDbm(mcc, mnc, lac, cid, Numbers.NONE);
    }

    /**
     * Count, MCC, MNC, and as many cells; as many as look like cells, when the count cannot be read. A cell that is empty
     * counts, and costs no other.
     */
    private static void cells(Cursor fields, boolean signalIsKnown, ReportBuilder report) {
        long announced = Fields.whole(fields, ANNOUNCED, report);
        boolean counted = ANNOUNCED.contains((double) announced);
        long most = counted ? announced : (long) ANNOUNCED.most();
        long mcc = Fields.whole(fields, Bounds.MCC, report);
        long mnc = Fields.whole(fields, Bounds.MNC, report);
        for (long i = 0; i < most; i++) {
            int next = fields.restStart();
            if (!fields.next(',')) {
                return;
            }
            if (counted && fields.isEmpty()) {
                continue;
            }
            if (Text.indexOf(fields.bytes(), '|', fields.start(), fields.end()) < 0) {
                fields.rewind(next);
                return;
            }
            oneOf(new Cursor(fields.bytes(), fields.start(), fields.end()), mcc, mnc, signalIsKnown, report);
        }
    }

    private static void oneOf(Cursor parts, long mcc, long mnc, boolean signalIsKnown, ReportBuilder report) {
        parts.next('|');
        long lac = parts.whole();
        parts.next('|');
        long cid = parts.whole();
        parts.next('|');
        long signal = parts.whole();
        if (signalIsKnown) {
            report.cellDbm(mcc, mnc, lac, cid, ScanList.dbm(signal));
        } else {
            report.cellRaw(mcc, mnc, lac, cid, signal);
        }
    }
}
