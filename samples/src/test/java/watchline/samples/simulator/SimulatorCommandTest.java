package watchline.samples.simulator;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class SimulatorCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void endsWith0AndASummary_whenEveryReplyWasRight() throws IOException {
        int exit = run(RightAnswers::to, "--watches=6", "--dialect=mixed", "--transport=mixed", "--duration=2s");

        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains("6 watches, of which 0 were never let in")
                .contains("0 missing");
    }

    @Test
    void endsWith1_whenAReplyWasWrong() throws IOException {
        int exit = run(frame -> "IWBP98#" + RightAnswers.to(frame), "--duration=1s", "--interval=200ms", "--quiet");

        assertThat(exit).isEqualTo(1);
        assertThat(out.toString()).contains("was told what it had not asked: IWBP98#");
    }

    @Test
    void endsWith2AndSaysWhatIsExpected_whenAnOptionIsOutOfBounds() throws IOException {
        int exit = run(RightAnswers::to, "--watches=0");

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("watches: 0 (expected: 1-999999)");
    }

    @Test
    void explainsItself() throws IOException {
        int exit = run(RightAnswers::to, "--help");

        assertThat(exit).isZero();
        assertThat(out.toString()).contains("--sos", "--speed", "--interval", "default: 8888");
    }

    private int run(Function<String, String> script, String... arguments) throws IOException {
        try (ScriptedServer server = new ScriptedServer(script)) {
            CommandLine command =
                    SimulatorCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
            String[] all = new String[arguments.length + 1];
            all[0] = "--port=" + server.port();
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            return command.execute(all);
        }
    }
}
