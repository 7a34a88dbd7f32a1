package watchline.samples.sandbox;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import watchline.samples.scene.SceneException;
import watchline.samples.scene.Stage;
import watchline.samples.tool.WatchlineCommand;

/** A sandbox that scenes are played on: what is done is printed as somebody could type it. For one thread. */
final class SandboxStage implements Stage {

    private final Sandbox sandbox;
    private final PrintWriter out;

    SandboxStage(Sandbox sandbox, PrintWriter out) {
        this.sandbox = sandbox;
        this.out = out;
    }

    @Override
    public InetSocketAddress server() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), sandbox.port());
    }

    @Override
    public void tell(String sentence) {
        out.println();
        out.println("* " + sentence);
        out.flush();
    }

    @Override
    public void tool(String... arguments) {
        out.println("  $ samples/watchline "
                + Stream.of(arguments).map(SandboxStage::typed).collect(Collectors.joining(" ")));
        StringWriter said = new StringWriter();
        StringWriter complaint = new StringWriter();
        int exit = run(said, complaint, arguments);
        said.toString().lines().forEach(line -> out.println("    " + line));
        out.flush();
        if (exit != CommandLine.ExitCode.OK) {
            throw new SceneException(complaint.toString().strip());
        }
    }

    @Override
    public void skip(Duration silence) {
        Duration ahead = sandbox.foundAfter(silence);
        tell("nobody waits here: silence is looked for with a clock that is " + ahead.toMinutes()
                + " min ahead, and that is the time in the message");
        sandbox.lookForSilence(ahead);
    }

    @Override
    public void forget(String deviceId) {
        // Fails when there is none, which is as good.
        int unused = run(new StringWriter(), new StringWriter(), "device", "remove", deviceId, "--yes");
    }

    private int run(StringWriter said, StringWriter complaint, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(where());
        all.addAll(List.of("--table-prefix", sandbox.tablePrefix()));
        return WatchlineCommand.commandLine(InputStream.nullInputStream())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(complaint))
                .execute(all.toArray(String[]::new));
    }

    private List<String> where() {
        URI database = sandbox.endpoints().dynamoDb();
        if (database == null) {
            return List.of();
        }
        return database.getPort() == SandboxOptions.DYNAMODB_PORT
                ? List.of("--sandbox")
                : List.of("--sandbox", "--endpoint", database.toString());
    }

    private static String typed(String argument) {
        return argument.contains(" ") ? '"' + argument + '"' : argument;
    }
}
