package watchline.samples.dynamodb;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How DynamoDB Local is to run. Immutable; each {@code with} answers a changed copy.
 *
 * @param classPathFile the file into which Maven wrote the class path of DynamoDB Local
 *     ({@code samples/dynamodb-local/target/class-path})
 * @param port to listen on; 0 for a free one
 * @param portFlag what the user of the calling program types to choose another port, for the error when it is taken
 * @param dataFolder where the tables are kept across restarts; absent for tables in memory, which is about a hundred times
 *     faster to write
 * @param log where the output of the process goes; absent for nowhere
 * @param patience how long it may take to answer for the first time
 * @param endsWithJvm whether it ends when this JVM shuts down; not for who needs it while shutting down in an order of their own,
 *     and then closes it
 */
public record DynamoDbLocalOptions(
        Path classPathFile,
        int port,
        String portFlag,
        @Nullable Path dataFolder,
        @Nullable Path log,
        Duration patience,
        boolean endsWithJvm) {

    /** A start takes 2 to 6 s on a machine that does nothing else. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** In memory, on a free port, without a log. */
    public static DynamoDbLocalOptions inMemory(Path classPathFile) {
        return new DynamoDbLocalOptions(classPathFile, 0, "the port", null, null, PATIENCE, true);
    }

    public DynamoDbLocalOptions withPort(int newPort, String flag) {
        return new DynamoDbLocalOptions(classPathFile, newPort, flag, dataFolder, log, patience, endsWithJvm);
    }

    public DynamoDbLocalOptions withDataFolder(Path folder) {
        return new DynamoDbLocalOptions(classPathFile, port, portFlag, folder, log, patience, endsWithJvm);
    }

    public DynamoDbLocalOptions withLog(Path file) {
        return new DynamoDbLocalOptions(classPathFile, port, portFlag, dataFolder, file, patience, endsWithJvm);
    }

    public DynamoDbLocalOptions withPatience(Duration newPatience) {
        return new DynamoDbLocalOptions(classPathFile, port, portFlag, dataFolder, log, newPatience, endsWithJvm);
    }

    /** For who closes it in any case, and at shutdown in an order of their own. */
    public DynamoDbLocalOptions outlivingShutdown() {
        return new DynamoDbLocalOptions(classPathFile, port, portFlag, dataFolder, log, patience, false);
    }

    /** {@link #dataFolder()}, absent when the tables are in memory. */
    Optional<Path> data() {
        return Optional.ofNullable(dataFolder);
    }
}
