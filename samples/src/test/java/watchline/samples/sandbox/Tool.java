package watchline.samples.sandbox;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import watchline.samples.tool.WatchlineCommand;

/** {@code samples/watchline} as an operator of a sandbox gives its commands. */
final class Tool {

    /** What a command said and how it ended. */
    record Answer(int exit, String out, String err) {}

    private static final String PREFIX = "--table-prefix";

    private final URI endpoint;
    private final String tablePrefix;

    Tool(Sandbox sandbox) {
        this(sandbox, sandbox.tablePrefix());
    }

    /** On other tables of the same database. */
    Tool(Sandbox sandbox, String tablePrefix) {
        this.endpoint = Objects.requireNonNull(sandbox.endpoints().dynamoDb());
        this.tablePrefix = tablePrefix;
    }

    Answer run(String... arguments) {
        return answering("", arguments);
    }

    /** @param answers what the operator types */
    Answer answering(String answers, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--sandbox", "--endpoint", endpoint.toString()));
        if (!all.contains(PREFIX)) {
            all.addAll(List.of(PREFIX, tablePrefix));
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                WatchlineCommand.commandLine(new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)));
        int exit = command.setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
        return new Answer(exit, out.toString(), err.toString());
    }
}
