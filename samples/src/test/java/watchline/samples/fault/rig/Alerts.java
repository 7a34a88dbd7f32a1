package watchline.samples.fault.rig;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import watchline.samples.sns.Published;
import watchline.samples.sns.SnsEndpoint;

/**
 * SNS, as the decoder sees it, and every message that it took, also those of which the decoder never heard that they were taken.
 * May be used from any thread.
 */
public final class Alerts implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOPIC = "watchline-alerts";

    /**
     * A message that was taken.
     *
     * @param id of the alarm, from the text for machines: the same however often it is published
     * @param answered whether the decoder was told
     */
    public record Taken(String id, Published message, boolean answered) {}

    private final SnsEndpoint endpoint = SnsEndpoint.start(0);
    private final String topicArn = endpoint.createTopic(TOPIC);
    private final Passage passage = new Passage("alerts", endpoint::endpoint, this::handle);
    private final AtomicInteger answersToDrop = new AtomicInteger();
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger forgotten = new AtomicInteger();

    /** What {@code AWS_ENDPOINT_URL_SNS} has to say. */
    URI uri() {
        return passage.door().uri();
    }

    String topicArn() {
        return topicArn;
    }

    /** Breaks connections and refuses new ones. */
    public void away() {
        passage.door().shut();
    }

    /** Ends {@link #away()}. */
    public void back() {
        passage.door().open();
    }

    /** Takes that many publishes, each try counting, and breaks the connection in place of the answer. */
    public void dropAnswers(int publishes) {
        answersToDrop.set(publishes);
    }

    /** Ends everything that the methods above have begun. */
    public void heal() {
        dropAnswers(0);
        back();
    }

    /** Everything that was taken, in order. */
    public List<Taken> published() {
        return endpoint.published().stream()
                .skip(forgotten.get())
                .map(message -> new Taken(id(message), message, !unanswered.contains(message.messageId())))
                .toList();
    }

    void forget() {
        forgotten.set(endpoint.published().size());
    }

    private static String id(Published message) {
        try {
            return JSON.readTree(message.defaultText()).path("id").asText();
        } catch (IOException e) {
            throw new UncheckedIOException("the text for machines is no JSON: " + message.defaultText(), e);
        }
    }

    private Optional<HttpAnswer> handle(Passage.Passing request, Passage.Onward onward)
            throws IOException, InterruptedException {
        HttpAnswer answer = onward.pass(request);
        boolean publish = new String(request.body(), StandardCharsets.UTF_8).contains("Action=Publish");
        if (!publish || answersToDrop.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
            return Optional.of(answer);
        }
        unanswered.add(messageId(answer));
        return Optional.empty();
    }

    private static String messageId(HttpAnswer answer) {
        String xml = new String(answer.body(), StandardCharsets.UTF_8);
        int start = xml.indexOf("<MessageId>");
        int end = xml.indexOf("</MessageId>");
        return start < 0 || end < start ? "" : xml.substring(start + "<MessageId>".length(), end);
    }

    @Override
    public void close() {
        passage.close();
        endpoint.close();
    }
}
