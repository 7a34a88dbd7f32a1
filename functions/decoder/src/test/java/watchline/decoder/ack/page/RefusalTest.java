package watchline.decoder.ack.page;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.decoder.ack.AckKeyException;
import watchline.decoder.ack.AckLink;
import watchline.decoder.ack.AckTokens;
import watchline.decoder.ack.page.UrlEvents.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** What is asked that is no link, no request or not possible now. */
class RefusalTest {

    private final PageBench bench = new PageBench();
    private final UrlEvents events = bench.events();
    private final String path = bench.path();

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
        String unknown = AckLink.PATH + bench.tokens().make("zzzzzzzz", PageBench.OPENED);
        String forged = path.substring(0, path.length() - 1) + (path.endsWith("a") ? "b" : "a");

        assertThat(events.get(unknown)).isEqualTo(events.get(forged));
        assertThat(events.post(unknown, "answer=coming")).isEqualTo(events.post(forged, "answer=coming"));
        assertThat(bench.stored()).doesNotContainKey("answers");
    }

    @Test
    void saysThatALinkHasExpired_andNothingElse() {
        bench.later(AckTokens.LIFE.plus(Duration.ofHours(1)));

        Answer get = events.get(path);
        Answer post = events.post(path, "answer=coming");

        assertThat(List.of(get.status(), post.status())).containsOnly(410);
        assertThat(get.body()).contains("This link has expired").doesNotContain("Rosa", "SOS");
        assertThat(bench.stored()).doesNotContainKey("answers");
    }

    @Test
    void asksToTryAgain_whenTheTablesDoNotAnswer() {
        bench.store().down("reading an alarm: ProvisionedThroughputExceeded");

        Answer answer = events.get(path);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("If it is urgent, call.").doesNotContain("Provisioned");
    }

    @Test
    void asksToTryAgain_whenThereAreNoKeys() {
        UrlEvents keyless = bench.events(new AckTokens(() -> {
            throw new AckKeyException("secret: gone");
        }));

        assertThat(keyless.get(path).status()).isEqualTo(503);
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
}
