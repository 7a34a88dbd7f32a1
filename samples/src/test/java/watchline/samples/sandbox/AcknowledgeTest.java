package watchline.samples.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.IsoTime;
import watchline.decoder.ack.AckTokens;
import watchline.decoder.store.AlarmKey;
import watchline.decoder.store.TableSchema;
import watchline.dialect.model.AlarmType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** A carer opens the link of an alarm, and an operator sees it: over HTTP and with the tool, on the tables of a sandbox. */
class AcknowledgeTest {

    private static final String WATCH = "861265061234567";
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private static Sandbox sandbox;

    private final String ref = AckTokens.newRef(new SplittableRandom());
    private final Instant opened = Instant.now().minusSeconds(180);
    private final AlarmKey alarm = AlarmKey.of(WATCH, opened, AlarmType.SOS);
    private final String link = sandbox.ackLink().of(ref, opened);
    private final Tool tool = new Tool(sandbox);

    @BeforeAll
    static void start() throws Exception {
        sandbox = TestSandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void openAnAlarm() {
        put(TableSchema.DEVICES, Map.of("deviceId", text(WATCH), "name", text("Rosa")));
        put(
                TableSchema.ALARMS,
                Map.of(
                        "deviceId", text(WATCH),
                        "sk", text(alarm.sk()),
                        "ref", text(ref),
                        "type", text("sos"),
                        "state", text("open"),
                        "count", AttributeValue.fromN("1"),
                        "openedAt", text(IsoTime.format(opened)),
                        "outbox", text("escalate"),
                        "outboxAt", text(IsoTime.format(opened.plusSeconds(300)))));
        await().until(() -> get().statusCode() == 200);
    }

    @Test
    void showsTheAlarm_andChangesNothing() {
        Map<String, AttributeValue> before = stored();

        HttpResponse<String> page = get();

        assertThat(page.body()).contains("<h1>SOS: <bdi>Rosa</bdi></h1>", "3 min ago");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void answersHeadWithoutABody() {
        HttpResponse<String> head = send(request().method("HEAD", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void acknowledges_andTheOperatorSeesWhoAndWhat() {
        HttpResponse<String> page = post("by=Ann&answer=coming");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Thank you.");
        assertThat(stored()).containsEntry("state", text("acknowledged")).doesNotContainKeys("outbox", "outboxAt");
        assertThat(tool.run("alarm", "list", "--device", WATCH).out())
                .containsPattern(alarm.id() + " +Rosa +- +acknowledged +3 min ago +1 +no +Ann: coming, just now");
    }

    @Test
    void refusesALinkOfAnotherSandbox() {
        String forged = link.substring(0, link.length() - 12) + "AAAAAAAA" + link.substring(link.length() - 4);

        assertThat(send(HttpRequest.newBuilder(URI.create(forged)).GET()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void listsOnlyOpenAlarms_whenTheyAreAskedFor() {
        assertThat(tool.run("alarm", "list", "--open").out()).contains(alarm.id());
        post("answer=called");

        assertThat(tool.run("alarm", "list", "--open").out()).doesNotContain(alarm.id());
        assertThat(tool.run("alarm", "list").out()).containsPattern(alarm.id() + " .* somebody: called, just now");
    }

    @Test
    void listsNothing_whenAlarmsAreOlderThanAskedFor() {
        assertThat(tool.run("alarm", "list", "--since", "2m").out())
                .isEqualTo("no alarms in that time (--since 30d looks further back)" + System.lineSeparator());
    }

    @Test
    void acknowledgesWithTheTool() {
        Tool.Answer answer =
                tool.run("alarm", "ack", alarm.id(), "--by", "Night desk", "--answer", "called", "--note", "asleep");

        assertThat(answer.out()).isEqualTo("acknowledged " + alarm.id() + " (called)" + System.lineSeparator());
        assertThat(stored())
                .containsEntry("acknowledgedBy", text("Night desk"))
                .doesNotContainKeys("outbox", "outboxAt");
        assertThat(stored().get("answers").l().get(0).m())
                .containsEntry("via", text("tool"))
                .containsEntry("note", text("asleep"));
        assertThat(get().body()).contains("<bdi>Night desk</bdi>: I have called, all is well<br><bdi>asleep</bdi>");
    }

    @Test
    void saysWhoWasFirst_whenTheAlarmIsTakenCareOf() {
        post("by=Ann&answer=coming");

        Tool.Answer answer = tool.run("alarm", "ack", alarm.id(), "--by", "Night desk");

        assertThat(answer.out()).startsWith("noted; the first to answer was Ann: coming, just now");
    }

    @Test
    void saysThatNothingChanged_whenItWasSaidBefore() {
        tool.run("alarm", "ack", alarm.id(), "--by", "Night desk");

        assertThat(tool.run("alarm", "ack", alarm.id(), "--by", "Night desk").out())
                .startsWith("said before: nothing changed");
    }

    @Test
    void saysWhatIsExpected_whenTheToolIsGivenSomethingElse() {
        assertThat(tool.run("alarm", "ack", "sos", "--by", "Ann").err())
                .contains("alarm: sos (expected: an id as samples/watchline alarm list shows it");
        assertThat(tool.run("alarm", "ack", WATCH + "#2026-01-01T00:00:00.000Z#sos", "--by", "Ann")
                        .err())
                .contains("no such alarm (samples/watchline alarm list shows those there are)");
        assertThat(tool.run("alarm", "ack", alarm.id(), "--by", "Ann", "--answer", "yes")
                        .err())
                .contains("--answer: yes (expected: coming, called, falseAlarm)");
        assertThat(tool.run("alarm", "ack", alarm.id(), "--by", " ").err())
                .contains("--by: 0 characters (expected: 1-60)");
        assertThat(tool.run("alarm", "ack", alarm.id()).exit()).isEqualTo(2);
        assertThat(stored()).doesNotContainKey("answers");
    }

    @Test
    void failsAsAFunctionUrlDoes_whenTheFunctionFails() throws Exception {
        try (FunctionUrl broken = FunctionUrl.start(0, "--ack-port", (in, out, context) -> {
            throw new IOException("on purpose");
        })) {
            assertThat(send(HttpRequest.newBuilder(URI.create(broken.url())).GET())
                            .statusCode())
                    .isEqualTo(502);
        }
    }

    @Test
    void namesTheOption_whenThePortIsTaken() {
        int taken = URI.create(sandbox.ackUrl()).getPort();

        assertThatThrownBy(() -> FunctionUrl.start(taken, "--ack-port", (in, out, context) -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("127.0.0.1:" + taken)
                .hasMessageEndingWith("(choose another with --ack-port)");
    }

    private HttpResponse<String> get() {
        return send(request().GET());
    }

    private HttpResponse<String> post(String form) {
        return send(request()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create(link));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return BROWSER.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Map<String, AttributeValue> stored() {
        List<Map<String, AttributeValue>> items = sandbox.dynamoDb()
                .query(query -> query.tableName(TableSchema.ALARMS.tableName(sandbox.tablePrefix()))
                        .keyConditionExpression("deviceId = :id AND sk = :sk")
                        .expressionAttributeValues(Map.of(":id", text(WATCH), ":sk", text(alarm.sk())))
                        .consistentRead(true))
                .items();
        return items.get(0);
    }

    private static void put(TableSchema table, Map<String, AttributeValue> item) {
        sandbox.dynamoDb().putItem(put -> put.tableName(table.tableName(sandbox.tablePrefix()))
                .item(item));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
