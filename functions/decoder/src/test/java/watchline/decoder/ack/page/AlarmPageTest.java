package watchline.decoder.ack.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.ack.page.UrlEvents.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** What a carer reads. */
class AlarmPageTest {

    private final PageBench bench = new PageBench();
    private final UrlEvents events = bench.events();
    private final String path = bench.path();

    @Test
    void showsWhoWhatWhenAndWhere() {
        Answer answer = events.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<h1>SOS: <bdi>Rosa</bdi></h1>", "Nobody has answered yet.", "15:02, 12 min ago")
                .contains("href=\"https://maps.google.com/?q=52.53703,13.40500\"", "Within about 8 m.")
                .contains("<form method=\"post\">")
                .doesNotContain("Last known", PageBench.ALARM.deviceId());
    }

    @Test
    void saysThatAPlaceIsAnOldOne() {
        bench.store()
                .putAlarm(PageBench.alarm(Map.of(
                        "position",
                        PageBench.position(Map.of(
                                "time",
                                PageBench.text("2026-11-21T13:40:00.000Z"),
                                "fix",
                                PageBench.text("network"))))));

        assertThat(events.get(path).body())
                .contains("Last known place, 21 Nov 14:40.", "Rough: from the networks around.");
    }

    @Test
    void saysThatThereIsNoPlace() {
        bench.store().putAlarm(PageBench.alarm(Map.of("position", PageBench.text("home"))));

        assertThat(events.get(path).body()).contains("No position known.").doesNotContain("href");
    }

    @Test
    void saysHowOftenItWasReported() {
        bench.store()
                .putAlarm(PageBench.alarm(Map.of(
                        "count", AttributeValue.fromN("3"), "lastAt", PageBench.text("2026-11-22T14:05:00.000Z"))));

        assertThat(events.get(path).body()).contains("Reported 3 times, the last at 15:05.");
    }

    @Test
    void speaksTheLanguageOfWhoReadsIt() {
        Answer answer = events.ask("GET", path, "", "es-ES,es;q=0.9");

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
        bench.store().putWatch(PageBench.watch(name));

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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
