package watchline.samples.fault.rig;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import watchline.contract.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

/** The rig itself: what a scenario breaks is broken, and what it does not break runs as in production. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the runtime of Lambda runs on Linux only")
class FaultRigTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String STEPS = "IWAP03,06300706800008,0,00,8,600#";
    private static final String STEPS_ANSWER = "IWBP03#";

    private static FaultRig rig;
    private static int watches;

    private long before;

    @BeforeAll
    static void start() {
        rig = FaultRig.builder().start();
    }

    @AfterAll
    static void end() {
        if (rig != null) {
            rig.close();
        }
    }

    @AfterEach
    void heal() {
        rig.heal();
    }

    /** A watch that has logged in, and of which nobody has heard before. */
    private static TestWatch watch() throws Exception {
        return watch(newDevice());
    }

    private static TestWatch watch(String device) throws Exception {
        TestWatch watch = new TestWatch(rig.watchAddress());
        assertThat(watch.say("IWAP00" + device + "#")).startsWith("IWBP00");
        return watch;
    }

    private static String newDevice() {
        watches++;
        return "3534567890123" + (10 + watches);
    }

    private static List<String> stored() {
        return rig.stored().reports().stream()
                .map(item -> item.get("message").s())
                .toList();
    }

    private void remember(Fate fate) {
        before = rig.decoder().count(fate);
    }

    private long since(Fate fate) {
        return rig.decoder().count(fate) - before;
    }

    @Test
    void storesAndAnswersAFrame_whenNothingIsBroken() throws Exception {
        String device = newDevice();
        try (TestWatch watch = watch(device)) {
            String reply = watch.say(STEPS);

            assertThat(reply).isEqualTo(STEPS_ANSWER);
            assertThat(stored()).contains("AP00", "AP03");
            assertThat(rig.decoder().delivered())
                    .extracting(Delivered::device, Delivered::outcome)
                    .contains(tuple(device, Outcome.STORED));
        }
    }

    @Test
    void answersAFunctionErrorAndGoesOn_whenAProcessIsKilledMidBatch() throws Exception {
        remember(Fate.FUNCTION_ERROR);
        int deaths = rig.decoder().deaths();
        try (TestWatch watch = watch()) {
            rig.decoder().killMidBatch();

            String reply = watch.say(STEPS);

            assertThat(reply).isEqualTo(STEPS_ANSWER);
            assertThat(since(Fate.FUNCTION_ERROR)).isEqualTo(1);
            await().atMost(PATIENCE).until(() -> rig.decoder().deaths() == deaths + 1);
        }
    }

    @Test
    void leavesADeadProcessDead_whenItIsToldTo() throws Exception {
        try (TestWatch watch = watch()) {
            rig.decoder().replaceDead(false);
            rig.decoder().killMidBatch();
            assertThat(watch.say(STEPS)).isEqualTo(STEPS_ANSWER);
            await().atMost(PATIENCE).until(() -> rig.decoder().processes() == 1);

            rig.decoder().replaceDead(true);

            assertThat(rig.decoder().processes()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Away.class)
    void answersOnlyWhenItIsBack_whenItIsAway(Away how) throws Exception {
        try (TestWatch watch = watch()) {
            rig.decoder().away(how);
            watch.send(STEPS);
            await().atMost(PATIENCE).until(() -> retries("unavailable") > 0);

            rig.decoder().back();

            assertThat(watch.reply()).isEqualTo(STEPS_ANSWER);
        }
    }

    private static double retries(String cause) {
        return rig.relay().metrics().value("watchline_relay_retries_total", Map.of("reason", cause));
    }

    @Test
    void isThrottledInTheRelaysEyes_whenItThrottles() throws Exception {
        try (TestWatch watch = watch()) {
            double retries = retries("throttled");
            rig.decoder().throttle(1);
            watch.send(STEPS);
            await().atMost(PATIENCE).until(() -> retries("throttled") > retries);

            rig.decoder().throttle(0);

            assertThat(watch.reply()).isEqualTo(STEPS_ANSWER);
        }
    }

    @ParameterizedTest
    @EnumSource(Rubbish.class)
    void isNotTaken_whenTheAnswerIsRubbish(Rubbish kind) throws Exception {
        remember(Fate.SPOILED);
        try (TestWatch watch = watch()) {
            double retries = retries("bad_response");
            rig.decoder().rubbish(kind, 1);

            assertThat(watch.say(STEPS)).isEqualTo(STEPS_ANSWER);

            assertThat(since(Fate.SPOILED)).isEqualTo(1);
            assertThat(retries("bad_response")).isEqualTo(retries + 1);
        }
    }

    @Test
    void failsUntilTheFrameIsCondemned_whenItIsPoisoned() throws Exception {
        remember(Fate.FUNCTION_ERROR);
        rig.decoder().poison("AP03,0630070".getBytes(StandardCharsets.US_ASCII));
        try (TestWatch watch = watch()) {
            watch.send(STEPS);

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(rig.stored().quarantine())
                    .anySatisfy(item ->
                            assertThat(item.get("bytes").b().asUtf8String()).isEqualTo(STEPS)));
            assertThat(since(Fate.FUNCTION_ERROR)).isGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void isFoundAgainOnTheSamePorts_whenTheRelayIsKilledAndStarted() throws Exception {
        WatchAddress address = rig.watchAddress();
        rig.relay().kill9();
        assertThat(rig.relay().ready()).isFalse();

        rig.relay().start();

        assertThat(rig.watchAddress()).isEqualTo(address);
        assertThat(rig.relay().ready()).isTrue();
        try (TestWatch watch = watch()) {
            assertThat(watch.say(STEPS)).isEqualTo(STEPS_ANSWER);
        }
    }

    @Test
    void cannotWriteLongFiles_whenTheirSizeIsLimited() throws Exception {
        Path limits = Path.of("/proc", Long.toString(rig.relay().pid()), "limits");

        rig.relay().limitFileSize(4096);

        assertThat(Files.readString(limits)).containsPattern("Max file size +4096 ");
        rig.relay().unlimitFileSize();
        assertThat(Files.readString(limits)).containsPattern("Max file size +unlimited ");
    }

    @Test
    void knowsNothingOfTheLastRun_whenThereIsANewOne() throws Exception {
        WatchAddress address = rig.watchAddress();
        try (TestWatch watch = watch()) {
            watch.say(STEPS);
        }

        rig.newRun();

        assertThat(rig.stored().reports()).isEmpty();
        assertThat(rig.decoder().exchanges()).isEmpty();
        assertThat(rig.watchAddress()).isEqualTo(address);
        try (TestWatch watch = watch()) {
            assertThat(watch.say(STEPS)).isEqualTo(STEPS_ANSWER);
        }
    }
}
