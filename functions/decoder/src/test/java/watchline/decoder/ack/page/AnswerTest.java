package watchline.decoder.ack.page;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.ack.AckEntry;
import watchline.decoder.ack.page.UrlEvents.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** What an answer changes, and what changes nothing. */
class AnswerTest {

    private final PageBench bench = new PageBench();
    private final UrlEvents events = bench.events();
    private final String path = bench.path();

    @Test
    void changesNothing_whenSomethingOnlyLooks() {
        Map<String, AttributeValue> before = bench.stored();

        Answer get = events.get(path);
        Answer head = events.ask("HEAD", path, "", "en");

        assertThat(bench.stored()).isEqualTo(before);
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
        assertThat(bench.stored())
                .containsEntry("state", PageBench.text("acknowledged"))
                .containsEntry("acknowledgedBy", PageBench.text("Ann Muñoz"))
                .containsEntry("acknowledgedAt", PageBench.text("2026-11-22T14:14:00.000Z"))
                .containsEntry("answer", PageBench.text("coming"));
    }

    @Test
    void takesAFormThatIsNotInBase64() {
        events.postPlain(path, "application/x-www-form-urlencoded; charset=UTF-8", "answer=falseAlarm");

        assertThat(bench.stored())
                .containsEntry("answer", PageBench.text("falseAlarm"))
                .doesNotContainKey("acknowledgedBy");
    }

    @Test
    void leavesOneAnswer_whenTheFormIsSentTwice() {
        events.post(path, "by=Ann&answer=coming");
        Map<String, AttributeValue> before = bench.stored();
        bench.later(Duration.ofSeconds(5));

        Answer again = events.post(path, "by=Ann&answer=coming");

        assertThat(again.body()).contains("Your answer had arrived already.");
        assertThat(bench.stored()).isEqualTo(before);
    }

    @Test
    void keepsASecondAnswerBesideTheFirst() {
        events.post(path, "by=Ann&answer=coming");

        Answer second = events.post(path, "by=Bob&answer=called");

        assertThat(second.body()).contains("Your answer stands beside the others.", "<bdi>Ann</bdi>", "<bdi>Bob</bdi>");
        assertThat(bench.stored()).containsEntry("acknowledgedBy", PageBench.text("Ann"));
    }

    @Test
    void cutsWhatIsTooLong_becauseTheAnswerCounts() {
        events.post(path, "answer=called&by=" + "a".repeat(500) + "&note=" + "b".repeat(3000));

        Map<String, AttributeValue> answer =
                bench.stored().get("answers").l().get(0).m();
        assertThat(answer.get("by").s()).hasSize(AckEntry.MOST_NAME);
        assertThat(answer.get("note").s()).hasSize(AckEntry.MOST_NOTE);
    }

    @Test
    void saysThatItIsOver_andTakesTheAnswerAllTheSame() {
        bench.store().putAlarm(PageBench.alarm(Map.of("state", PageBench.text("cleared"))));

        Answer answer = events.post(path, "answer=called");

        assertThat(answer.body()).contains("It is over.", "<bdi>Somebody</bdi>: I have called, all is well");
        assertThat(bench.stored())
                .containsEntry("state", PageBench.text("cleared"))
                .containsEntry("answer", PageBench.text("called"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "answer=", "answer=yes", "by=Ann"})
    void changesNothing_whenNoAnswerIsChosen(String form) {
        Map<String, AttributeValue> before = bench.stored();

        Answer answer = events.post(path, form);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("Please press one of the answers.", "<form");
        assertThat(bench.stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer=coming&by=%zz", "answer=coming&by=%", "a&b&c&d&e&f&g&h&i&j&k&l&m&n&o&p&q"})
    void changesNothing_whenTheFormCannotBeRead(String form) {
        Map<String, AttributeValue> before = bench.stored();

        assertThat(events.post(path, form).status()).isEqualTo(400);
        assertThat(bench.stored()).isEqualTo(before);
    }

    @Test
    void takesNoOtherKindOfBody() {
        assertThat(events.postPlain(path, "application/json", "{}").status()).isEqualTo(400);
        assertThat(events.postPlain(path, "multipart/form-data", "answer=coming")
                        .status())
                .isEqualTo(400);
        assertThat(bench.stored()).doesNotContainKey("answers");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        Answer answer = events.post(path, "answer=coming&note=" + "x".repeat(9000));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(bench.stored()).doesNotContainKey("answers");
    }
}
