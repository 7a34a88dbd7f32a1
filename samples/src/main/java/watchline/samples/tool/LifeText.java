package watchline.samples.tool;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code 90m}, {@code 24h}, {@code 7d}. */
final class LifeText implements ITypeConverter<Duration> {

    private static final int MAX_DIGITS = 6;

    @Override
    public Duration convert(String text) {
        int digits = Math.max(0, text.length() - 1);
        boolean number =
                digits > 0 && digits <= MAX_DIGITS && text.chars().limit(digits).allMatch(c -> c >= '0' && c <= '9');
        if (!number) {
            throw refused(text);
        }
        long amount = Long.parseLong(text.substring(0, digits));
        return switch (text.charAt(digits)) {
            case 'm' -> Duration.ofMinutes(amount);
            case 'h' -> Duration.ofHours(amount);
            case 'd' -> Duration.ofDays(amount);
            default -> throw refused(text);
        };
    }

    private static TypeConversionException refused(String text) {
        return new TypeConversionException("time: " + text + " (expected: such as 90m, 24h or 7d)");
    }
}
