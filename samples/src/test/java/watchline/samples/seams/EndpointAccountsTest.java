package watchline.samples.seams;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Whatever {@code AWS_ENDPOINT_URL} names. */
@EnabledIfEnvironmentVariable(
        named = "AWS_ENDPOINT_URL",
        matches = "http.*",
        disabledReason = "no AWS_ENDPOINT_URL names an emulator")
class EndpointAccountsTest extends RealAccountsContract {

    private static final AwsEndpoint ENDPOINT = AwsEndpoint.ofEnvironment();

    EndpointAccountsTest() {
        super(ENDPOINT.dynamoDb());
    }

    /** moto 5.2 checks the condition of an update and carries it out in two steps, with other threads between them. */
    @Override
    protected boolean updatesAtOnce() {
        return !ENDPOINT.isMoto();
    }
}
