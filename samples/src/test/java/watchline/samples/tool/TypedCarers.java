package watchline.samples.tool;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import picocli.CommandLine;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.account.Accounts;
import watchline.decoder.account.Carer;
import watchline.decoder.account.DynamoAccounts;
import watchline.samples.sandbox.Tables;
import watchline.samples.seams.LocalDynamoDb;
import watchline.samples.sns.SnsEndpoint;

import static org.assertj.core.api.Assertions.assertThat;

/** A DynamoDB and an SNS on this machine, and an operator who types {@code carer} and {@code account}. */
@ExtendWith(LocalDynamoDb.class)
abstract class TypedCarers {

    static final String WATCH = "861265061234567";
    static final String PHONE = "+15550100001";
    static final String MAIL = "ben@example.org";

    final String prefix = "t" + UUID.randomUUID().toString().substring(0, 8) + "-";
    final SnsEndpoint sns = SnsEndpoint.start(0);
    final String topic = sns.createTopic("alerts");
    final DynamoDbClient client;
    final Accounts accounts;
    String out = "";
    String err = "";

    TypedCarers(DynamoDbClient client) {
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

    final Carer carer() {
        List<Carer> carers = accounts.read("family").carers();
        assertThat(carers).hasSize(1);
        return carers.get(0);
    }

    final int run(String... arguments) {
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
