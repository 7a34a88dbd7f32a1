package watchline.samples.seams;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import watchline.decoder.Clients;
import watchline.decoder.alert.AlertMessage;
import watchline.decoder.alert.Alerts;
import watchline.decoder.alert.DryPublisher;
import watchline.samples.sns.SnsEndpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** The rehearsal of a publish, over HTTP to an endpoint that refuses what SNS refuses. */
class DryPublisherTest {

    private final SnsEndpoint endpoint = SnsEndpoint.start(0);
    private final List<Throwable> refused = new ArrayList<>();
    private final SnsClient client = Clients.sns(builder -> builder.endpointOverride(endpoint.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(AwsEndpoint.local(endpoint.endpoint()).credentials())
            .overrideConfiguration(settings -> settings.addExecutionInterceptor(new ExecutionInterceptor() {
                @Override
                public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
                    refused.add(context.exception());
                }
            })));
    private final DryPublisher publisher = new DryPublisher(client, endpoint.createTopic("alerts"));

    @AfterEach
    void stop() {
        client.close();
        endpoint.close();
    }

    @Test
    void isRefused_andTellsNobody() {
        publisher.publish(AlertMessage.of(Alerts.sos()));

        assertThat(refused)
                .singleElement()
                .isInstanceOfSatisfying(InvalidParameterException.class, refusal -> assertThat(refusal)
                        .hasMessageContaining("Empty message"));
        assertThat(endpoint.published()).isEmpty();
    }

    @Test
    void doesNotFail_whenNobodyIsThere() {
        endpoint.close();

        assertThatCode(() -> publisher.publish(AlertMessage.of(Alerts.sos()))).doesNotThrowAnyException();
    }
}
