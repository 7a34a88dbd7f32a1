package watchline.samples.sandbox;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import watchline.decoder.Clients;

/**
 * Where DynamoDB and SNS are: on this machine, or wherever the environment says.
 *
 * @param dynamoDb of this sandbox; absent when the environment says
 * @param sns of this sandbox; absent when the environment says
 */
public record Endpoints(@Nullable URI dynamoDb, @Nullable URI sns) {

    /** Nobody looks at them there, but a client does not start without any. */
    private static final AwsCredentialsProvider ANYBODY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

    private static final Region ANYWHERE = Region.US_EAST_1;
    private static final int RELAY_CONNECTIONS = 2;

    /** Whether the variables of the AWS SDKs name an endpoint for that service. */
    static boolean inEnvironment(Map<String, String> environment, String service) {
        return environment.containsKey("AWS_ENDPOINT_URL") || environment.containsKey("AWS_ENDPOINT_URL_" + service);
    }

    DynamoDbClient dynamoDbClient() {
        URI here = dynamoDb;
        return here == null
                ? Clients.dynamoDb(builder -> {})
                : Clients.dynamoDb(builder ->
                        builder.endpointOverride(here).region(ANYWHERE).credentialsProvider(ANYBODY));
    }

    /** For the relay, which has no thread to wait on. */
    DynamoDbAsyncClient dynamoDbAsyncClient() {
        DynamoDbAsyncClientBuilder builder = DynamoDbAsyncClient.builder()
                .httpClientBuilder(AwsCrtAsyncHttpClient.builder().maxConcurrency(RELAY_CONNECTIONS));
        URI here = dynamoDb;
        return (here == null
                        ? builder
                        : builder.endpointOverride(here).region(ANYWHERE).credentialsProvider(ANYBODY))
                .build();
    }

    SnsClient snsClient() {
        URI here = sns;
        return here == null
                ? Clients.sns(builder -> {})
                : Clients.sns(builder ->
                        builder.endpointOverride(here).region(ANYWHERE).credentialsProvider(ANYBODY));
    }
}
