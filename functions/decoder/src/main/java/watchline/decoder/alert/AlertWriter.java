package watchline.decoder.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.decoder.account.Account;
import watchline.decoder.account.AccountCache;
import watchline.decoder.account.AccountSettings;
import watchline.decoder.account.Accounts;
import watchline.decoder.account.Audience;
import watchline.decoder.account.Notice;
import watchline.decoder.account.SmsCap;
import watchline.decoder.account.SmsCount;
import watchline.decoder.account.SmsMessage;
import watchline.decoder.account.SmsParts;
import watchline.decoder.ack.AckLink;
import watchline.decoder.store.WriteUnits;
import watchline.dialect.model.AlarmType.Severity;

/**
 * Makes the message of an alarm: its texts, and whom its account lets it reach at this moment. An account or a history that cannot be
 * read, or SMS that cannot be counted, never keep an alarm back: it then goes out as in an account that nobody has written anything
 * about, without the history, or as if there were SMS left. May be used from any thread.
 */
public final class AlertWriter {

    /** So long the table of accounts is left alone after it failed: each alarm of a batch would wait for it otherwise. */
    static final Duration REST = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(AlertWriter.class);

    private static final Duration DAY = Duration.ofHours(24);

    private final Accounts accounts;
    private final AccountCache cache;
    private final DayHistory history;
    private final @Nullable AckLink links;
    private final InstantSource clock;
    private final AtomicReference<Instant> restUntil = new AtomicReference<>(Instant.MIN);
    private final AtomicReference<Instant> historyRestsUntil = new AtomicReference<>(Instant.MIN);

    /** Whom the message is for. */
    private record Reader(Account account, Audience audience) {}

    /** Of messages without a history. */
    public AlertWriter(Accounts accounts, @Nullable AckLink links, InstantSource clock) {
        this(accounts, DayHistory.NONE, links, clock);
    }

    /**
     * @param history for the e-mails
     * @param links for critical alarms; absent when alarms carry none
     */
    public AlertWriter(Accounts accounts, DayHistory history, @Nullable AckLink links, InstantSource clock) {
        this.accounts = accounts;
        this.cache = new AccountCache(accounts, clock);
        this.history = history;
        this.links = links;
        this.clock = clock;
    }

    /**
     * The message as it is to be published now. Its SMS are counted once, however often it is written.
     *
     * @param units gets what counting costs
     */
    public AlertMessage write(Alert alert, WriteUnits units) {
        String ackUrl = ackUrl(alert);
        Reader reader = reader(alert);
        Audience audience = reader.audience();
        AlertText text = new AlertText(alert, ackUrl, Telling.of(reader.account(), audience), history(alert));
        SmsCap.Verdict verdict = verdict(alert, reader.account(), audience.sms(SmsParts.of(text.sms())), units);
        return AlertMessage.of(alert, ackUrl, text, audience, verdict);
    }

    /** How long a critical alarm of that account waits for an answer; the default when the account cannot be read now. */
    Duration escalateAfter(String account) {
        if (clock.instant().isBefore(restUntil.get())) {
            return lastRead(account).settings().escalateAfter();
        }
        try {
            return cache.account(account).settings().escalateAfter();
        } catch (RuntimeException e) {
            restUntil.set(clock.instant().plus(REST));
            return AccountSettings.DEFAULTS.escalateAfter();
        }
    }

    private @Nullable String ackUrl(Alert alert) {
        String ref = alert.ref();
        boolean answerable =
                alert.type().severity() == Severity.CRITICAL && !alert.stage().over();
        if (links == null || ref == null || !answerable) {
            return null;
        }
        try {
            return links.of(ref, alert.late() ? alert.now() : alert.time());
        } catch (RuntimeException e) {
            // Without a key, or with a reference that somebody has written by hand.
            warn(alert, "no acknowledge link", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private Reader reader(Alert alert) {
        if (isResting()) {
            warn(alert, "account not asked", "it failed a moment ago");
            return reader(lastRead(alert.account()), alert);
        }
        try {
            return reader(cache.account(alert.account()), alert);
        } catch (RuntimeException e) {
            // Of whatever kind: a mistake of this program must not keep an alarm back either.
            rest(alert, "account not read", e);
            return reader(Account.empty(alert.account()), alert);
        }
    }

    /** By the time that {@code publishedAt} will say, so that the summary of a quiet night knows what was held back in it. */
    private static Reader reader(Account account, Alert alert) {
        return new Reader(account, Audience.of(account, AlertMessage.notice(alert), alert.now()));
    }

    private Account lastRead(String name) {
        Account known = cache.lastRead(name);
        return known == null ? Account.empty(name) : known;
    }

    private boolean isResting() {
        return clock.instant().isBefore(restUntil.get());
    }

    /** An end needs none: it tells that there is nothing to do. */
    private DayHistory.@Nullable Day history(Alert alert) {
        if (alert.stage().over()) {
            return null;
        }
        Instant now = clock.instant();
        if (now.isBefore(historyRestsUntil.get())) {
            return DayHistory.Day.UNKNOWN;
        }
        try {
            return history.read(alert.deviceId(), now.minus(DAY), now);
        } catch (RuntimeException e) {
            // The next alarms of the batch do not wait for it again.
            historyRestsUntil.set(now.plus(REST));
            warn(alert, "history not read", String.valueOf(e.getMessage()));
            return DayHistory.Day.UNKNOWN;
        }
    }

    private SmsCap.Verdict verdict(Alert alert, Account account, int sms, WriteUnits units) {
        if (sms == 0 || isResting()) {
            return SmsCap.Verdict.WITHIN;
        }
        Notice notice = AlertMessage.notice(alert);
        SmsMessage message = new SmsMessage(alert.messageId(), notice.type(), sms);
        try {
            int most = SmsCap.most(account.settings(), notice.severity());
            SmsCount count = accounts.countSms(account.name(), message, clock.instant(), most, units);
            return SmsCap.verdict(account.settings(), notice.severity(), count);
        } catch (RuntimeException e) {
            rest(alert, "SMS not counted", e);
            return SmsCap.Verdict.WITHIN;
        }
    }

    private void rest(Alert alert, String what, RuntimeException fault) {
        restUntil.set(clock.instant().plus(REST));
        warn(alert, what, String.valueOf(fault.getMessage()));
    }

    private static void warn(Alert alert, String what, String reason) {
        LOG.atWarn()
                .addKeyValue("alarm", alert.key().id())
                .addKeyValue("reason", reason)
                .log(what);
    }
}
