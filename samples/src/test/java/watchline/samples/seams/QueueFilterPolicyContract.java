package watchline.samples.seams;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Filter policies on an SNS that delivers: a queue subscribes with the policy, and another one without any, which says when
 * everything has been delivered.
 */
abstract class QueueFilterPolicyContract extends FilterPolicyContract {

    private record Queue(String url, String arn) {}

    private final SnsClient sns;
    private final SqsClient sqs;
    private final Map<String, Queue> everything = new HashMap<>();
    private final Map<String, Queue> filtered = new HashMap<>();

    QueueFilterPolicyContract(AwsEndpoint endpoint) {
        sns = endpoint.sns();
        sqs = endpoint.sqs();
    }

    @Override
    protected SnsClient sns() {
        return sns;
    }

    @Override
    protected String topic(String prefix) {
        String topic = sns.createTopic(request -> request.name(prefix + UUID.randomUUID()))
                .topicArn();
        Queue all = queue();
        everything.put(topic, all);
        sns.subscribe(request -> request.topicArn(topic)
                .protocol("sqs")
                .endpoint(all.arn())
                .attributes(Map.of("RawMessageDelivery", "true")));
        return topic;
    }

    @Override
    protected String subscribe(String topic, String policy) {
        Queue queue = queue();
        String subscription = sns.subscribe(request -> request.topicArn(topic)
                        .protocol("sqs")
                        .endpoint(queue.arn())
                        .attributes(Map.of("FilterPolicy", policy, "RawMessageDelivery", "true")))
                .subscriptionArn();
        filtered.put(subscription, queue);
        return subscription;
    }

    @Override
    protected List<String> delivered(String subscription, int published) {
        Queue all = everything.get(subscription.substring(0, subscription.lastIndexOf(':')));
        Queue some = filtered.get(subscription);
        List<String> seen = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        Awaitility.await().until(() -> {
            seen.addAll(receive(all));
            passed.addAll(receive(some));
            return seen.size() >= published;
        });
        passed.addAll(receive(some));
        // A standard queue does not promise the order.
        return seen.stream().filter(passed::contains).toList();
    }

    private Queue queue() {
        String url = sqs.createQueue(request -> request.queueName("filter-" + UUID.randomUUID()))
                .queueUrl();
        String arn = sqs.getQueueAttributes(
                        request -> request.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        return new Queue(url, arn);
    }

    private List<String> receive(Queue queue) {
        return sqs.receiveMessage(request -> request.queueUrl(queue.url()).maxNumberOfMessages(10)).messages().stream()
                .map(Message::body)
                .toList();
    }
}
