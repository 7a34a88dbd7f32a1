package watchline.samples.tool;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import watchline.decoder.rule.setting.Vital;

/** Vitals and their bounds as people type and read them. */
final class VitalWords {

    static final String OFF = "off";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(\\.\\d)?");

    private VitalWords() {}

    /** {@code heartRate}. */
    static String name(Vital vital) {
        return switch (vital) {
            case HEART_RATE -> "heartRate";
            case SYSTOLIC -> "systolic";
            case DIASTOLIC -> "diastolic";
            case SPO2 -> "spo2";
            case TEMPERATURE -> "temperature";
            case BLOOD_SUGAR -> "bloodSugar";
        };
    }

    static String unit(Vital vital) {
        return switch (vital) {
            case HEART_RATE -> "bpm";
            case SYSTOLIC, DIASTOLIC -> "mmHg";
            case SPO2 -> "%";
            case TEMPERATURE -> "°C";
            case BLOOD_SUGAR -> "mg/dl";
        };
    }

    /**
     * The one of that name, or of that attribute of reports.
     *
     * @throws ToolException if there is none
     */
    static Vital vital(String word) {
        return Arrays.stream(Vital.values())
                .filter(vital -> name(vital).equals(word) || vital.attribute().equals(word))
                .findFirst()
                .orElseThrow(() -> new ToolException("vital: " + word + " (expected: "
                        + Arrays.stream(Vital.values()).map(VitalWords::name).collect(Collectors.joining(", "))
                        + ")"));
    }

    /**
     * A bound as somebody typed it; absent when nobody did.
     *
     * @param never what it is when it is to be off: a value that no reading is beyond
     * @throws ToolException if it is no number
     */
    static @Nullable Double bound(String option, @Nullable String text, Vital vital, double never) {
        if (text == null) {
            return null;
        }
        if (text.equals(OFF)) {
            return never;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new ToolException(option + ": " + text + " (expected: a number of " + unit(vital) + ", or off)");
        }
        return Double.valueOf(text);
    }

    /** {@code 38.5}, {@code off}. */
    static String bound(@Nullable Double bound, double never) {
        return bound == null || bound == never ? OFF : plain(bound);
    }

    /** {@code 38.5}, {@code 140}. */
    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
