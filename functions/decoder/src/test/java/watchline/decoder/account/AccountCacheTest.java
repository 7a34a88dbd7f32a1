package watchline.decoder.account;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import watchline.decoder.store.StoreException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccountCacheTest {

    private final FakeAccounts accounts = new FakeAccounts();
    private Instant now = Instant.parse("2026-11-22T14:00:00Z");
    private final AccountCache cache = new AccountCache(accounts, () -> now);

    @Test
    void readsOnceAMinute() {
        cache.account(Carers.ACCOUNT);
        now = now.plus(AccountCache.KEPT).minusMillis(1);
        cache.account(Carers.ACCOUNT);
        assertThat(accounts.reads()).isEqualTo(1);

        now = now.plusMillis(1);
        cache.account(Carers.ACCOUNT);

        assertThat(accounts.reads()).isEqualTo(2);
    }

    @Test
    void keepsAccountsApart() {
        accounts.putCarer(new Carers().build());

        assertThat(cache.account(Carers.ACCOUNT).carers()).hasSize(1);
        assertThat(cache.account("default").carers()).isEmpty();
    }

    @Test
    void answersWhatItReadLast_whenTheTableIsDown() {
        accounts.putCarer(new Carers().build());
        cache.account(Carers.ACCOUNT);
        accounts.down(true);
        now = now.plusSeconds(3600);

        assertThat(cache.account(Carers.ACCOUNT).carers()).hasSize(1);
    }

    @Test
    void throws_whenTheTableIsDown_andNothingWasEverRead() {
        accounts.down(true);

        assertThatThrownBy(() -> cache.account(Carers.ACCOUNT)).isInstanceOf(StoreException.class);
    }
}
