package watchline.relay;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The relay as a process of its own, and what a signal does to it. */
class RelayProcessTest {

    @TempDir
    Path journal;

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RelayCommand.class.getName(),
                "--function=decoder",
                "--port=0",
                "--http-port=0",
                "--bind-address=127.0.0.1",
                "--journal=" + journal);
        builder.environment().put("AWS_REGION", "eu-west-1");
        // The log of the tests is on the class path too, and says faults only.
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Dlogback.configurationFile=logback.xml");
        return builder.start();
    }

    private static String lineWith(BufferedReader log, String event) throws IOException {
        String line = log.readLine();
        while (line != null && !line.contains(event)) {
            line = log.readLine();
        }
        return String.valueOf(line);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void endsWithZero_whenItIsTerminated() throws Exception {
        Process process = start();
        try (BufferedReader log = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lineWith(log, "relay started")).contains("function=\"decoder\"");

            // Not Process.destroy(), which would also close the log that is still to be read.
            assertThat(process.toHandle().destroy()).isTrue();

            assertThat(lineWith(log, "relay stopped")).contains("undone=\"0\"");
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
