package watchline.samples.seams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import watchline.decoder.alert.AlertPublisher;
import watchline.decoder.alert.AlertPublisherContract;
import watchline.decoder.alert.SnsPublisher;

/** The promises of the publisher on an SNS that delivers: a queue subscribes, and what comes out of it counts. */
abstract class QueuePublisherContract extends AlertPublisherContract {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SnsClient sns;
    private final SqsClient sqs;
    private final String topic;
    private final String queue;
    private final List<Delivered> received = new ArrayList<>();

    QueuePublisherContract(AwsEndpoint endpoint) {
        String name = "watchline-" + UUID.randomUUID();
        sns = endpoint.sns();
        sqs = endpoint.sqs();
        topic = sns.createTopic(request -> request.name(name)).topicArn();
        queue = sqs.createQueue(request -> request.queueName(name)).queueUrl();
        String queueArn = sqs.getQueueAttributes(
                        request -> request.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        sns.subscribe(request -> request.topicArn(topic).protocol("sqs").endpoint(queueArn));
    }

    @Override
    protected AlertPublisher publisher() {
        return new SnsPublisher(sns, topic);
    }

    @Override
    protected AlertPublisher unreachablePublisher() {
        return new SnsPublisher(sns, topic + "-that-is-not-there");
    }

    @Override
    protected List<Delivered> delivered(int expected) {
        Awaitility.await().until(() -> {
            receive();
            return received.size() >= expected;
        });
        return received;
    }

    private void receive() {
        sqs.receiveMessage(request ->
                        request.queueUrl(queue).maxNumberOfMessages(10).waitTimeSeconds(1))
                .messages()
                .forEach(message -> {
                    received.add(delivered(message.body()));
                    sqs.deleteMessage(request -> request.queueUrl(queue).receiptHandle(message.receiptHandle()));
                });
    }

    private static Delivered delivered(String envelope) {
        JsonNode json;
        try {
            json = JSON.readTree(envelope);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not an SNS envelope: " + envelope, e);
        }
        Map<String, String> attributes = new HashMap<>();
        json.path("MessageAttributes")
                .properties()
                .forEach(attribute -> attributes.put(
                        attribute.getKey(), attribute.getValue().path("Value").asText()));
        return new Delivered(json.path("Subject").asText(), json.path("Message").asText(), attributes);
    }
}
