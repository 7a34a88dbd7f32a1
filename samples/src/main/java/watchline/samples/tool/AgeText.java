package watchline.samples.tool;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code 30m}, {@code 12h}, {@code 7d}. */
final class AgeText implements ITypeConverter<Duration> {

    private static final int MAX_DIGITS = 5;
    private static final Duration MOST = Duration.ofDays(3650);

    @Override
    public Duration convert(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        if (digits == 0 || digits > MAX_DIGITS) {
            throw refused(text);
        }
        long amount = Long.parseLong(text.substring(0, digits));
        Duration age =
                switch (text.substring(digits)) {
                    case "m" -> Duration.ofMinutes(amount);
                    case "h" -> Duration.ofHours(amount);
                    case "d" -> Duration.ofDays(amount);
                    default -> throw refused(text);
                };
        if (age.compareTo(MOST) > 0) {
            throw refused(text);
        }
        return age;
    }

    private static TypeConversionException refused(String text) {
        return new TypeConversionException("age: " + text + " (expected: such as 30m, 12h or 7d, at most 3650d)");
    }
}
