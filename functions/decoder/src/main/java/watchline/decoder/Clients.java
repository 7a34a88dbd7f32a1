package watchline.decoder;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

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
        return DynamoDbClient.builder()
                .httpClientBuilder(http())
                .overrideConfiguration(retries())
                .build();
    }

    public static SnsClient sns() {
        return SnsClient.builder()
                .httpClientBuilder(http())
                .overrideConfiguration(retries())
                .build();
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
