package watchline.samples.scene;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import watchline.samples.sns.Published;

/** The messages that were published, a queue a watch. May be used from any thread. */
public final class Inbox implements Consumer<Published> {

    private static final int MOST = 1000;

    private final Map<String, BlockingQueue<Published>> byWatch = new ConcurrentHashMap<>();

    /** Keeps it if its watch is listened for. */
    @Override
    public void accept(Published published) {
        String watch = published.attribute("deviceId");
        BlockingQueue<Published> queue = watch == null ? null : byWatch.get(watch);
        if (queue != null) {
            boolean unused = queue.offer(published);
        }
    }

    /** From now on the messages about that watch are kept. */
    void listenFor(String deviceId) {
        byWatch.put(deviceId, new LinkedBlockingQueue<>(MOST));
    }

    /** The next message about a watch; empty when none comes in that time. */
    Optional<Published> next(String deviceId, Duration patience) throws InterruptedException {
        return Optional.ofNullable(queue(deviceId).poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Those that nobody has asked for. */
    List<Published> rest(String deviceId) {
        List<Published> rest = new ArrayList<>();
        queue(deviceId).drainTo(rest);
        return rest;
    }

    private BlockingQueue<Published> queue(String deviceId) {
        return byWatch.getOrDefault(deviceId, new LinkedBlockingQueue<>());
    }
}
