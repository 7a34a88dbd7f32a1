package watchline.samples.seams;

import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** DynamoDB Local, a process of its own. */
@ExtendWith(LocalDynamoDb.class)
class DynamoDbLocalAccountsTest extends RealAccountsContract {

    DynamoDbLocalAccountsTest(DynamoDbClient client) {
        super(client);
    }
}
