package watchline.decoder;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.ack.AckEntry;
import watchline.decoder.ack.AckKeyException;
import watchline.decoder.ack.AckKeys;
import watchline.decoder.ack.AckLink;
import watchline.decoder.ack.AckTokens;
import watchline.decoder.ack.FakeAckStore;
import watchline.decoder.ack.page.AckPages;
import watchline.decoder.ack.page.UrlEvents;
import watchline.decoder.ack.page.UrlEvents.Answer;
import watchline.decoder.store.AlarmKey;
import watchline.dialect.model.AlarmType;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages as a function URL asks for them. */
class AckHandlerTest {

    private static final Instant OPENED = Instant.parse("2026-11-22T14:02:00Z");
    private static final AlarmKey ALARM = AlarmKey.of("861265061234567", OPENED, AlarmType.SOS);
    private static final String REF = "Ab-_0123";
    private static final AckKeys KEYS = AckKeys.random(new Random(1));

    private final AckTokens tokens = new AckTokens(() -> KEYS);
    private final FakeAckStore store = new FakeAckStore();
    private Instant now = OPENED.plusSeconds(12 * 60);
    private final UrlEvents events = events(tokens);
    private final String path = AckLink.PATH + tokens.make(REF, OPENED);

    AckHandlerTest() {
        store.putAlarm(alarm(Map.of()));
        store.putWatch(watch("Rosa"));
    }

    @Test
    void showsWhoWhatWhenAndWhere() {
        Answer answer = events.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<h1>SOS: <bdi>Rosa</bdi></h1>", "Nobody has answered yet.", "15:02, 12 min ago")
                .contains("href=\"https://maps.google.com/?q=52.53703,13.40500\"", "Within about 8 m.")
                .contains("<form method=\"post\">")
                .doesNotContain("Last known", ALARM.deviceId());
    }

    @Test
    void saysThatAPlaceIsAnOldOne() {
        store.putAlarm(alarm(Map.of(
                "position", position(Map.of("time", text("2026-11-21T13:40:00.000Z"), "fix", text("network"))))));

        assertThat(events.get(path).body())
                .contains("Last known place, 21 Nov 14:40.", "Rough: from the networks around.");
    }

    @Test
    void saysThatThereIsNoPlace() {
        store.putAlarm(alarm(Map.of("position", text("home"))));

        assertThat(events.get(path).body()).contains("No position known.").doesNotContain("href");
    }

    @Test
    void saysHowOftenItWasReported() {
        store.putAlarm(alarm(Map.of("count", AttributeValue.fromN("3"), "lastAt", text("2026-11-22T14:05:00.000Z"))));

        assertThat(events.get(path).body()).contains("Reported 3 times, the last at 15:05.");
    }

    @Test
    void speaksSpanish_whenTheAlarmDoes() {
        store.putAlarm(alarm(Map.of("language", text("es"))));

        Answer answer = events.get(path);

        assertThat(answer.body())
                .contains("<html lang=\"es\">", "Nadie ha respondido todavía.", "15:02, hace 12 min", "Yo me ocupo");
        assertThat(answer.headers()).containsEntry("Content-Language", "es");
    }

    @Test
    void speaksTheBrowsersLanguage_whenThereIsNoAlarm() {
        assertThat(events.ask("GET", "/a/none", "", "es-ES,es;q=0.9").body()).contains("Este enlace no funciona");
        assertThat(events.ask("GET", "/a/none", "", "de-DE").body()).contains("This link does not work");
    }

