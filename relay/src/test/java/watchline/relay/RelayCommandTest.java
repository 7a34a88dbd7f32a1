package watchline.relay;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import watchline.relay.config.ConfigKey;

import static org.assertj.core.api.Assertions.assertThat;

class RelayCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Map<String, String> environment, String... args) {
        CommandLine command = RelayCommand.commandLine(environment)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return command.execute(args);
    }

    @ParameterizedTest
    @EnumSource(ConfigKey.class)
    void showsFlagAndVariable_whenAskedForHelp(ConfigKey key) {
        int code = run(Map.of(), "--help");

        assertThat(code).isZero();
        assertThat(out.toString()).contains(key.flag() + "=").contains(key.variable());
    }

    @Test
    void showsAVersion_whenAskedForIt() {
        int code = run(Map.of(), "--version");

        assertThat(code).isZero();
        assertThat(out.toString()).startsWith("watchline-relay ");
    }

    @Test
    void namesTheRightFlag_whenOneIsUnknown() {
        int code = run(Map.of(), "--bind-adress=10.0.0.1");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo("relay: --bind-adress: unknown flag (expected: one of --help; nearest: --bind-address)");
    }

    @Test
    void doesNotStart_whenAVariableIsUnknown() {
        int code = run(Map.of("WATCHLINE_RELAY_FUNKTION", "decoder"));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("nearest: WATCHLINE_RELAY_FUNCTION");
    }

    @Test
    void doesNotStart_whenNoFunctionIsNamed() {
        int code = run(Map.of());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("--function: missing");
    }

    @Test
    void doesNotStart_whenAFlagHasNoValue() {
        int code = run(Map.of(), "--port");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("--port");
    }
}
