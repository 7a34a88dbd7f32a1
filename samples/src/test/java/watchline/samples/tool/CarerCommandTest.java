package watchline.samples.tool;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import watchline.decoder.account.Carer;
import watchline.decoder.account.SmsMessage;
import watchline.decoder.store.WriteUnits;
import watchline.samples.sns.Confirmation;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code carer list}, {@code remove} and {@code test}, and {@code account}, as an operator types them. */
class CarerCommandTest extends TypedCarers {

    CarerCommandTest(DynamoDbClient client) {
        super(client);
    }

    @Test
    void sendsATest_thatReachesThatCarerAlone() {
        run("carer", "add", "--account", "family", "--sms", PHONE);
        Carer ann = carer();
        run("carer", "add", "--account", "family", "--sms", "+15550100002");

        assertThat(run("carer", "test", ann.id(), "--account", "family")).isZero();

        assertThat(out).startsWith("sent a test to " + ann.id() + ", +1********01");
        assertThat(sns.published()).singleElement().satisfies(published -> {
            assertThat(published.recipients())
                    .extracting(watchline.samples.sns.Subscription::endpoint)
                    .containsExactly(PHONE);
            assertThat(published.attribute("type")).isEqualTo("test");
            assertThat(published.sms()).startsWith("Watchline test").hasSizeLessThanOrEqualTo(160);
        });
    }

    @Test
    void sendsNoTest_beforeTheLinkWasPressed() {
        run("carer", "add", "--account", "family", "--email", MAIL);

        assertThat(run("carer", "test", carer().id(), "--account", "family")).isEqualTo(1);

        assertThat(err).contains("waits for the link in the mail");
        assertThat(sns.published()).isEmpty();
    }

    @Test
    void removesACarer_andTheSubscription() {
        run("carer", "add", "--account", "family", "--sms", PHONE);
        Carer ann = carer();

        assertThat(run("carer", "remove", ann.id(), "--watch", WATCH)).isZero();

        assertThat(accounts.read("family").carers()).isEmpty();
        assertThat(run("carer", "add", "--account", "ward", "--sms", PHONE)).isZero();
    }

    @Test
    void removesACarer_whoNeverConfirmed() {
        run("carer", "add", "--account", "family", "--email", MAIL);

        assertThat(run("carer", "remove", carer().id(), "--account", "family")).isZero();

        assertThat(out).contains("AWS forgets two days after its mail");
        assertThat(accounts.read("family").carers()).isEmpty();
        assertThat(sns.pending()).extracting(Confirmation::subscription).hasSize(1);
    }

    @Test
    void showsNumbers_whenAskedFor() {
        run("carer", "add", "--account", "family", "--sms", PHONE);

        run("carer", "list", "--account", "family");
        assertThat(out).contains("+1********01", "subscribed").doesNotContain(PHONE);

        run("carer", "list", "--watch", WATCH, "--full");
        assertThat(out).contains(PHONE);
    }

    @Test
    void listsThoseOfAWatch_withoutThoseOfOthers() {
        run("carer", "add", "--account", "family", "--sms", PHONE, "--name", "Ann");
        accounts.putCarer(new Carer(
                "family",
                "dan",
                "Dan",
                "sms",
                "+15550100009",
                null,
                Set.of("8800000015"),
                Set.of(),
                Set.of(),
                0,
                null));

        run("carer", "list", "--watch", WATCH);

        assertThat(out).contains("Ann").doesNotContain("Dan");
    }

    @Test
    void showsDefaultsAndWhatWasSet() {
        accounts.countSms("family", new SmsMessage("a", "sos", 3), Instant.now(), 50, new WriteUnits());
        assertThat(run("account", "show", "family")).isZero();
        assertThat(out).contains("language:              en", "50, 3 used today", "escalates after:       5 min");

        assertThat(run(
                        "account",
                        "set",
                        "family",
                        "--language",
                        "es",
                        "--health-in-sms",
                        "true",
                        "--sms-per-day",
                        "20"))
                .isZero();

        assertThat(out).contains("language:              es", "health values in SMS:  yes", "20, 3 used today");
        assertThat(accounts.read("family").settings().escalateAfterMinutes()).isEqualTo(5);
    }

    @Test
    void refusesSettingsOutOfBounds() {
        assertThat(run("account", "set", "family", "--language", "tlh")).isEqualTo(1);

        assertThat(err).contains("language: tlh (expected: en or es)");
    }
}
