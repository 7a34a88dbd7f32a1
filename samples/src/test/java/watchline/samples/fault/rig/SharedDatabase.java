package watchline.samples.fault.rig;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import watchline.decoder.Clients;
import watchline.samples.dynamodb.DynamoDbLocal;
import watchline.samples.dynamodb.DynamoDbLocalOptions;

/**
 * The one DynamoDB Local of a JVM of tests: started when it is first asked for, and ended with the JVM. Its start is the slowest of
 * all; prefixes keep scenarios apart.
 *
 * @param client that passes by everything that a scenario breaks
 */
record SharedDatabase(URI uri, DynamoDbClient client) {

    private static @Nullable SharedDatabase running;

    /** Waits for its start when it is the first to ask. */
    static synchronized SharedDatabase running() {
        SharedDatabase known = running;
        if (known != null) {
            return known;
        }
        DynamoDbLocal local = DynamoDbLocal.start(DynamoDbLocalOptions.inMemory(BuiltFiles.dynamoDbClassPath()));
        SharedDatabase started = new SharedDatabase(local.endpoint(), client(local.endpoint()));
        running = started;
        return started;
    }

    private static DynamoDbClient client(URI uri) {
        return Clients.dynamoDb(builder -> builder.endpointOverride(uri)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))));
    }
}
