package watchline.samples.seams;

import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** DynamoDB Local, a process of its own. */
@ExtendWith(LocalDynamoDb.class)
class DynamoDbLocalCommandQueueTest extends RealCommandQueueContract {

    DynamoDbLocalCommandQueueTest(DynamoDbClient client) {
        super(client);
    }
}
