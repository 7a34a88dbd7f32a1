package watchline.samples.tool;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import picocli.CommandLine;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.account.Accounts;
import watchline.decoder.account.Carer;
import watchline.decoder.account.DynamoAccounts;
import watchline.decoder.account.SmsMessage;
import watchline.decoder.store.WriteUnits;
import watchline.samples.sandbox.Tables;
import watchline.samples.seams.LocalDynamoDb;
import watchline.samples.sns.Confirmation;
import watchline.samples.sns.SnsEndpoint;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code carer} and {@code account} as an operator types them, against a DynamoDB and an SNS on this machine. */
@ExtendWith(LocalDynamoDb.class)
class CarerCommandTest {

    private static final String WATCH = "861265061234567";
    private static final String PHONE = "+15550100001";
    private static final String MAIL = "ben@example.org";

    private final String prefix = "t" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private final SnsEndpoint sns = SnsEndpoint.start(0);
    private final String topic = sns.createTopic("alerts");
    private final DynamoDbClient client;
    private final Accounts accounts;
    private String out = "";
    private String err = "";

    CarerCommandTest(DynamoDbClient client) {
        this.client = client;
        this.accounts = new DynamoAccounts(client, prefix);
    }

    @BeforeEach
    void makeTables() {
        Tables.create(client, prefix);
        client.putItem(put -> put.tableName(prefix + "devices")
                .item(Map.of(
                        "deviceId", AttributeValue.fromS(WATCH),
                        "account", AttributeValue.fromS("family"),
                        "timeZone", AttributeValue.fromS("Europe/Madrid"))));
    }

    @AfterEach
    void stop() {
        sns.close();
    }

    @Test
    void subscribesAPhone_toTheWatchOfAnAccount() {
        assertThat(run("carer", "add", "--watch", WATCH, "--sms", PHONE, "--name", "Ann"))
                .isZero();

        assertThat(carer().deviceIds()).containsExactly(WATCH);
        assertThat(out)
                .startsWith("added Ann (" + carer().id() + "), +1********01")
                .contains("SMS sandbox")
                .contains("carer test " + carer().id() + " --account \"family\"");
        assertThat(sns.published()).isEmpty();
    }

    @Test
    void saysThatTheLinkHasToBePressed_whenItIsAMailbox() {
        assertThat(run("carer", "add", "--account", "family", "--email", MAIL)).isZero();

        assertThat(out).contains("press the link in the mail from AWS").doesNotContain("SMS sandbox");
        assertThat(run("carer", "list", "--account", "family")).isZero();
        assertThat(out).contains("waits for the link in the mail", "b***@example.org");
    }

    @Test
    void storesEveryWish() {
        assertThat(run(
                        "carer",
                        "add",
                        "--watch",
                        WATCH,
                        "--sms",
                        PHONE,
                        "--level",
                        "1",
                        "--types",
                        "sos,lowBattery",
                        "--severities",
                        "critical,warning",
                        "--quiet",
                        "22:00-07:00"))
                .isZero();

        Carer carer = carer();
        assertThat(carer.level()).isEqualTo(1);
        assertThat(carer.types()).containsExactly("sos", "lowBattery");
        assertThat(carer.severities()).containsExactly("critical", "warning");
        assertThat(carer.quiet()).hasToString("QuietHours[from=22:00, to=07:00, zone=Europe/Madrid]");
    }

    @Test
    void addsAWatch_andKeepsTheRest_whenTheSameNumberIsAddedAgain() {
        client.putItem(put -> put.tableName(prefix + "devices")
                .item(Map.of(
                        "deviceId", AttributeValue.fromS("8800000015"), "account", AttributeValue.fromS("family"))));
        run("carer", "add", "--watch", WATCH, "--sms", PHONE, "--name", "Ann", "--quiet", "22:00-07:00");
        String arn = carer().subscriptionArn();

        assertThat(run("carer", "add", "--watch", "8800000015", "--sms", PHONE, "--level", "2"))
                .isZero();

        assertThat(out).startsWith("changed Ann");
        assertThat(carer().deviceIds()).containsExactly(WATCH, "8800000015");
        assertThat(carer().level()).isEqualTo(2);
        assertThat(carer().quiet()).isNotNull();
        assertThat(carer().subscriptionArn()).isEqualTo(arn);
    }

