package watchline.dialect.bracket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import watchline.dialect.command.TimeZoneLanguage;
import watchline.dialect.spi.CommandTarget;
import watchline.dialect.spi.Encoded;

/** {@code LZ}: the language by number and the zone in hours (bracket.md 5). */
final class BracketCommandLanguages {

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("en", 0),
            Map.entry("zh", 1),
            Map.entry("pt", 3),
            Map.entry("es", 4),
            Map.entry("de", 5),
            Map.entry("tr", 7),
            Map.entry("vi", 8),
            Map.entry("ru", 9),
            Map.entry("fr", 10),
            Map.entry("el", 11),
            Map.entry("it", 12),
            Map.entry("sv", 13),
            Map.entry("zh-TW", 14),
            Map.entry("bg", 15),
            Map.entry("nl", 16),
            Map.entry("pl", 17),
            Map.entry("fi", 18),
            Map.entry("th", 19),
            Map.entry("he", 22),
            Map.entry("da", 23),
            Map.entry("hi", 25),
            Map.entry("ro", 26),
            Map.entry("cs", 27),
            Map.entry("ar", 28),
            Map.entry("hu", 34),
            Map.entry("sk", 36));

    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);
    /** Quarters of an hour are the finest there are. */
    private static final int DECIMALS = 2;

    private BracketCommandLanguages() {}

    /** East of UTC has no sign, as in the papers; Traccar writes {@code +8}. Half hours are {@code 5.5}. */
    static Encoded timeZoneLanguage(TimeZoneLanguage command, CommandTarget target) {
        Integer number = NUMBERS.get(command.language());
        if (number == null) {
            String known = String.join(", ", new TreeMap<>(NUMBERS).keySet());
            return Encoded.unsupported("language", command.language(), "one of " + known);
        }
        return BracketCommandFrame.echoed(target, "LZ," + number + "," + hours(command.offsetMinutes()));
    }

    private static String hours(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(MINUTES_AN_HOUR, DECIMALS, RoundingMode.UNNECESSARY)
                .stripTrailingZeros()
                .toPlainString();
    }
}
