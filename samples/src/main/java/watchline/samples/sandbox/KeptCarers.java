package watchline.samples.sandbox;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.SnsException;
import watchline.decoder.account.Accounts;
import watchline.decoder.account.Carer;
import watchline.decoder.account.CarerFilter;
import watchline.decoder.account.DynamoAccounts;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.TableSchema;
import watchline.samples.sns.SnsEndpoint;

/** Subscribes the carers of kept tables again: the SNS of a sandbox forgets them with every restart, the tables do not. */
final class KeptCarers {

    private static final Logger LOG = LoggerFactory.getLogger(KeptCarers.class);

    private KeptCarers() {}

    static void subscribe(
            DynamoDbClient dynamoDb, String prefix, SnsClient topics, String topicArn, SnsEndpoint endpoint) {
        Accounts accounts = new DynamoAccounts(dynamoDb, prefix);
        for (String account : accounts(dynamoDb, prefix)) {
            accounts.read(account).carers().forEach(carer -> subscribe(carer, accounts, topics, topicArn));
        }
        endpoint.pending()
                .forEach(asked -> topics.confirmSubscription(
                        confirm -> confirm.topicArn(topicArn).token(asked.token())));
    }

    private static void subscribe(Carer carer, Accounts accounts, SnsClient topics, String topicArn) {
        try {
            String arn = topics.subscribe(subscribe -> subscribe
                            .topicArn(topicArn)
                            .protocol(carer.protocol())
                            .endpoint(carer.endpoint())
                            .attributes(Map.of("FilterPolicy", CarerFilter.policy(carer)))
                            .returnSubscriptionArn(true))
                    .subscriptionArn();
            accounts.putCarer(carer.subscribed(arn));
        } catch (SnsException e) {
            LOG.atWarn()
                    .addKeyValue("carer", carer.id())
                    .addKeyValue("reason", e.getMessage())
                    .log("carer not subscribed again");
        }
    }

    private static List<String> accounts(DynamoDbClient dynamoDb, String prefix) {
        ScanRequest scan = ScanRequest.builder()
                .tableName(TableSchema.ACCOUNTS.tableName(prefix))
                .filterExpression("begins_with(#sk, :carer)")
                .projectionExpression("#account")
                .expressionAttributeNames(Map.of("#sk", "sk", "#account", "account"))
                .expressionAttributeValues(Map.of(":carer", AttributeValue.fromS("carer#")))
                .build();
        return dynamoDb.scanPaginator(scan).items().stream()
                .map(item -> String.valueOf(new ItemReader(item).text("account")))
                .distinct()
                .toList();
    }
}
