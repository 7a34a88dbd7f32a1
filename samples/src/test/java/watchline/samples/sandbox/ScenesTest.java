package watchline.samples.sandbox;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchline.samples.scene.Inbox;
import watchline.samples.scene.Scenario;
import watchline.samples.scene.Scene;
import watchline.samples.sns.CarerView;
import watchline.samples.sns.Published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Scenes over a real socket, with the messages that come of them. */
class ScenesTest {

    private final StringWriter screen = new StringWriter();
    private final PrintWriter out = new PrintWriter(screen);
    private final Inbox inbox = new Inbox();
    private Sandbox sandbox;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(TestSandbox.options(), Map.of(), new CarerView(out).andThen(inbox));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "sos, sos",
        "fall, fall",
        "flat-battery, lowBattery",
        "leaves-home, geofenceExit",
        "falls-silent, silence"
    })
    void giveExactlyTheirMessages(String word, String type) throws Exception {
        boolean good = play(Scene.PATIENCE, word);

        assertThat(good).as(screen.toString()).isTrue();
        assertThat(types()).containsExactly(type);
        assertThat(screen.toString())
                .contains("* " + word + ": as expected (" + type + ")", "  SMS to ", "  E-mail")
                .contains("  $ samples/watchline device register 35999999600");
    }

    @Test
    void callTheWearerByName_andSayWhereSheIs() throws Exception {
        play(Scene.PATIENCE, "sos");

        assertThat(sandbox.published())
                .singleElement()
                .extracting(Published::sms)
                .asString()
                .contains("Rosa", "https://maps.google.com/?q=0.3");
    }

    @Test
    void canBePlayedAgain() throws Exception {
        play(Scene.PATIENCE, "flat-battery");
        // The key of an alarm is the second in which it began.
        Instant nextSecond = Instant.now().plusSeconds(2);
        await().until(() -> Instant.now().isAfter(nextSecond));

        boolean good = play(Scene.PATIENCE, "flat-battery");

        assertThat(good).as(screen.toString()).isTrue();
        assertThat(types()).containsExactly("lowBattery", "lowBattery");
    }

    @Test
    void fail_whenTheMessageDoesNotCome() throws Exception {
        sandbox.snsAway(true);

        boolean good = play(Duration.ofSeconds(2), "sos");

        assertThat(good).isFalse();
        assertThat(screen.toString()).contains("* sos: ", " within 2 s");
    }

    private boolean play(Duration patience, String word) throws InterruptedException {
        return new Scenes(sandbox, inbox, Clock.systemUTC(), patience, out).play(Scenario.named(word));
    }

    private List<String> types() {
        return sandbox.published().stream()
                .map(published -> published.attribute("type"))
                .toList();
    }
}
