package watchline.samples.fault.rig;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a publisher and a carer each see of the faults of the topic. */
class AlertsTest {

    private Alerts alerts;
    private SnsClient publisher;

    @BeforeEach
    void start() {
        alerts = new Alerts();
        publisher = SnsClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .endpointOverride(alerts.uri())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }

    @AfterEach
    void end() {
        publisher.close();
        alerts.close();
    }

    private void publish(String id) {
        String message = "{\"default\":\"{\\\"id\\\":\\\"" + id + "\\\"}\"}";
        var unused = publisher.publish(publish ->
                publish.topicArn(alerts.topicArn()).messageStructure("json").message(message));
    }

    @Test
    void countsAMessageThatWasTaken_whenItsAnswerIsDropped() {
        alerts.dropAnswers(1);

        assertThatThrownBy(() -> publish("sos-1")).isInstanceOf(SdkClientException.class);

        assertThat(alerts.published()).extracting(Alerts.Taken::id).containsOnly("sos-1");
        assertThat(alerts.published().get(0).answered()).isFalse();
    }

    @Test
    void takesNothing_whenItIsAway() {
        alerts.away();

        assertThatThrownBy(() -> publish("sos-2")).isInstanceOf(SdkClientException.class);

        assertThat(alerts.published()).isEmpty();
    }

    @Test
    void takesMessagesOnTheSamePort_whenItIsBack() {
        alerts.away();
        alerts.back();

        publish("sos-3");

        assertThat(alerts.published()).extracting(Alerts.Taken::answered).containsExactly(true);
    }
}
