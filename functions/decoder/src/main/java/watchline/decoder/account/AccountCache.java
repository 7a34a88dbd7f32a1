package watchline.decoder.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import watchline.decoder.store.StoreException;

/**
 * Accounts as notifications need them: read once a minute at most. When the table does not answer, what was read last is better than
 * no message. May be used from any thread.
 */
public final class AccountCache {

    /** So long a change by the tool may go unnoticed. */
    public static final Duration KEPT = Duration.ofSeconds(60);

    /** A few KiB each. When there are more, all are forgotten: a function does not see so many before it is replaced. */
    private static final int MAX_ACCOUNTS = 2_000;

    private final Map<String, Read> cache = new ConcurrentHashMap<>();
    private final Accounts accounts;
    private final InstantSource clock;

    private record Read(Account account, Instant at) {}

    public AccountCache(Accounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** As it was read last, however long ago, without asking the table; absent when it never was. */
    public @Nullable Account lastRead(String name) {
        @Nullable Read known = cache.get(name);
        return known == null ? null : known.account();
    }

    /** @throws StoreException if it cannot be read now and never was */
    public Account account(String name) {
        Instant now = clock.instant();
        @Nullable Read known = cache.get(name);
        if (known != null && now.isBefore(known.at().plus(KEPT))) {
            return known.account();
        }
        try {
            Account account = accounts.read(name);
            if (cache.size() >= MAX_ACCOUNTS) {
                cache.clear();
            }
            cache.put(name, new Read(account, now));
            return account;
        } catch (StoreException e) {
            if (known == null) {
                throw e;
            }
            return known.account();
        }
    }
}
