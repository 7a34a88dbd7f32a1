package watchline.decoder.account;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The fake keeps what the seam promises. */
class FakeQuietQueueTest extends QuietQueueContract {

    private final FakeAccounts accounts = new FakeAccounts();
    private final FakeQuietQueue queue = new FakeQuietQueue(accounts);

    @Override
    protected QuietQueue queue() {
        return queue;
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected List<Map<String, AttributeValue>> items(String account) {
        return accounts.items(account);
    }
}
