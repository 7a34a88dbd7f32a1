package watchline.relay.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import watchline.relay.RelayCommand;

/** A relay as a process of its own, on free ports, and its log. Killed when it is closed. */
public final class RelayProcess implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile(" bound-port=\"(\\d+)\"");

    private final Process process;
    private final BufferedReader log;

    private RelayProcess(Process process) {
        this.process = process;
        this.log = process.inputReader(StandardCharsets.UTF_8);
    }

    /** @param flags beside those for free ports of loopback */
    public static RelayProcess start(Map<String, String> environment, String... flags) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RelayCommand.class.getName(),
                "--function=decoder",
                "--port=0",
                "--http-port=0",
                "--bind-address=127.0.0.1"));
        command.addAll(List.of(flags));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("AWS_REGION", "eu-west-1");
        // The log of the tests is on the class path too, and says faults only.
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Dlogback.configurationFile=logback.xml");
        builder.environment().putAll(environment);
        return new RelayProcess(builder.start());
    }

    /** Reads on to the line that has this in it; {@code null} as a text when there is none. */
    public String lineWith(String event) throws IOException {
        String line = log.readLine();
        while (line != null && !line.contains(event)) {
            line = log.readLine();
        }
        return String.valueOf(line);
    }

    /** Waits for the start and answers the port for watches. */
    public int awaitStarted() throws IOException {
        String line = lineWith("relay started");
        Matcher port = PORT.matcher(line);
        if (!port.find()) {
            throw new IOException("not started: " + line);
        }
        return Integer.parseInt(port.group(1));
    }

    public Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
