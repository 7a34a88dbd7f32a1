package watchline.samples.seams;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.localstack.LocalStackContainer;

/** LocalStack, where Docker is. */
@Testcontainers(disabledWithoutDocker = true)
class LocalStackAccountsTest extends RealAccountsContract {

    @Container
    private static final LocalStackContainer CONTAINER = LocalStack.container();

    LocalStackAccountsTest() {
        super(LocalStack.endpoint(CONTAINER).dynamoDb());
    }
}
