package watchline.decoder.rule.setting;

import org.jspecify.annotations.Nullable;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.Vitals;
import watchline.dialect.spi.Bounds;

/**
 * What a watch measures on its wearer, and the bounds where nobody has set others.
 *
 * <p>The default bounds are this project's, and wide on purpose: a wrist watch is no medical device, and whoever is woken for
 * nothing switches the alarm off. They lie where tables for adults at rest (hypertensive crisis from 180 mmHg, oxygen saturation
 * under 90 %, hypoglycaemia under 70 mg/dl) begin to speak of danger. Temperature is taken on the skin, which is up to a degree
 * or two colder than the body: 34.0 leaves room for that, 38.5 for fever and not for a warm blanket. They do not replace what a
 * doctor says of the one who wears it.
 */
public enum Vital {
    HEART_RATE("heartRateBpm", AlarmType.HEART_RATE, 40.0, 140.0),
    SYSTOLIC("systolicMmHg", AlarmType.BLOOD_PRESSURE, 80.0, 180.0),
    DIASTOLIC("diastolicMmHg", AlarmType.BLOOD_PRESSURE, 45.0, 110.0),
    SPO2("spo2Pct", AlarmType.SPO2, 90.0, null),
    TEMPERATURE("temperatureC", AlarmType.TEMPERATURE, 34.0, 38.5),
    BLOOD_SUGAR("bloodSugarMgDl", AlarmType.BLOOD_SUGAR, 70.0, 250.0);

    private final String attribute;
    private final AlarmType type;
    private final @Nullable Double low;
    private final @Nullable Double high;

    Vital(String attribute, AlarmType type, @Nullable Double low, @Nullable Double high) {
        this.attribute = attribute;
        this.type = type;
        this.low = low;
        this.high = high;
    }

    /** Its name in the table {@code reports}. */
    public String attribute() {
        return attribute;
    }

    /** The alarm that it raises. Both pressures raise one. */
    public AlarmType type() {
        return type;
    }

    /** Where nobody has set others. */
    public Range usual() {
        return new Range(low, high);
    }

    /** What a reading can be at all. A bound set there is never crossed, which is how one is switched off. */
    public Bounds possible() {
        return switch (this) {
            case HEART_RATE -> Bounds.HEART_RATE;
            case SYSTOLIC -> Bounds.SYSTOLIC;
            case DIASTOLIC -> Bounds.DIASTOLIC;
            case SPO2 -> Bounds.SPO2;
            case TEMPERATURE -> Bounds.TEMPERATURE;
            case BLOOD_SUGAR -> Bounds.BLOOD_SUGAR;
        };
    }

    /** The reading in a report; absent when there is none. */
    public @Nullable Double of(Vitals vitals) {
        Number value =
                switch (this) {
                    case HEART_RATE -> vitals.heartRateBpm();
                    case SYSTOLIC -> vitals.systolicMmHg();
                    case DIASTOLIC -> vitals.diastolicMmHg();
                    case SPO2 -> vitals.spo2Pct();
                    case TEMPERATURE -> vitals.temperatureC();
                    case BLOOD_SUGAR -> vitals.bloodSugarMgDl();
                };
        return value == null ? null : value.doubleValue();
    }

    /** The one of that attribute; absent when there is none. */
    public static @Nullable Vital ofAttribute(String name) {
        for (Vital vital : values()) {
            if (vital.attribute.equals(name)) {
                return vital;
            }
        }
        return null;
    }

    /** Whether alarms of that type are over a vital. */
    public static boolean raises(AlarmType type) {
        for (Vital vital : values()) {
            if (vital.type == type) {
                return true;
            }
        }
        return false;
    }
}
