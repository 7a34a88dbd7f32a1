package watchline.decoder;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.SnsClientBuilder;
import watchline.decoder.account.DynamoAccounts;
import watchline.decoder.ack.AckLink;
import watchline.decoder.ack.AckTokens;
import watchline.decoder.ack.SecretKeySource;
import watchline.decoder.alert.AlertLog;
import watchline.decoder.alert.AlertWriter;
import watchline.decoder.alert.DynamoDayHistory;
import watchline.decoder.alert.Outbox;
import watchline.decoder.alert.SnsFaults;
import watchline.decoder.alert.SnsPublisher;
import watchline.decoder.metrics.FunctionLog;
import watchline.decoder.store.Store;

/**
 * The clients of AWS, made once a process. Region, credentials and endpoints come from the SDK's own variables, so that the same
 * program talks to AWS or to an emulator. Few tries and short waits: the relay keeps what could not be stored, and asks again.
 */
public final class Clients {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final Duration EXTRAS = Duration.ofSeconds(2);
    private static final int TRIES = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

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

    /**
     * A client that publishes a message a second time only when the first one certainly did not go out (see {@link SnsFaults}), and
     * that is done within {@link Outbox#LONGEST_PUBLISH}, well inside the claim of who publishes.
     */
    public static SnsClient sns() {
        return sns(builder -> {});
    }

    /** The same client with an endpoint, a region or credentials of the caller's choice: for what does not read the environment. */
    public static SnsClient sns(Consumer<SnsClientBuilder> choice) {
        SnsClientBuilder builder = SnsClient.builder().httpClientBuilder(http()).overrideConfiguration(noDoubles());
        choice.accept(builder);
        return builder.build();
    }

    /** What publishes the alarms of that store, as every function has it. */
    public static Outbox outbox(SnsClient sns, DecoderConfig config, Store store, FunctionLog log, Clock clock) {
        DynamoDbClient extras = extras();
        AlertWriter writer = new AlertWriter(
                new DynamoAccounts(extras, config.tablePrefix()),
                new DynamoDayHistory(extras, config.tablePrefix()),
                links(config.ack(), clock),
                clock);
        return new Outbox(store, writer, new AlertLog(new SnsPublisher(sns, config.topicArn()), log), clock);
    }

    /** Gives up soon: an alarm does not wait for what is known of its account or its watch, and its claim has to last for all. */
    private static DynamoDbClient extras() {
        return dynamoDb(builder -> builder.overrideConfiguration(soon()));
    }

    private static @Nullable AckLink links(AckConfig config, Clock clock) {
        String url = config.url();
        if (url == null) {
            return null;
        }
        SecretsManagerClient secrets = SecretsManagerClient.builder()
                .httpClientBuilder(http())
                .overrideConfiguration(soon())
                .build();
        return new AckLink(url, new AckTokens(new SecretKeySource(secrets, config.requireKeySecret(), clock)));
    }

    private static ClientOverrideConfiguration soon() {
        return retries().toBuilder().apiCallTimeout(EXTRAS).build();
    }

    public static SecretsManagerClient secrets() {
        return SecretsManagerClient.builder()
                .httpClientBuilder(http())
                .overrideConfiguration(retries())
                .build();
    }

    private static UrlConnectionHttpClient.Builder http() {
        return UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ANSWER);
    }

    /** Without the defaults of the SDK, which repeat a request after every timeout. */
    private static ClientOverrideConfiguration noDoubles() {
        return ClientOverrideConfiguration.builder()
                .apiCallTimeout(Outbox.LONGEST_PUBLISH)
                .retryStrategy(DefaultRetryStrategy.standardStrategyBuilder()
                        .useClientDefaults(false)
                        .retryOnException(SnsFaults::isWorthRepeating)
                        .maxAttempts(TRIES)
                        .backoffStrategy(BackoffStrategy.exponentialDelay(FIRST_PAUSE, LONGEST_PAUSE))
                        .throttlingBackoffStrategy(BackoffStrategy.exponentialDelay(FIRST_PAUSE, LONGEST_PAUSE))
                        .build())
                .build();
    }

    private static ClientOverrideConfiguration retries() {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(TRIES)
                        .build())
                .build();
    }
}
