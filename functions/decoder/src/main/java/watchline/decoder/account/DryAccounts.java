package watchline.decoder.account;

import java.time.Instant;
import watchline.decoder.store.WriteUnits;

/** The accounts for a rehearsal: what is read is read, and what is written is dropped. Safe on any thread. */
public final class DryAccounts implements Accounts {

    private final Accounts accounts;

    public DryAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Account read(String account) {
        return accounts.read(account);
    }

    @Override
    public void putSettings(String account, AccountSettings settings) {}

    @Override
    public void putCarer(Carer carer) {}

    @Override
    public void removeCarer(String account, String carerId) {}

    /** Says that there was room for it. */
    @Override
    public SmsCount countSms(String account, SmsMessage message, Instant at, int most, WriteUnits units) {
        return new SmsCount(most, true);
    }
}
