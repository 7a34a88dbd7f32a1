package watchline.samples.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a sandbox is started with. Immutable; each {@code with} answers a changed copy. Port 0 is any free one.
 *
 * @param port of the watches, TCP and UDP
 * @param bindAddress on which watches are listened for
 * @param dynamoDbPort of DynamoDB Local
 * @param snsPort of the SNS that takes the alerts
 * @param httpPort of {@code /livez}, {@code /readyz} and {@code /metrics}
 * @param ackPort of the pages that acknowledge links open
 * @param keep folder of the tables and the relay's journal; absent for both in memory
 * @param dynamoDbClassPath the file with the class path of DynamoDB Local, as Maven wrote it
 * @param linger how long a frame waits for company in its batch
 * @param sweepEvery how long after a sweep the next one comes
 */
public record SandboxOptions(
        int port,
        String bindAddress,
        int dynamoDbPort,
        int snsPort,
        int httpPort,
        int ackPort,
        @Nullable Path keep,
        Path dynamoDbClassPath,
        Duration linger,
        Duration sweepEvery) {

    /** Where {@code samples/watchline --sandbox} looks for the tables. */
    static final int DYNAMODB_PORT = 8000;

    /** As the relay's own default. */
    static final Duration LINGER = Duration.ofMillis(250);

    /** As the schedule on AWS. */
    static final Duration SWEEP_EVERY = Duration.ofMinutes(1);

    /** Everything on free ports of loopback, in memory: what tests want. */
    public static SandboxOptions onFreePorts(Path dynamoDbClassPath) {
        return new SandboxOptions(0, "127.0.0.1", 0, 0, 0, 0, null, dynamoDbClassPath, LINGER, SWEEP_EVERY);
    }

    public SandboxOptions withKeep(Path folder) {
        return new SandboxOptions(
                port,
                bindAddress,
                dynamoDbPort,
                snsPort,
                httpPort,
                ackPort,
                folder,
                dynamoDbClassPath,
                linger,
                sweepEvery);
    }

    public SandboxOptions withLinger(Duration time) {
        return new SandboxOptions(
                port, bindAddress, dynamoDbPort, snsPort, httpPort, ackPort, keep, dynamoDbClassPath, time, sweepEvery);
    }

    public SandboxOptions withSweepEvery(Duration time) {
        return new SandboxOptions(
                port, bindAddress, dynamoDbPort, snsPort, httpPort, ackPort, keep, dynamoDbClassPath, linger, time);
    }
}
