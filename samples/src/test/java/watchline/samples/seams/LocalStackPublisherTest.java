package watchline.samples.seams;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.localstack.LocalStackContainer;

/** LocalStack, where Docker is, heard by a queue. */
@Testcontainers(disabledWithoutDocker = true)
class LocalStackPublisherTest extends QueuePublisherContract {

    @Container
    private static final LocalStackContainer CONTAINER = LocalStack.container();

    LocalStackPublisherTest() {
        super(LocalStack.endpoint(CONTAINER));
    }
}
