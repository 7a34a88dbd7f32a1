package watchline.samples.fault.rig;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * DynamoDB, as relay and decoder see it: DynamoDB Local behind a hand that refuses, throttles, leaves items out or takes its time.
 * May be used from any thread. What is wrong stays so until {@link #heal()}.
 */
public final class TablesProxy implements AutoCloseable {

    private static final int BAD_REQUEST = 400;
    private static final String BATCH_WRITE = "BatchWriteItem";
    /** The checksum of a body that is no longer the one that was sent. The SDK checks it only where there is one. */
    private static final String CHECKSUM = "x-amz-crc32";

    private static final String PROVISIONED = "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException";
    private static final String THROTTLING = "com.amazon.coral.availability#ThrottlingException";

    private final Passage passage;
    private final Chance throttle;
    private final Chance leaveOut;
    private final AtomicInteger throttled = new AtomicInteger();
    private final AtomicInteger leftOut = new AtomicInteger();
    private volatile Traffic throttles = Traffic.BOTH;
    private volatile Duration delay = Duration.ZERO;

    TablesProxy(Supplier<URI> tables, Random random) {
        this.throttle = new Chance(random);
        this.leaveOut = new Chance(random);
        this.passage = new Passage("tables proxy", tables, this::handle);
    }

    /** What {@code AWS_ENDPOINT_URL_DYNAMODB} has to say. */
    URI uri() {
        return passage.door().uri();
    }

    /**
     * Answers a part of the calls as DynamoDB does when there are too many, with the one and the other of its two errors.
     *
     * @param share 0 for none, 1 for all
     */
    public void throttle(double share, Traffic of) {
        throttles = of;
        throttle.set(share);
    }

    /** As {@link #throttle(double, Traffic)}, for reads and writes. */
    public void throttle(double share) {
        throttle(share, Traffic.BOTH);
    }

    /** Leaves that share of the items of each batch write undone, and says so in its answer, as DynamoDB does. */
    public void unprocessed(double share) {
        leaveOut.set(share);
    }

    /** Breaks connections and refuses new ones. */
    public void refuse() {
        passage.door().shut();
    }

    /** @param newDelay of each call; zero for none */
    public void slow(Duration newDelay) {
        delay = newDelay;
    }

    /** Ends everything that the methods above have begun. */
    public void heal() {
        throttle.set(0);
        leaveOut.set(0);
        delay = Duration.ZERO;
        passage.door().open();
    }

    /** Calls that were throttled so far. */
    public int throttled() {
        return throttled.get();
    }

    /** Items of batch writes that were left undone so far. */
    public int leftOut() {
        return leftOut.get();
    }

    private Optional<HttpAnswer> handle(Passage.Passing request, Passage.Onward onward)
            throws IOException, InterruptedException {
        Waiting.holdUp(delay);
        String target = request.header("x-amz-target");
        String operation = target.substring(target.lastIndexOf('.') + 1);
        if (throttles.covers(operation) && throttle.hits()) {
            return Optional.of(throttledAnswer());
        }
        return Optional.of(operation.equals(BATCH_WRITE) ? batchWrite(request, onward) : onward.pass(request));
    }

    private HttpAnswer throttledAnswer() {
        String type = throttled.incrementAndGet() % 2 == 0 ? PROVISIONED : THROTTLING;
        return new HttpAnswer(
                BAD_REQUEST,
                Map.of("Content-Type", "application/x-amz-json-1.0"),
                HttpAnswer.json(BAD_REQUEST, "{\"__type\":\"" + type + "\",\"message\":\"Rate exceeded\"}")
                        .body());
    }

    private HttpAnswer batchWrite(Passage.Passing request, Passage.Onward onward)
            throws IOException, InterruptedException {
        BatchWrite split = BatchWrite.split(request.body(), leaveOut);
        if (split.leftItems() == 0) {
            return onward.pass(request);
        }
        leftOut.addAndGet(split.leftItems());
        if (split.keptItems() == 0) {
            return throttledAnswer(); // what DynamoDB says when it could do none of a batch
        }
        HttpAnswer answer =
                onward.pass(new Passage.Passing(request.method(), request.uri(), request.headers(), split.request()));
        if (answer.status() != 200) {
            return answer;
        }
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.keySet().removeIf(CHECKSUM::equalsIgnoreCase);
        return new HttpAnswer(answer.status(), headers, split.answer(answer.body()));
    }

    @Override
    public void close() {
        passage.close();
    }
}
