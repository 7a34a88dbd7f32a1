package watchline.decoder;

import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.SnsClientBuilder;

/**
 * The clients of AWS, made once a process. Region, credentials and endpoints come from the SDK's own variables, so that the same
 * program talks to AWS or to an emulator. Few tries and short waits: the relay keeps what could not be stored, and asks again.
 */
public final class Clients {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final int TRIES = 3;

    private Clients() {}

    public static DynamoDbClient dynamoDb() {
        return dynamoDb(builder -> {});
    }

    /** The same client with an endpoint, a region or credentials of the caller's choice: for what does not read the environment. */
    public static DynamoDbClient dynamoDb(Consumer<DynamoDbClientBuilder> choice) {
        DynamoDbClientBuilder builder =
                DynamoDbClient.builder().httpClientBuilder(http()).overrideConfiguration(retries());
        choice.accept(builder);
        return builder.build();
    }

    public static SnsClient sns() {
        return sns(builder -> {});
    }

    /** The same client with an endpoint, a region or credentials of the caller's choice: for what does not read the environment. */
    public static SnsClient sns(Consumer<SnsClientBuilder> choice) {
        SnsClientBuilder builder = SnsClient.builder().httpClientBuilder(http()).overrideConfiguration(retries());
        choice.accept(builder);
        return builder.build();
    }

    private static UrlConnectionHttpClient.Builder http() {
        return UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ANSWER);
    }

    private static ClientOverrideConfiguration retries() {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(TRIES)
                        .build())
                .build();
    }
}
