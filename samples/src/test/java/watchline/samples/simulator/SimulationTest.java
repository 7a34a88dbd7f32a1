package watchline.samples.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import watchline.contract.Transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class SimulationTest {

    private static final List<SpokenDialect> ALL = List.of(SpokenDialect.values());
    private static final List<Transport> BOTH = List.of(Transport.values());

    private ScriptedServer server;

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void countsEveryReplyAsRight_whenTheServerAnswersByTheBook() {
        serve(RightAnswers::to);

        SimulationReport report = play(builder().watches(12).dialects(ALL).transports(BOTH), 300);

        assertThat(report.isClean()).as("%s", report).isTrue();
        assertThat(report.late() + report.repeats()).isZero();
        assertThat(report.expected()).isEqualTo(report.right()).isPositive();
        assertThat(report.framesByWatch()).hasSize(12);
        assertThat(report.framesByWord())
                .containsKeys("AP00", "AP01", "AP03", "LK", "UD_LTE", "bphrt", "CMD-T", "CMD-X");
    }

    @Test
    void listsExactlyTheFramesThatTheServerGot() {
        serve(RightAnswers::to);

        SimulationReport report = play(builder().watches(6).dialects(ALL), 100);

        await().untilAsserted(() -> assertThat(server.received())
                .containsExactlyInAnyOrderElementsOf(
                        report.frames().stream().map(SentFrame::text).toList()));
        assertThat(report.sent()).isEqualTo(report.frames().size());
    }

    @Test
    void countsEveryReplyAsWrong_whenTheServerAnswersSomethingElse() {
        serve(frame -> frame.startsWith("IWAP03") ? "IWBP99#" : RightAnswers.to(frame));

        SimulationReport report = play(builder().replyTimeout(Duration.ofMillis(300)), 5);

        assertThat(report.isClean()).isFalse();
        assertThat(report.wrong()).isPositive();
        assertThat(report.missing()).isEqualTo(1);
        assertThat(report.complaints())
                .first()
                .asString()
                .contains("359999990000010")
                .contains("IWBP99#");
    }

    @Test
    void countsAReplyToAWatchThatAsksForNoneAsWrong() {
        serve(frame -> "#ok#");

        SimulationReport report = play(builder().dialects(List.of(SpokenDialect.GOTOP)), 5);

        assertThat(report.wrong()).isPositive();
    }

    @Test
    void countsAWatchThatIsNeverLetIn_whenTheServerIsSilent() {
        serve(frame -> "");

        SimulationReport report = play(builder().replyTimeout(Duration.ofMillis(100)), 3);

        assertThat(report.isClean()).isFalse();
        assertThat(report.neverOnline()).isEqualTo(1);
        assertThat(report.framesByWord()).containsOnlyKeys("AP00");
    }

    @Test
    void repeatsAndCountsWhatIsMissing_whenTheServerAnswersLoginsOnly() {
        serve(frame -> frame.startsWith("IWAP00") ? RightAnswers.to(frame) : "");

        SimulationReport report = play(builder().replyTimeout(Duration.ofMillis(100)), 4);

        assertThat(report.isClean()).isFalse();
        assertThat(report.missing()).isEqualTo(1);
        assertThat(report.repeats()).isPositive();
    }

    @Test
    void repeatsTheAlarmUntilItIsAnswered() {
        serve(new Function<>() {
            private int alarms;

            @Override
            public synchronized String apply(String frame) {
                return frame.startsWith("IWAP10") && ++alarms < 3 ? "" : RightAnswers.to(frame);
            }
        });

        try (Simulation simulation =
                Simulation.start(builder().replyTimeout(Duration.ofMillis(300)).build())) {
            simulation.pressSos("359999990000010");
            await().until(() -> simulation.progress().late() > 0);
            SimulationReport report = simulation.stop();

            List<SentFrame> alarms = report.frames().stream()
                    .filter(frame -> frame.word().equals("AP10"))
                    .toList();
            assertThat(alarms).extracting(SentFrame::repeat).containsExactly(false, true, true);
            assertThat(alarms)
                    .extracting(SentFrame::text)
                    .containsOnly(alarms.get(0).text());
        }
    }

    @Test
    void connectsAndLogsInAgain_whenTheServerHangsUp() throws IOException {
        serve(RightAnswers::to);
        try (Simulation simulation =
                Simulation.start(builder().watches(3).dialects(ALL).build())) {
            await().until(() ->
                    simulation.progress().online() == 3 && simulation.progress().sent() > 10);

            server.hangUp();

            await().until(() -> simulation.progress().reconnects() >= 3
                    && simulation.progress().online() == 3);
            SimulationReport report = simulation.stop();
            assertThat(report.isClean()).as("%s", report).isTrue();
            assertThat(report.framesByWord().get("AP00")).isEqualTo(2);
        }
    }

    @Test
    void logsInAgainOverUdp_whenTheServerHasForgottenIt() {
        serve(new Function<>() {
            private int frames;

            @Override
            public synchronized String apply(String frame) {
                frames++;
                boolean forgotten = frames > 2 && frames < 10 && !frame.startsWith("IWAP00");
                return forgotten ? "" : RightAnswers.to(frame);
            }
        });

        try (Simulation simulation = Simulation.start(builder()
                .transports(List.of(Transport.UDP))
                .replyTimeout(Duration.ofMillis(50))
                .build())) {
            await().until(() -> simulation.progress().reconnects() > 0
                    && simulation.progress().online() == 1);
            await().until(() -> simulation.progress().late() > 0);

            assertThat(simulation.stop().isClean()).isTrue();
        }
    }

    @Test
    void neverGivesTwoPositionsOfAWatchTheSameSecond() {
        serve(RightAnswers::to);

        SimulationReport report = play(builder().watches(4).dialects(ALL).interval(Duration.ofMillis(100)), 200);

        List<String> positions = report.frames().stream()
                .filter(frame -> List.of("AP01", "UD_LTE", "UD2", "CMD-T").contains(frame.word()))
                .map(frame -> frame.deviceId() + " " + secondOf(frame))
                .toList();
        assertThat(positions).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void measures_whenTheServerOrdersIt() {
        serve(new Function<>() {
            private boolean ordered;

            @Override
            public synchronized String apply(String frame) {
                if (frame.startsWith("IWAP03") && !ordered) {
                    ordered = true;
                    return "IWBP03#IWBPXY,359999990000010,080835#";
                }
                return frame.startsWith("IWAPXY") ? "" : RightAnswers.to(frame);
            }
        });

        SimulationReport report = play(builder(), 12);

        assertThat(report.commands()).isEqualTo(1);
        assertThat(report.framesByWord()).containsKeys("APXY", "APHT");
        assertThat(report.isClean()).as("%s", report).isTrue();
    }

    @Test
    void refusesSettingsOutOfBounds() {
        serve(RightAnswers::to);

        assertThatThrownBy(() -> builder().watches(0).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("watches: 0 (expected: 1-999999)");
    }

    private void serve(Function<String, String> script) {
        server = new ScriptedServer(script);
    }

    private SimulationSettings.Builder builder() {
        return SimulationSettings.to("127.0.0.1", server.port())
                .speed(3_000)
                .interval(Duration.ofMillis(200))
                .replyTimeout(Duration.ofSeconds(2));
    }

    /** Plays until so many frames are sent. */
    private static SimulationReport play(SimulationSettings.Builder settings, int frames) {
        try (Simulation simulation = Simulation.start(settings.build())) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> simulation.progress().sent() >= frames);
            return simulation.stop();
        }
    }

    private static String secondOf(SentFrame frame) {
        String text = new String(frame.bytes(), StandardCharsets.US_ASCII);
        return switch (frame.dialect()) {
            case IW -> text.substring(6, 12) + text.substring(39, 45);
            case BRACKET -> text.split(",", 4)[1] + text.split(",", 4)[2];
            case GOTOP -> text.split(",", 6)[3] + text.split(",", 6)[4];
        };
    }
}
