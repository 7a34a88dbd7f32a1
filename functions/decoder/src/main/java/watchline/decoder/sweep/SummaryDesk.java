package watchline.decoder.sweep;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.decoder.account.AccountSettings;
import watchline.decoder.account.Accounts;
import watchline.decoder.account.QuietSummary;
import watchline.decoder.account.SmsMessage;
import watchline.decoder.account.SmsParts;
import watchline.decoder.alert.AlertMessage;
import watchline.decoder.alert.AlertPublisher;
import watchline.decoder.alert.Outbox;
import watchline.decoder.alert.SummaryMessage;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.WriteUnits;

/**
 * Writes a summary as its account wants it, counts what its SMS cost, and hands it over. The day's cap does not hold it back: it is
 * one message a night in place of many. Safe on any thread.
 */
public final class SummaryDesk {

    private static final Logger LOG = LoggerFactory.getLogger(SummaryDesk.class);

    private final Accounts accounts;
    private final AlertPublisher publisher;
    private final Clock clock;

    public SummaryDesk(Accounts accounts, AlertPublisher publisher, Clock clock) {
        this.accounts = accounts;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * @param until when the caller's claim ends
     * @return whether it was handed over; not when what is left of the claim was not enough
     * @throws watchline.decoder.alert.PublishException if it was not, or perhaps not, handed over
     * @throws StoreException if the account cannot be read
     */
    boolean publish(QuietSummary summary, Instant until, WriteUnits units) {
        AccountSettings settings = accounts.read(summary.carer().account()).settings();
        AlertMessage message = SummaryMessage.of(summary, settings, clock.instant());
        if (summary.carer().isSms()) {
            count(summary, SmsParts.of(message.sms()).count(), units);
        }
        if (clock.instant().plus(Outbox.LONGEST_PUBLISH).isAfter(until)) {
            return false;
        }
        publisher.publish(message);
        return true;
    }

    private void count(QuietSummary summary, int parts, WriteUnits units) {
        try {
            var unused = accounts.countSms(
                    summary.carer().account(),
                    new SmsMessage(summary.id(), QuietSummary.TYPE, parts),
                    clock.instant(),
                    Integer.MAX_VALUE,
                    units);
        } catch (StoreException e) {
            LOG.atWarn().addKeyValue("reason", e.getMessage()).log("SMS of a summary not counted");
        }
    }
}
