package watchline.dialect.iw;

import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;

/**
 * Reads the measurements that come without a time (iw.md 3.6). Zeros mean that the watch was not worn or failed to measure:
 * the report is then stored without vitals, and answered all the same.
 */
final class HealthDecoder {

    /** What the field of SpO2 holds while nothing is measured. */
    private static final int OXYGEN_FILLER = 95;

    private HealthDecoder() {}

    /** AP49: heart rate. */
    static Report heartRate(IwFrame frame) {
        ReportBuilder report = of(frame);
        return report.heartRateBpm(Fields.whole(frame.parameters(), Bounds.HEART_RATE, report))
                .build();
    }

    /** APHT: heart rate, systolic, diastolic. */
    static Report bloodPressure(IwFrame frame) {
        ReportBuilder report = of(frame);
        Cursor fields = frame.parameters();
        report.heartRateBpm(Fields.whole(fields, Bounds.HEART_RATE, report));
        report.systolicMmHg(Fields.whole(fields, Bounds.SYSTOLIC, report));
        report.diastolicMmHg(Fields.whole(fields, Bounds.DIASTOLIC, report));
        return report.build();
    }

    /**
     * APHP: heart rate, systolic, diastolic, SpO2, blood sugar, temperature; any may be empty. {@code 0,0,0,95,0.0,0.0} comes
     * from a watch that is not on the wrist: its 95 is a constant.
     */
    static Report everything(IwFrame frame) {
        ReportBuilder report = of(frame);
        Cursor fields = frame.parameters();
        long heartRate = Fields.whole(fields, Bounds.HEART_RATE, report);
        long systolic = Fields.whole(fields, Bounds.SYSTOLIC, report);
        long diastolic = Fields.whole(fields, Bounds.DIASTOLIC, report);
        long oxygen = Fields.whole(fields, Bounds.SPO2, report);
        double sugar = Fields.decimal(fields, Bounds.BLOOD_SUGAR, report);
        double temperature = Fields.decimal(fields, Bounds.TEMPERATURE, report);
        boolean notWorn = heartRate == 0
                && systolic == 0
                && diastolic == 0
                && oxygen == OXYGEN_FILLER
                && sugar == 0
                && temperature == 0;
        return report.heartRateBpm(heartRate)
                .systolicMmHg(systolic)
                .diastolicMmHg(diastolic)
                .spo2Pct(notWorn ? Numbers.NONE : oxygen)
                .bloodSugarMgDl(sugar)
                .temperatureC(temperature)
                .build();
    }

    /** AP50 as a report: temperature, battery; a battery of 0 is a filler. */
    static Report temperature(IwFrame frame) {
        ReportBuilder report = of(frame);
        Cursor fields = frame.parameters();
        report.temperatureC(Fields.decimal(fields, Bounds.TEMPERATURE, report));
        long battery = Fields.whole(fields, Bounds.BATTERY, report);
        return report.batteryPct(battery == 0 ? Numbers.NONE : battery).build();
    }

    /** APSP: SpO2. */
    static Report oxygen(IwFrame frame) {
        ReportBuilder report = of(frame);
        return report.spo2Pct(Fields.whole(frame.parameters(), Bounds.SPO2, report))
                .build();
    }

    /** APTP: temperature of the body, temperature of the wrist. */
    static Report bodyAndWrist(IwFrame frame) {
        ReportBuilder report = of(frame);
        Cursor fields = frame.parameters();
        report.temperatureC(Fields.decimal(fields, Bounds.TEMPERATURE, report));
        double wrist = Fields.decimal(fields, IwBounds.WRIST_TEMPERATURE, report);
        if (IwBounds.WRIST_TEMPERATURE.contains(wrist)) {
            report.extraDecimal(IwBounds.WRIST_TEMPERATURE.name(), wrist);
        } else if (!Double.isNaN(wrist) && wrist != 0) {
            report.drop(IwBounds.WRIST_TEMPERATURE.complaint(Double.toString(wrist)));
        }
        return report.build();
    }

    private static ReportBuilder of(IwFrame frame) {
        return new ReportBuilder(frame.name(), Kind.HEALTH);
    }
}
