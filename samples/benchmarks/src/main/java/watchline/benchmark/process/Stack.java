package watchline.benchmark.process;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import watchline.benchmark.invoke.ShippedDecoder;
import watchline.benchmark.invoke.SosTimes;
import watchline.decoder.Clients;
import watchline.decoder.Setting;
import watchline.samples.dynamodb.DynamoDbLocal;
import watchline.samples.dynamodb.DynamoDbLocalOptions;
import watchline.samples.sandbox.Tables;
import watchline.samples.sns.SnsEndpoint;

/**
 * All of Watchline on this machine: relay and decoder as they are shipped and each in a process of its own, DynamoDB Local in another,
 * and the SNS endpoint of the samples in this one. Used by one thread.
 */
public final class Stack implements AutoCloseable {

    private static final String COMMANDS = "watchline-commands";
    private static final String TOPIC = "watchline-alerts";

    /** What was started, the latest first: closed in that order. */
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    private final SnsEndpoint sns;
    private final ServerProcess decoder;
    private final RelayProcess relay;

    private Stack(
            Path folder, boolean probed, boolean sosTimes, Map<String, String> relayFlags, Consumer<String> lines) {
        boolean started = false;
        try {
            DynamoDbLocal database =
                    started(DynamoDbLocal.start(DynamoDbLocalOptions.inMemory(Built.dynamoDbClassPath())));
            try (DynamoDbClient client = Clients.dynamoDb(builder -> builder.endpointOverride(database.endpoint())
                    .region(Region.US_EAST_1)
                    .credentialsProvider(
                            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))))) {
                Tables.create(client, "watchline-");
            }
            sns = started(SnsEndpoint.start(0));
            String tables = database.endpoint().toString();
            Map<String, String> settings = new HashMap<>();
            settings.put("AWS_ENDPOINT_URL_DYNAMODB", tables);
            settings.put("AWS_ENDPOINT_URL_SNS", sns.endpoint().toString());
            settings.put(Setting.TOPIC_ARN.variable(), sns.createTopic(TOPIC));
            settings.put(Setting.UNKNOWN_DEVICES.variable(), "accept");
            List<String> jvm = new ArrayList<>(List.of("-Xmx512m", "-D" + SosTimes.PROPERTY + "=" + sosTimes));
            List<String> relayJvm = new ArrayList<>(List.of("-Xmx512m"));
            if (probed) {
                jvm.add(JvmProbe.NATIVE_MEMORY);
                relayJvm.add(JvmProbe.NATIVE_MEMORY);
            }
            decoder = started(ServerProcess.startFunction(folder, jvm, ShippedDecoder.class, settings, lines));
            Map<String, String> flags = new HashMap<>(relayFlags);
            flags.put("--commands-table", COMMANDS);
            relay = started(RelayProcess.start(
                    folder,
                    relayJvm,
                    flags,
                    Map.of("AWS_ENDPOINT_URL_LAMBDA", decoder.url(), "AWS_ENDPOINT_URL_DYNAMODB", tables)));
            started = true;
        } finally {
            if (!started) {
                close();
            }
        }
    }

    /** With everything as it is by default but the relay's flags. */
    public static Stack start(Path folder, Map<String, String> relayFlags) {
        return new Stack(folder, false, false, relayFlags, line -> {});
    }

    /** That can be asked for its memory. */
    public static Stack probed(Path folder, Map<String, String> relayFlags) {
        return new Stack(folder, true, false, relayFlags, line -> {});
    }

    /** That tells when calls for help come to the decoder: see {@link SosTimes#LINE}. */
    public static Stack timed(Path folder, Consumer<String> lines) {
        return new Stack(folder, false, true, Map.of(), lines);
    }

    private <T extends AutoCloseable> T started(T part) {
        parts.push(part);
        return part;
    }

    public RelayProcess relay() {
        return relay;
    }

    public ServerProcess decoder() {
        return decoder;
    }

    public SnsEndpoint sns() {
        return sns;
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                throw new BenchException("a part of the stack could not be closed: " + e, e);
            }
        }
    }
}
