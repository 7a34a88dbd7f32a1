package watchline.samples.sandbox;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import watchline.samples.scene.Scenario;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code samples/run} as typed. */
class SandboxCommandTest {

    private static final Path CLASS_PATH = Path.of("dynamodb-local", "target", "class-path");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void playsScenesAndEnds() {
        int exit = run("--say", "fall,falls-silent", "--say", "all", "--then-exit");

        assertThat(exit).as(out.toString() + err).isZero();
        assertThat(out.toString().lines().filter(line -> line.contains("as expected")))
                .containsExactly(
                        "* fall: as expected (fall)",
                        "* falls-silent: as expected (silence)",
                        "* sos: as expected (sos)",
                        "* flat-battery: as expected (lowBattery)",
                        "* leaves-home: as expected (geofenceExit)");
        assertThat(out.toString()).contains("with a clock that is 21 min ahead");
    }

    @Test
    void listsTheScenesInItsHelp() {
        assertThat(run("--help")).isZero();

        assertThat(out.toString()).contains("Scenes of --say:", "AWS_ENDPOINT_URL");
        assertThat(Arrays.asList(Scenario.values())).allSatisfy(scenario -> assertThat(out.toString())
                .contains("  " + scenario.word())
                .contains(scenario.sentence()));
    }

    @Test
    void refusesASceneThatIsNone() {
        assertThat(run("--say", "sos,fire")).isEqualTo(2);

        assertThat(err.toString()).contains("--say: fire (expected: sos, fall, flat-battery, ");
    }

    @Test
    void refusesToEnd_whenThereIsNothingToPlay() {
        assertThat(run("--then-exit")).isEqualTo(2);

        assertThat(err.toString()).contains("--then-exit: without --say");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--port",
                "0",
                "--bind",
                "127.0.0.1",
                "--dynamodb-port",
                "0",
                "--sns-port",
                "0",
                "--http-port",
                "0",
                "--ack-port",
                "0",
                "--verbose",
                "--dynamodb-class-path",
                CLASS_PATH.toString()));
        all.addAll(List.of(arguments));
        return SandboxCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }
}
