package watchline.relay.testing;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import watchline.relay.command.CommandIndex;

/** An index that holds what a test puts into it. */
public final class FakeIndex implements CommandIndex {

    private final AtomicInteger looks = new AtomicInteger();
    private volatile List<String> devices = List.of();
    private volatile @Nullable RuntimeException failure;
    private volatile @Nullable CompletableFuture<List<String>> answer;
    private volatile boolean closed;

    public void holds(String... ids) {
        devices = List.of(ids);
    }

    public void fails(@Nullable RuntimeException with) {
        failure = with;
    }

    /** From now on an answer comes when the test says so. */
    public CompletableFuture<List<String>> answersLater() {
        CompletableFuture<List<String>> later = new CompletableFuture<>();
        answer = later;
        return later;
    }

    public int looks() {
        return looks.get();
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public CompletionStage<List<String>> due(Instant now) {
        looks.incrementAndGet();
        RuntimeException thrown = failure;
        if (thrown != null) {
            throw thrown;
        }
        CompletableFuture<List<String>> later = answer;
        return later == null ? CompletableFuture.completedFuture(devices) : later;
    }

    @Override
    public void close() {
        closed = true;
    }
}
