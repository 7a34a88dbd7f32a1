package watchline.decoder.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The keys in the table {@code accounts}: one partition an account, its settings, its carers and its days. */
final class AccountKeys {

    static final String ACCOUNT = "account";
    static final String SK = "sk";
    static final String SETTINGS = "settings";
    static final String CARERS = "carer#";
    static final String DAYS = "day#";

    /** In the item of a carer with quiet hours: the one word under which all of them stand in the index {@code byQuiet}. */
    static final String SUMMARY = "summary";

    static final String DUE = "due";
    static final String SUMMARY_AT = "summaryAt";
    static final String SUMMARY_FOR = "summaryFor";

    private AccountKeys() {}

    static String carer(String id) {
        return CARERS + id;
    }

    static String carerId(String sk) {
        return sk.startsWith(CARERS) ? sk.substring(CARERS.length()) : sk;
    }

    static String day(LocalDate day) {
        return DAYS + day;
    }

    /**
     * The day that an SMS counts for, in UTC: carers and watches of one account may be in several zones, the key has to be known
     * without reading anything, and the bill of SNS is by UTC too. The cap is a guard against a flood, not a ration.
     */
    static LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
