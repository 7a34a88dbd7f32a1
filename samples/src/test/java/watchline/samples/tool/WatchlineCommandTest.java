package watchline.samples.tool;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import picocli.CommandLine;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.samples.sandbox.Tables;
import watchline.samples.seams.LocalDynamoDb;

import static org.assertj.core.api.Assertions.assertThat;

/** The tools as an operator types them, against a DynamoDB on this machine. */
@ExtendWith(LocalDynamoDb.class)
class WatchlineCommandTest {

    private static final String WATCH = "861265061234567";

    private final String prefix = "t" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final DynamoDbClient client;
    private final String endpoint;

    WatchlineCommandTest(DynamoDbClient client) {
        this.client = client;
        this.endpoint = client.serviceClientConfiguration()
                .endpointOverride()
                .orElseThrow()
                .toString();
    }

    @BeforeEach
    void makeTables() {
        Tables.create(client, prefix);
    }

    @Test
    void queuesACommand() {
        heard("iw");

        int code = run("command", WATCH, "interval", "300");

        assertThat(code).isZero();
        assertThat(out.toString()).contains(" queued ").contains(" interval").doesNotContain("never heard");
    }

    @Test
    void listsWhatWasQueued() {
        heard("iw");
        run("command", WATCH, "interval", "300");
        run("command", WATCH, "find");
        out.getBuffer().setLength(0);

        int code = run("commands", WATCH);

        assertThat(code).isZero();
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        first -> assertThat(first).contains("interval").contains("queued"),
                        second -> assertThat(second).contains("find").contains("queued"));
    }

    @Test
    void saysThatThereIsNone() {
        assertThat(run("commands", WATCH)).isZero();
        assertThat(out.toString().strip()).isEqualTo("none in the last week");
    }

    @Test
    void saysWhenItWillGoOut_whenTheWatchWasNeverHeard() {
        assertThat(run("command", WATCH, "find")).isZero();
        assertThat(out.toString()).contains("no relay has heard this watch yet");
    }

    @Test
    void namesWhatTheDialectCanDo_whenItHasNoSuchCommand() {
        heard("gotop");

        assertThat(run("command", WATCH, "find")).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo("samples/watchline command: command: find (expected: one that gotop watches take: locate,"
                        + " interval, sos-numbers, time-zone-language)");
    }

    @Test
    void takesAZoneWestOfGreenwich() {
        heard("iw");

        assertThat(run("command", WATCH, "time-zone-language", "-300", "en")).isZero();
    }

    @Test
    void refusesAnOptionThatIsNone() {
        heard("iw");

        assertThat(run("command", WATCH, "locate", "--wiat")).isEqualTo(2);
        assertThat(err.toString()).contains("option: --wiat (expected: --expires, --wait");
        assertThat(client.scan(scan -> scan.tableName(prefix + "commands")).items())
                .isEmpty();
    }

    @Test
    void refusesATimeThatIsNone() {
        assertThat(run("command", WATCH, "locate", "--expires", "soon")).isEqualTo(2);
        assertThat(err.toString()).contains("time: soon (expected: such as 90m, 24h or 7d)");
    }

    @Test
    void follows_untilTheCommandIsOver() {
        heard("iw");
        run("command", WATCH, "find");

        Thread acknowledging = acknowledgeNext();
        int code = run("command", WATCH, "locate", "--wait");

        assertThat(acknowledging.isDaemon()).isTrue();
        assertThat(code).isZero();
        assertThat(out.toString()).contains(" queued ").contains(" acknowledged ");
    }

    @Test
    void showsEveryCommandInItsHelp() {
        assertThat(run("command", "--help")).isZero();
        assertThat(out.toString()).contains("interval <seconds>").contains("listen-in <number>");
    }

    @Test
    void saysSo_whenTheTablesDoNotAnswer() {
        assertThat(execute("command", "--endpoint", endpoint, "--table-prefix", "none-", WATCH, "find"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("samples/watchline command: reading devices: ");
    }

    /** Plays the decoder: acknowledges the newest command as soon as there are two. */
    private Thread acknowledgeNext() {
        Thread thread = new Thread(() -> {
            while (commands() < 2) {
                Thread.onSpinWait();
            }
            client.scan(scan -> scan.tableName(prefix + "commands")).items().stream()
                    .filter(item -> item.get("command").s().equals("locate"))
                    .forEach(this::acknowledge);
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private int commands() {
        return client.scan(scan -> scan.tableName(prefix + "commands").consistentRead(true))
                .count();
    }

    private void acknowledge(Map<String, AttributeValue> item) {
        client.updateItem(update -> update.tableName(prefix + "commands")
                .key(Map.of("deviceId", item.get("deviceId"), "sk", item.get("sk")))
                .updateExpression("SET #state = :state REMOVE dueAt")
                .expressionAttributeNames(Map.of("#state", "state"))
                .expressionAttributeValues(Map.of(":state", AttributeValue.fromS("acknowledged"))));
    }

    private void heard(String dialect) {
        client.putItem(put -> put.tableName(prefix + "devices")
                .item(Map.of(
                        "deviceId", AttributeValue.fromS(WATCH),
                        "dialect", AttributeValue.fromS(dialect),
                        "relay", AttributeValue.fromS("relay-1"))));
    }

    private int run(String subcommand, String... arguments) {
        String[] all = new String[arguments.length + 5];
        all[0] = subcommand;
        all[1] = "--endpoint";
        all[2] = endpoint;
        all[3] = "--table-prefix";
        all[4] = prefix;
        System.arraycopy(arguments, 0, all, 5, arguments.length);
        return execute(all);
    }

    private int execute(String... arguments) {
        CommandLine line = WatchlineCommand.commandLine(InputStream.nullInputStream());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
