package watchline.samples.seams;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Whatever {@code AWS_ENDPOINT_URL} names, heard by queues. */
@EnabledIfEnvironmentVariable(
        named = "AWS_ENDPOINT_URL",
        matches = "http.*",
        disabledReason = "no AWS_ENDPOINT_URL names an emulator")
class EndpointFilterPolicyTest extends QueueFilterPolicyContract {

    private static final AwsEndpoint ENDPOINT = AwsEndpoint.ofEnvironment();

    EndpointFilterPolicyTest() {
        super(ENDPOINT);
    }

    /** Each is one that moto 5.2 lacks. */
    @Override
    protected boolean can(Ability ability) {
        return !ENDPOINT.isMoto();
    }
}
