package watchline.dialect.bracket;

import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;

/**
 * What was measured on the wearer. None of these frames has a time. Zeros mean that nothing was measured. Source: bracket.md 4.
 */
final class HealthDecoder {

    private static final Bounds HEIGHT = new Bounds("heightCm", 30, 250);
    private static final Bounds AGE = new Bounds("ageYears", 0, 130);
    private static final Bounds WEIGHT = new Bounds("weightKg", 2, 400);

    /** Values of {@code btemp2} that are no temperatures. */
    private static final double TOO_LOW = 0;

    private static final double TOO_HIGH = 1;

    private HealthDecoder() {}

    /**
     * {@code bphrt,<systolic>,<diastolic>,<heart rate>,<height>,<gender>,<age>,<weight>}, systolic first. The profile may be
     * empty. Three zeros mean that the watch is not worn.
     */
    static Report bloodPressureAndHeart(BracketHead head) {
        ReportBuilder report = health(head);
        Cursor fields = head.parameters();
        fields.next(',');
        long systolic = fields.whole();
        fields.next(',');
        long diastolic = fields.whole();
        fields.next(',');
        long heartRate = fields.whole();
        report.systolicMmHg(systolic).diastolicMmHg(diastolic).heartRateBpm(heartRate);
        if (systolic == 0 && diastolic == 0 && heartRate == 0) {
            report.worn(false);
        }
        readProfile(fields, report);
        return report.build();
    }

    private static void readProfile(Cursor fields, ReportBuilder report) {
        fields.next(',');
        profile(report, HEIGHT, fields);
        fields.next(',');
        report.extra("gender", meaning(fields, "1", "male", "2", "female"));
        fields.next(',');
        profile(report, AGE, fields);
        fields.next(',');
        profile(report, WEIGHT, fields);
    }

    /** Zero stands for a profile that nobody filled in. */
    private static void profile(ReportBuilder report, Bounds bounds, Cursor field) {
        long value = field.whole();
        Extras.whole(report, bounds, value == 0 ? Numbers.NONE : value);
    }

    /** {@code oxygen,<0 manual, 1 automatic>,<SpO2>}; the reading of 1 is inferred. */
    static Report oxygen(BracketHead head) {
        ReportBuilder report = health(head);
        Cursor fields = head.parameters();
        fields.next(',');
        report.extra("trigger", meaning(fields, "0", "manual", "1", "automatic"));
        fields.next(',');
        return report.spo2Pct(fields.whole()).build();
    }

    /**
     * {@code btemp2,<place>,<degrees>}. A value of 0 says "too low to read", 1 "too high". One well-known server drops what was
     * measured on the forehead; here it is kept.
     */
    static Report temperatureAtSite(BracketHead head) {
        ReportBuilder report = health(head);
        Cursor fields = head.parameters();
        fields.next(',');
        report.extra("site", meaning(fields, "0", "forehead", "1", "wrist"));
        fields.next(',');
        double degrees = fields.decimal();
        if (degrees == TOO_LOW || degrees == TOO_HIGH) {
            return report.extra("reading", degrees == TOO_LOW ? "too low" : "too high")
                    .build();
        }
        return report.temperatureC(degrees).build();
    }

    /** {@code heart,72}. */
    static Report heart(BracketHead head) {
        return health(head).heartRateBpm(first(head).whole()).build();
    }

    /** {@code BLOOD,<systolic>,<diastolic>}. */
    static Report bloodPressure(BracketHead head) {
        ReportBuilder report = health(head);
        Cursor fields = first(head);
        report.systolicMmHg(fields.whole());
        fields.next(',');
        return report.diastolicMmHg(fields.whole()).build();
    }

    /** {@code TEMP,36.5}. */
    static Report temperature(BracketHead head) {
        return health(head).temperatureC(first(head).decimal()).build();
    }

    /** What one of two codes means; empty, which is not kept, for any other. */
    private static String meaning(Cursor field, String code, String name, String otherCode, String otherName) {
        if (field.is(code)) {
            return name;
        }
        return field.is(otherCode) ? otherName : "";
    }

    private static Cursor first(BracketHead head) {
        Cursor fields = head.parameters();
        fields.next(',');
        return fields;
    }

    private static ReportBuilder health(BracketHead head) {
        return new ReportBuilder(head.word(), Kind.HEALTH);
    }
}
