package watchline.samples.seams;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.localstack.LocalStackContainer;

/** LocalStack, where Docker is. */
@Testcontainers(disabledWithoutDocker = true)
class LocalStackStoreTest extends RealStoreContract {

    @Container
    private static final LocalStackContainer CONTAINER = LocalStack.container();

    LocalStackStoreTest() {
        super(LocalStack.endpoint(CONTAINER).dynamoDb());
    }
}
