package watchline.samples.fault.watch;

import java.util.Locale;

/** Ids of watches that do not exist, in the form of those that do. */
final class Ids {

    /** Room in the digits that are left. */
    static final int MAX_NUMBER = 999_999;

    /** Begins with 35, as most do, and goes on as no type allocation does. */
    private static final String TEST_PREFIX = "35999998";

    private Ids() {}

    /** 15 digits, the last a check digit after Luhn. */
    static String imei(int number) {
        String digits = TEST_PREFIX + String.format(Locale.ROOT, "%06d", number);
        return digits + checkDigit(digits);
    }

    /** The 10 digits of a bracket watch; unlike the middle of any {@link #imei}. */
    static String tenDigits(int number) {
        return "36" + String.format(Locale.ROOT, "%08d", number);
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int weighted = (digits.length() - i) % 2 == 1 ? digit * 2 : digit;
            sum += weighted / 10 + weighted % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
