package watchline.benchmark.load;

import java.util.Locale;

/** Ids of watches that do not exist, in the form of those that do, and unlike those of the simulator. */
public final class WatchIds {

    private static final String PREFIX = "35999998";

    private WatchIds() {}

    /** As many digits as asked for: 15 with a check digit after Luhn, or fewer without. */
    public static String of(int number, int digits) {
        if (digits < 15) {
            return "36" + String.format(Locale.ROOT, "%0" + (digits - 2) + "d", number);
        }
        String body = PREFIX + String.format(Locale.ROOT, "%06d", number);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = Character.digit(body.charAt(i), 10);
            int weighted = (body.length() - i) % 2 == 1 ? digit * 2 : digit;
            sum += weighted / 10 + weighted % 10;
        }
        return body + (10 - sum % 10) % 10;
    }
}
