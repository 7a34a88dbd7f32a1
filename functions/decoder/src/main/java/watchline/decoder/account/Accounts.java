package watchline.decoder.account;

import java.time.Instant;
import watchline.decoder.store.WriteUnits;

/**
 * The seam to the table {@code accounts}. Its promises are the tests of {@code AccountsContract}. All methods may be called from any
 * thread and throw {@link watchline.decoder.store.StoreException} when the table cannot be read or written now.
 */
public interface Accounts {

    /** All of an account, consistently with every write before. What cannot be read in it is left out. */
    Account read(String account);

    /** Puts the settings of an account, and leaves attributes that are not settings alone. */
    void putSettings(String account, AccountSettings settings);

    /**
     * Puts a carer in place of the one with the same account and id, if there is one. With quiet hours it stands in the {@link
     * QuietQueue}, where it was if they are the same as before.
     */
    void putCarer(Carer carer);

    /** Removes a carer, if there is one. */
    void removeCarer(String account, String carerId);

    /**
     * Adds a message to the sum of its day, unless that takes the sum over {@code most}; of two that want the last place, one gets
     * it. A message that is in the sum already is not added again, as long as not many hundreds came in between.
     *
     * @param at the day is the one that it is in UTC at that time
     */
    SmsCount countSms(String account, SmsMessage message, Instant at, int most, WriteUnits units);
}
