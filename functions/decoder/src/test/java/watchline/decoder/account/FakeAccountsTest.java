package watchline.decoder.account;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The fake keeps what the seam promises. */
class FakeAccountsTest extends AccountsContract {

    private final FakeAccounts accounts = new FakeAccounts();

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected void put(Map<String, AttributeValue> item) {
        accounts.put(item);
    }

    @Override
    protected List<Map<String, AttributeValue>> items(String account) {
        return accounts.items(account);
    }
}
