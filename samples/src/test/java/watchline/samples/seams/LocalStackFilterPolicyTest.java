package watchline.samples.seams;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.localstack.LocalStackContainer;

/** LocalStack, where Docker is, heard by queues. */
@Testcontainers(disabledWithoutDocker = true)
class LocalStackFilterPolicyTest extends QueueFilterPolicyContract {

    @Container
    private static final LocalStackContainer CONTAINER = LocalStack.container();

    LocalStackFilterPolicyTest() {
        super(LocalStack.endpoint(CONTAINER));
    }

    @Override
    protected boolean can(Ability ability) {
        return true;
    }
}