    @Test
    void goesOnHearingTheWholeAccount_whenOneWatchIsNamed() {
        run("carer", "add", "--account", "family", "--sms", PHONE);

        assertThat(run("carer", "add", "--watch", WATCH, "--sms", PHONE)).isZero();

        assertThat(carer().deviceIds()).isEmpty();
    }

    @Test
    void subscribesAgain_whenTheSubscriptionIsGone() {
        run("carer", "add", "--account", "family", "--sms", PHONE);
        Carer lost = carer().subscribed(topic + ":gone");
        accounts.putCarer(lost);
        assertThat(run("carer", "list", "--account", "family")).isZero();
        assertThat(out).contains("not subscribed");

        assertThat(run("carer", "add", "--account", "family", "--sms", PHONE)).isZero();

        assertThat(carer().subscriptionArn()).isNotEqualTo(lost.subscriptionArn());
    }

    @Test
    void keepsNothing_whenTheNumberBelongsToAnotherAccount() {
        run("carer", "add", "--account", "ward", "--sms", PHONE);

        assertThat(run("carer", "add", "--account", "family", "--sms", PHONE)).isEqualTo(1);

        assertThat(err).contains("it is subscribed to this topic already");
        assertThat(accounts.read("family").carers()).isEmpty();
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
    void refusesWhatIsNotRight_andKeepsNothing() {
        refuses("E.164", "--sms", "5550100001");
        refuses("--email: ann", "--email", "ann");
        refuses("alarm type: sauce", "--sms", PHONE, "--types", "sauce");
        refuses("severity: grave", "--sms", PHONE, "--severities", "grave");
        refuses("level: 3", "--sms", PHONE, "--level", "3");
        refuses("quiet: 22-7", "--sms", PHONE, "--quiet", "22-7", "--time-zone", "UTC");
        refuses("timeZone: Madrid", "--sms", PHONE, "--quiet", "22:00-07:00", "--time-zone", "Madrid");
        refuses("--time-zone: not given", "--sms", PHONE, "--quiet", "22:00-07:00");

        assertThat(accounts.read("family").carers()).isEmpty();
    }

    @Test
    void refusesAWatchThatNobodyKnows() {
        assertThat(run("carer", "add", "--watch", "8800000099", "--sms", PHONE)).isEqualTo(1);

        assertThat(err).contains("8800000099: no such watch");
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

    private void refuses(String message, String... options) {
        List<String> all = new ArrayList<>(List.of("carer", "add", "--account", "family"));
        all.addAll(List.of(options));
        assertThat(run(all.toArray(String[]::new))).isEqualTo(1);
        assertThat(err).contains(message);
    }

    private Carer carer() {
        List<Carer> carers = accounts.read("family").carers();
        assertThat(carers).hasSize(1);
        return carers.get(0);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--endpoint",
                client.serviceClientConfiguration()
                        .endpointOverride()
                        .orElseThrow()
                        .toString(),
                "--table-prefix",
                prefix));
        if (arguments[0].equals("carer")) {
            all.addAll(List.of("--sns-endpoint", sns.endpoint().toString(), "--topic-arn", topic));
        }
        StringWriter said = new StringWriter();
        StringWriter complained = new StringWriter();
        CommandLine line = WatchlineCommand.commandLine(InputStream.nullInputStream());
        int exit = line.setOut(new PrintWriter(said))
                .setErr(new PrintWriter(complained))
                .execute(all.toArray(String[]::new));
        out = said.toString();
        err = complained.toString();
        return exit;
    }
}
