package watchline.benchmark.units;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import watchline.benchmark.process.Built;
import watchline.decoder.Clients;
import watchline.samples.dynamodb.DynamoDbLocal;
import watchline.samples.dynamodb.DynamoDbLocalOptions;
import watchline.samples.sandbox.Tables;

/** A database, in which each story has tables of its own. Used by one thread. */
public final class Stories implements AutoCloseable {

    private final DynamoDbLocal database;
    private int told;

    private Stories(DynamoDbLocal database) {
        this.database = database;
    }

    public static Stories open() {
        return new Stories(DynamoDbLocal.start(DynamoDbLocalOptions.inMemory(Built.dynamoDbClassPath())));
    }

    /** @param refresh how old {@code lastSeenAt} may grow */
    public Told tell(Mix mix, Duration refresh, int watches) {
        told++;
        String prefix = "story" + told + "-";
        try (DynamoDbClient client = Clients.dynamoDb(builder -> builder.endpointOverride(database.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))))) {
            Tables.create(client, prefix);
        }
        try (Story story = new Story(mix, refresh, database.endpoint(), prefix)) {
            return story.tell(watches);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
