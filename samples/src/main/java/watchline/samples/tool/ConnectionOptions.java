package watchline.samples.tool;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import watchline.decoder.Clients;
import watchline.decoder.Setting;

/** The options that every command has: where the tables are. */
final class ConnectionOptions {

    private static final URI SANDBOX = URI.create("http://127.0.0.1:8000");

    @Option(
            names = "--sandbox",
            description = "Use the tables of a samples/run on this machine, at http://127.0.0.1:8000.")
    private boolean sandbox;

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "Where DynamoDB answers, in place of what --sandbox or the environment says.")
    private @Nullable URI endpoint;

    @Option(names = "--region", description = "Region of AWS, in place of what the environment says.")
    private @Nullable String region;

    @Option(
            names = "--table-prefix",
            defaultValue = "${env:WATCHLINE_TABLE_PREFIX:-watchline-}",
            description = "What the names of the tables begin with (default: ${DEFAULT-VALUE}).")
    private String tablePrefix = "";

    boolean isSandbox() {
        return sandbox;
    }

    String tablePrefix() {
        return tablePrefix;
    }

    DynamoDbClient dynamoDb() {
        return Clients.dynamoDb(builder -> {
            choose(builder);
            URI there = endpoint == null && sandbox ? SANDBOX : endpoint;
            if (there != null) {
                builder.endpointOverride(there);
            }
        });
    }

    /** The region for any client, and credentials that an emulator does not look at when the environment has none. */
    void choose(AwsClientBuilder<?, ?> builder) {
        boolean emulator = sandbox || endpoint != null;
        if (region != null) {
            builder.region(Region.of(region));
        } else if (emulator) {
            builder.region(Region.US_EAST_1);
        }
        if (emulator && !System.getenv().containsKey("AWS_ACCESS_KEY_ID")) {
            builder.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
        }
    }

    /**
     * The settings of the decoder whose tables these are. A sandbox has told them; of one on AWS only what the operator has set here
     * is known.
     */
    Map<String, String> decoderSettings(DynamoDbClient client, Map<String, String> environment) {
        Map<String, String> settings =
                new HashMap<>(sandbox ? SandboxSettings.told(client).orElse(environment) : environment);
        settings.put(Setting.TABLE_PREFIX.variable(), tablePrefix);
        return settings;
    }
}
