package watchline.samples.seams;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Whatever {@code AWS_ENDPOINT_URL} names, heard by queues. */
@EnabledIfEnvironmentVariable(
        named = "AWS_ENDPOINT_URL",
        matches = "http.*",
        disabledReason = "no AWS_ENDPOINT_URL names an emulator")
class EndpointFilterPolicyTest extends QueueFilterPolicyContract {

    private static final AwsEndpoint ENDPOINT = AwsEndpoint.ofEnvironment();
    private static final boolean MOTO = isMoto();

    EndpointFilterPolicyTest() {
        super(ENDPOINT);
    }

    /** Each is one that moto 5.2 lacks. */
    @Override
    protected boolean can(Ability ability) {
        return !MOTO;
    }

    /** It is the one with a page of its own. */
    private static boolean isMoto() {
        try {
            URL page = ENDPOINT.uri().resolve("/moto-api/data.json").toURL();
            return page.openConnection() instanceof HttpURLConnection http && http.getResponseCode() == 200;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
