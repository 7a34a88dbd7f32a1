package watchline.samples.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.account.Carer;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code carer add} as an operator types it. */
class CarerAddCommandTest extends TypedCarers {

    CarerAddCommandTest(DynamoDbClient client) {
        super(client);
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
    void movesTheQuietHours_whenOnlyAnotherTimeZoneIsSaid() {
        run("carer", "add", "--account", "family", "--sms", PHONE, "--quiet", "22:00-07:00", "--time-zone", "UTC");

        assertThat(run("carer", "add", "--account", "family", "--sms", PHONE, "--time-zone", "America/Lima"))
                .isZero();

        assertThat(carer().quiet()).hasToString("QuietHours[from=22:00, to=07:00, zone=America/Lima]");
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
    void refusesWhatIsNotRight_andKeepsNothing() {
        refuses("E.164", "--sms", "5550100001");
        refuses("--email: ann", "--email", "ann");
        refuses("alarm type: sauce", "--sms", PHONE, "--types", "sauce");
        refuses("severity: grave", "--sms", PHONE, "--severities", "grave");
        refuses("level: 3", "--sms", PHONE, "--level", "3");
        refuses("quiet: 22-7", "--sms", PHONE, "--quiet", "22-7", "--time-zone", "UTC");
        refuses("timeZone: Madrid", "--sms", PHONE, "--quiet", "22:00-07:00", "--time-zone", "Madrid");
        refuses("--time-zone: not given", "--sms", PHONE, "--quiet", "22:00-07:00");
        refuses("--time-zone: Europe/Madrid", "--sms", PHONE, "--time-zone", "Europe/Madrid");

        assertThat(accounts.read("family").carers()).isEmpty();
    }

    @Test
    void refusesAWatchThatNobodyKnows() {
        assertThat(run("carer", "add", "--watch", "8800000099", "--sms", PHONE)).isEqualTo(1);

        assertThat(err).contains("8800000099: no such watch");
    }

    private void refuses(String message, String... options) {
        List<String> all = new ArrayList<>(List.of("carer", "add", "--account", "family"));
        all.addAll(List.of(options));
        assertThat(run(all.toArray(String[]::new))).isEqualTo(1);
        assertThat(err).contains(message);
    }
}
