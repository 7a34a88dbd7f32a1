package watchline.samples.seams;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Whatever {@code AWS_ENDPOINT_URL} names. */
@EnabledIfEnvironmentVariable(
        named = "AWS_ENDPOINT_URL",
        matches = "http.*",
        disabledReason = "no AWS_ENDPOINT_URL names an emulator")
class EndpointAccountsTest extends RealAccountsContract {

    EndpointAccountsTest() {
        super(AwsEndpoint.ofEnvironment().dynamoDb());
    }
}
