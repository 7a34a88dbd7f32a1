package watchline.samples.tool;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import watchline.decoder.command.CommandDesk;
import watchline.decoder.command.CommandItem;
import watchline.decoder.command.DynamoCommandQueue;
import watchline.decoder.command.Ulids;
import watchline.decoder.store.DynamoStore;
import watchline.decoder.store.StoreException;

/** Lists the latest commands of a watch. */
@Command(
        name = "commands",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists the commands of a watch of the last week, the latest at the end.")
final class CommandsCommand implements Callable<Integer> {

    private static final int MOST = 50;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DEVICE", description = "Id of the watch.")
    private String device = "";

    @Mixin
    private ConnectionOptions installation = new ConnectionOptions();

    @Override
    public Integer call() {
        CommandSpec present = spec;
        if (present == null) {
            throw new IllegalStateException("run by picocli only");
        }
        Clock clock = Clock.systemUTC();
        CommandLines lines = new CommandLines(clock);
        PrintWriter out = present.commandLine().getOut();
        try (DynamoDbClient client = installation.dynamoDb()) {
            List<CommandItem> all = new CommandDesk(
                            new DynamoStore(client, installation.tablePrefix()),
                            new DynamoCommandQueue(client, installation.tablePrefix()),
                            new Ulids(clock, RandomGenerator.of("SecureRandom")),
                            clock)
                    .latest(device);
            all.stream().skip(Math.max(0, all.size() - MOST)).map(lines::entry).forEach(out::println);
            if (all.isEmpty()) {
                out.println("none in the last week");
            }
        } catch (StoreException | SdkException e) {
            present.commandLine().getErr().println("samples/watchline commands: " + e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
