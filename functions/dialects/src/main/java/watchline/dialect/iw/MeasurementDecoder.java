package watchline.dialect.iw;

import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;

/** Reads APJK, the measurements of line T: {@code 2024-03-28 14:21:09,3,36.19} is a time in UTC, a type, a value (iw.md 3.6). */
final class MeasurementDecoder {

    private static final Bounds TYPE = new Bounds("measurementType", 0, 999);
    private static final int UNLISTED = -1;

    private MeasurementDecoder() {}

    static Report decode(IwFrame frame, DecodeContext context) {
        ReportBuilder report = new ReportBuilder(frame.name(), Kind.HEALTH);
        Cursor fields = frame.parameters();
        fields.next(',');
        IwDates.dashed(fields.bytes(), fields.start(), fields.end(), context.received(), report);
        long type = Fields.whole(fields, TYPE, report);
        switch (TYPE.contains((double) type) ? (int) type : UNLISTED) {
            case 1 -> bloodPressure(fields, report);
            case 2 -> report.heartRateBpm(Fields.whole(fields, Bounds.HEART_RATE, report));
            case 3 -> report.temperatureC(Fields.decimal(fields, Bounds.TEMPERATURE, report));
            case 4 -> report.spo2Pct(Fields.whole(fields, Bounds.SPO2, report));
            default -> unlisted(type, fields, report);
        }
        return report.build();
    }

    /** Diastolic comes first here, and here only (README.md 4.5 of the fact-sheets). */
    private static void bloodPressure(Cursor fields, ReportBuilder report) {
        fields.next(',');
        Cursor pair = new Cursor(fields.bytes(), fields.start(), fields.end());
        report.diastolicMmHg(part(pair, Bounds.DIASTOLIC, report));
        report.systolicMmHg(part(pair, Bounds.SYSTOLIC, report));
    }

    private static long part(Cursor pair, Bounds bounds, ReportBuilder report) {
        pair.next('|');
        long value = pair.whole();
        if (value == Numbers.NONE && !pair.isEmpty()) {
            report.drop(bounds.complaint(Fields.shown(pair)));
        }
        return value;
    }

    /** Type 5, seen on one firmware, is in no paper: kept as it came. */
    private static void unlisted(long type, Cursor fields, ReportBuilder report) {
        Fields.keep(type, TYPE, report);
        fields.next(',');
        report.extra("measurementValue", fields.text());
    }
}