    @Test
    void changesNothing_whenSomethingOnlyLooks() {
        Map<String, AttributeValue> before = stored();

        Answer get = events.get(path);
        Answer head = events.ask("HEAD", path, "", "en");

        assertThat(stored()).isEqualTo(before);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers()).isEqualTo(get.headers());
    }

    @Test
    void acknowledges_whenTheFormIsSent() {
        Answer answer = events.post(path, "by=Ann+Mu%C3%B1oz&note=On+my+way%0D%0A10+min&answer=coming");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Thank you. Your answer is noted", "Answered.")
                .contains("<bdi>Ann Muñoz</bdi>: I am taking care of it<br><bdi>On my way 10 min</bdi>");
        assertThat(stored())
                .containsEntry("state", text("acknowledged"))
                .containsEntry("acknowledgedBy", text("Ann Muñoz"))
                .containsEntry("acknowledgedAt", text("2026-11-22T14:14:00.000Z"))
                .containsEntry("answer", text("coming"));
    }

    @Test
    void takesAFormThatIsNotInBase64() {
        events.postPlain(path, "application/x-www-form-urlencoded; charset=UTF-8", "answer=falseAlarm");

        assertThat(stored()).containsEntry("answer", text("falseAlarm")).doesNotContainKey("acknowledgedBy");
    }

    @Test
    void leavesOneAnswer_whenTheFormIsSentTwice() {
        events.post(path, "by=Ann&answer=coming");
        Map<String, AttributeValue> before = stored();
        now = now.plusSeconds(5);

        Answer again = events.post(path, "by=Ann&answer=coming");

        assertThat(again.body()).contains("Your answer had arrived already.");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void keepsASecondAnswerBesideTheFirst() {
        events.post(path, "by=Ann&answer=coming");

        Answer second = events.post(path, "by=Bob&answer=called");

        assertThat(second.body()).contains("Your answer stands beside the others.", "<bdi>Ann</bdi>", "<bdi>Bob</bdi>");
        assertThat(stored()).containsEntry("acknowledgedBy", text("Ann"));
    }

    @Test
    void cutsWhatIsTooLong_becauseTheAnswerCounts() {
        events.post(path, "answer=called&by=" + "a".repeat(500) + "&note=" + "b".repeat(3000));

        Map<String, AttributeValue> answer = stored().get("answers").l().get(0).m();
        assertThat(answer.get("by").s()).hasSize(AckEntry.MOST_NAME);
        assertThat(answer.get("note").s()).hasSize(AckEntry.MOST_NOTE);
    }

    @Test
    void saysThatItIsOver_andTakesTheAnswerAllTheSame() {
        store.putAlarm(alarm(Map.of("state", text("cleared"))));

        Answer answer = events.post(path, "answer=called");

        assertThat(answer.body()).contains("It is over.", "<bdi>Somebody</bdi>: I have called, all is well");
        assertThat(stored()).containsEntry("state", text("cleared")).containsEntry("answer", text("called"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "answer=", "answer=yes", "by=Ann"})
    void changesNothing_whenNoAnswerIsChosen(String form) {
        Map<String, AttributeValue> before = stored();

        Answer answer = events.post(path, form);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("Please press one of the answers.", "<form");
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer=coming&by=%zz", "answer=coming&by=%", "a&b&c&d&e&f&g&h&i&j&k&l&m&n&o&p&q"})
    void changesNothing_whenTheFormCannotBeRead(String form) {
        Map<String, AttributeValue> before = stored();

        assertThat(events.post(path, form).status()).isEqualTo(400);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void takesNoOtherKindOfBody() {
        assertThat(events.postPlain(path, "application/json", "{}").status()).isEqualTo(400);
        assertThat(events.postPlain(path, "multipart/form-data", "answer=coming")
                        .status())
                .isEqualTo(400);
        assertThat(stored()).doesNotContainKey("answers");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        Answer answer = events.post(path, "answer=coming&note=" + "x".repeat(9000));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(stored()).doesNotContainKey("answers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "get", ""})
    void refusesEveryOtherMethod(String method) {
        Answer answer = events.ask(method, path, "", "en");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("Allow", "GET, HEAD, POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a/", "/a", "/favicon.ico", "/a/Ab-_0123", "//a/", "/a/../a/"})
    void showsTheSameFriendlyPage_whateverElseIsAskedFor(String other) {
        Answer answer = events.get(other);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(events.get("/a/none").body()).contains("This link does not work");
    }

    @Test
    void tellsNoForgedLinkFromOneOfNoAlarm() {
        String unknown = AckLink.PATH + tokens.make("zzzzzzzz", OPENED);
        String forged = path.substring(0, path.length() - 1) + (path.endsWith("a") ? "b" : "a");

        assertThat(events.get(unknown)).isEqualTo(events.get(forged));
        assertThat(events.post(unknown, "answer=coming")).isEqualTo(events.post(forged, "answer=coming"));
        assertThat(stored()).doesNotContainKey("answers");
    }

    @Test
    void saysThatALinkHasExpired_andNothingElse() {
        now = OPENED.plus(AckTokens.LIFE).plus(Duration.ofHours(1));

        Answer get = events.get(path);
        Answer post = events.post(path, "answer=coming");

        assertThat(List.of(get.status(), post.status())).containsOnly(410);
        assertThat(get.body()).contains("This link has expired").doesNotContain("Rosa", "SOS");
        assertThat(stored()).doesNotContainKey("answers");
    }

    @Test
    void asksToTryAgain_whenTheTablesDoNotAnswer() {
        store.down("reading an alarm: ProvisionedThroughputExceeded");

        Answer answer = events.get(path);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("If it is urgent, call.").doesNotContain("Provisioned");
    }

    @Test
    void asksToTryAgain_whenThereAreNoKeys() {
        UrlEvents keyless = events(new AckTokens(() -> {
            throw new AckKeyException("secret: gone");
        }));

        assertThat(keyless.get(path).status()).isEqualTo(503);
    }

    @Test
    void keepsPagesOutOfCachesIndexesAndFrames() {
        for (Answer answer : List.of(events.get(path), events.get("/a/none"), events.ask("PUT", path, "", ""))) {
            assertThat(answer.headers())
                    .containsEntry("Content-Type", "text/html; charset=utf-8")
                    .containsEntry("Cache-Control", "no-store")
                    .containsEntry("Referrer-Policy", "no-referrer")
                    .containsEntry("X-Content-Type-Options", "nosniff")
                    .containsEntry("X-Robots-Tag", "noindex, nofollow");
        }
    }

    @Test
    void letsInItsOwnStyleAndNothingElse() throws Exception {
        Answer answer = events.get(path);

        String style = answer.body().split("<style>")[1].split("</style>")[0];
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.headers().get("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest)
                        + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(answer.body()).doesNotContain("<script", "style=", "<img", "<link", "url(", "@import");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'-alert(1)-'",
                "</title></style></textarea><svg onload=alert(1)>",
                "&lt;b&gt;",
                "\u202ereversed"
            })
    void showsHostileNamesAsTheyAreWritten(String name) {
        store.putWatch(watch(name));

        Answer answer = events.post(
                path, "answer=coming&by=" + encoded(name) + "&note=" + encoded(name) + "&" + encoded(name) + "=x");

        String escaped = name.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
        assertThat(answer.body().split("<bdi>" + Pattern.quote(escaped) + "</bdi>", -1))
                .hasSize(4);
        assertThat(answer.body()).doesNotContain("<script", "<img", "<svg");
    }

    @Property(tries = 300, seed = "7")
    void neverFails_whateverIsSent(@ForAll String garbage, @ForAll String form) {
        int raw = events.raw(garbage).status();
        int posted = events.post(path, form).status();

        assertThat(raw).isEqualTo(400);
        assertThat(posted).isBetween(200, 413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"rawPath\":\"/\"}",
                "{\"requestContext\":{\"http\":{\"method\":\"GET\"}}}",
                "{\"rawPath\":{\"a\":[1]},\"requestContext\":{\"http\":{\"method\":\"GET\"}}}",
                "{\"rawPath\":\"/\",\"requestContext\":[{\"http\":{\"method\":\"GET\"}}]}",
                "{\"rawPath\":\"/\",\"requestContext\":{\"http\":\"GET\"}}",
                "{\"rawPath\":\"/\",\"requestContext\":{\"http\":{\"method\":7}}}",
                "{\"rawPath\":\"/\",\"headers\":[],\"requestContext\":{\"http\":{\"method\":null}}}",
                "{\"rawPath\":\"/\",\"body\":\"*\",\"isBase64Encoded\":true,\"requestContext\":{\"http\":{\"method\":\"GET\"}}}",
                "{\"rawPath\":\"/",
                "{\"rawPath\":\"/\"} trailing"
            })
    void answersWithAPage_whenTheEventIsNone(String event) {
        Answer answer = events.raw(event);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("Nothing was changed.");
    }

    @Test
    void answersWithAPage_whenTheEventIsTooLarge() {
        assertThat(events.raw("{\"a\":\"" + "x".repeat(70_000) + "\"}").status())
                .isEqualTo(413);
        assertThat(events.raw("[".repeat(60_000)).status()).isEqualTo(400);
    }

    @Test
    void readsAnEvent_whateverIsAddedToIt() {
        String event = "{\"new\":[{\"a\":[]}],\"headers\":{\"x\":[1,{}],\"accept-language\":\"es\"},\"rawPath\":\"/x\","
                + "\"requestContext\":{\"new\":{\"http\":{}},\"http\":{\"new\":{},\"method\":\"GET\"}},\"last\":{}}";

        Answer answer = events.raw(event);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("Este enlace no funciona");
    }

    private UrlEvents events(AckTokens opening) {
        return new UrlEvents(new AckHandler(new AckPages(opening, store, ZoneId.of("UTC"), () -> now)));
    }

    private Map<String, AttributeValue> stored() {
        return store.byKey(ALARM).orElseThrow().alarm().attributes();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, AttributeValue> watch(String name) {
        return Map.of("deviceId", text(ALARM.deviceId()), "name", text(name), "timeZone", text("Europe/Berlin"));
    }

    /** An open alarm, with these attributes beside its own or in place of them. */
    private static Map<String, AttributeValue> alarm(Map<String, AttributeValue> others) {
        Map<String, AttributeValue> item = new HashMap<>(Map.of(
                "deviceId", text(ALARM.deviceId()),
                "sk", text(ALARM.sk()),
                "ref", text(REF),
                "type", text("sos"),
                "state", text("open"),
                "openedAt", text("2026-11-22T14:02:00.000Z"),
                "position", position(Map.of())));
        item.putAll(others);
        return item;
    }

    private static AttributeValue position(Map<String, AttributeValue> others) {
        Map<String, AttributeValue> position = new HashMap<>(Map.of(
                "lat", AttributeValue.fromN("52.53703"),
                "lon", AttributeValue.fromN("13.405"),
                "fix", text("gnss"),
                "accuracyM", AttributeValue.fromN("8"),
                "time", text("2026-11-22T14:02:00.000Z")));
        position.putAll(others);
        return AttributeValue.fromM(position);
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
