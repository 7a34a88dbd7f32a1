package watchline.decoder.account;

import watchline.dialect.model.AlarmType.Severity;

/**
 * Whether a message may cost SMS. The cap guards against a flood of small things; what is critical always goes, and whoever reads
 * the e-mail or the metrics is told that it went beyond. Pure.
 */
public final class SmsCap {

    /** What becomes of a message. */
    public enum Verdict {
        /** It goes to everybody. */
        WITHIN("yes"),
        /** It goes to everybody, being critical, although the day's SMS are used up. */
        PASSED("yes"),
        /** It goes to everybody but by SMS. */
        HELD("no");

        private final String attribute;

        Verdict(String attribute) {
            this.attribute = attribute;
        }

        /** What the attribute {@code sms} of the message says. */
        public String attribute() {
            return attribute;
        }
    }

    private SmsCap() {}

    /** How far a message of that severity may take the day's sum: the bound for {@link Accounts#countSms}. */
    public static int most(AccountSettings settings, Severity severity) {
        return severity == Severity.CRITICAL ? Integer.MAX_VALUE : settings.smsPerDay();
    }

    /** @param count what the counter said when it was asked with {@link #most} */
    public static Verdict verdict(AccountSettings settings, Severity severity, SmsCount count) {
        if (severity == Severity.CRITICAL) {
            return count.sum() > settings.smsPerDay() ? Verdict.PASSED : Verdict.WITHIN;
        }
        return count.counted() ? Verdict.WITHIN : Verdict.HELD;
    }
}
