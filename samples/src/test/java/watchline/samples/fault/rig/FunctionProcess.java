package watchline.samples.fault.rig;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One life of one process of a function: the runtime of Lambda with the function's jar, one invocation at a time. It ends with its
 * process. May be used from any thread.
 */
final class FunctionProcess implements RuntimeApi.Work, AutoCloseable {

    /** Who is told how it stands. Called on threads of the process. */
    interface Owner {

        /** It can take an invocation now. */
        void ready(FunctionProcess process);

        /** It took an invocation that it is to die on. */
        Duration untilDeath();

        void ended(FunctionProcess process);
    }

    private final FunctionSpec function;
    private final Owner owner;
    private final RuntimeApi api;
    private final ChildJvm jvm;
    private final BlockingQueue<Invocation> inbox = new ArrayBlockingQueue<>(1);
    private @Nullable Invocation current;
    private boolean ended;
    private volatile boolean everReady;

    private FunctionProcess(FunctionSpec function, ChildLog log, Owner owner) {
        this.function = function;
        this.owner = owner;
        this.api = new RuntimeApi(function, this);
        this.jvm = ChildJvm.start(function.runtime().arguments(function), environment(function, api), log, line -> {});
    }

    static FunctionProcess start(FunctionSpec function, ChildLog log, Owner owner) {
        FunctionProcess process = new FunctionProcess(function, log, owner);
        process.jvm.onExit(process::exited);
        return process;
    }

    private static Map<String, String> environment(FunctionSpec function, RuntimeApi api) {
        Map<String, String> environment = new HashMap<>(function.environment());
        environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
        environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
        return environment;
    }

    /** Runs one invocation on the thread of the caller. Only one at a time, and only when it is ready. */
    FunctionReply invoke(Invocation invocation) {
        synchronized (this) {
            if (ended) {
                return FunctionReply.exited(invocation.id());
            }
            current = invocation;
        }
        inbox.add(invocation);
        FunctionReply reply = invocation.await(function.timeout());
        if (reply != null) {
            return reply;
        }
        jvm.kill9();
        return FunctionReply.timedOut(invocation.id(), function.timeout());
    }

    /** Kills it if it holds an invocation that is not yet answered. */
    boolean killIfBusy() {
        synchronized (this) {
            if (ended || current == null || current.doomed().getAndSet(true)) {
                return false;
            }
        }
        jvm.kill9();
        return true;
    }

    boolean isAlive() {
        return jvm.isAlive();
    }

    /** Whether it ever got as far as asking for an invocation. */
    boolean wasEverReady() {
        return everReady;
    }

    @Override
    public Invocation next() throws InterruptedException {
        everReady = true;
        owner.ready(this);
        return inbox.take();
    }

    @Override
    public void handedOut(Invocation invocation) {
        if (invocation.doomed().get()) {
            CompletableFuture.delayedExecutor(owner.untilDeath().toMillis(), TimeUnit.MILLISECONDS)
                    .execute(jvm::kill9);
        }
    }

    @Override
    public void ended(String id, FunctionReply reply) {
        Invocation invocation;
        synchronized (this) {
            invocation = current;
            if (invocation == null || !invocation.id().equals(id)) {
                return;
            }
            if (!invocation.doomed().get()) {
                current = null;
                invocation.end(reply);
                return;
            }
        }
        // It was quicker than its death: done with everything, and still nobody hears of it.
        jvm.kill9();
    }

    @Override
    public void initFailed(String error) {
        // It also stands in the log, and the process ends.
    }

    private void exited() {
        synchronized (this) {
            ended = true;
            if (current != null) {
                current.end(FunctionReply.exited(current.id()));
                current = null;
            }
        }
        api.close();
        owner.ended(this);
    }

    @Override
    public void close() {
        jvm.kill9();
        api.close();
    }
}
