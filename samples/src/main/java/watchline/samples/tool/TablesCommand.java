package watchline.samples.tool;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import watchline.decoder.ConfigException;
import watchline.decoder.DecoderConfig;
import watchline.decoder.store.StoreException;

/** A command that works on the tables: opens them, and says what to do when that or the work fails. */
abstract class TablesCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    private final Clock clock = Clock.systemUTC();

    /**
     * Does the work.
     *
     * @throws ToolException if it cannot be done; the message is for the operator
     */
    abstract void run(OpenTables tables, PrintWriter out) throws IOException;

    @Override
    public final Integer call() {
        try (OpenTables tables = OpenTables.of(connection.dynamoDb(), connection.tablePrefix())) {
            PrintWriter out = spec().commandLine().getOut();
            run(tables, out);
            out.flush();
            return ExitCode.OK;
        } catch (ToolException | ConfigException | IOException e) {
            return failed(String.valueOf(e.getMessage()));
        } catch (StoreException | SdkException e) {
            return failed(Advice.on(e, connection.tablePrefix()));
        }
    }

    ConnectionOptions connection() {
        return connection;
    }

    /** How old {@code lastSeenAt} of a watch may be, as the decoder of these tables has it. */
    Duration deviceRefresh(DynamoDbClient client) {
        return DecoderConfig.deviceRefresh(connection.decoderSettings(client, System.getenv()));
    }

    Clock clock() {
        return clock;
    }

    /** Where progress is told, so that the output can go into a pipe. */
    PrintWriter err() {
        return spec().commandLine().getErr();
    }

    CommandSpec spec() {
        CommandSpec injected = spec;
        if (injected == null) {
            throw new IllegalStateException("not started by its command line");
        }
        return injected;
    }

    private int failed(String message) {
        err().println("samples/watchline: " + message);
        err().flush();
        return ExitCode.SOFTWARE;
    }
}
