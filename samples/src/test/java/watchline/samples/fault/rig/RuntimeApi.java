package watchline.samples.fault.rig;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Runtime API of Lambda, version 2018-06-01, for one process: it asks for the next invocation and answers it. Each process has
 * a server of its own, because nothing in a request says who asks.
 */
final class RuntimeApi implements AutoCloseable {

    private static final String VERSION = "/2018-06-01/runtime/";
    private static final String NEXT = VERSION + "invocation/next";
    private static final String INIT_ERROR = VERSION + "init/error";
    private static final String RESPONSE = "/response";
    private static final String ERROR = "/error";
    private static final int ACCEPTED = 202;
    private static final int NOT_FOUND = 404;

    /** Who the process works for. All are called on threads of the server. */
    interface Work {

        /** Waits for an invocation. */
        Invocation next() throws InterruptedException;

        /** The process has been handed it. */
        void handedOut(Invocation invocation);

        void ended(String id, FunctionReply reply);

        /** The process could not be made ready for invocations, and ends. */
        void initFailed(String error);
    }

    private final Work work;
    private final FunctionSpec function;
    private final Door door;

    RuntimeApi(FunctionSpec function, Work work) {
        this.function = function;
        this.work = work;
        this.door = Door.open("runtime API of " + function.name(), this::serve);
    }

    /** What {@code AWS_LAMBDA_RUNTIME_API} has to say. */
    String address() {
        return "127.0.0.1:" + door.port();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals(NEXT)) {
                handOut(exchange);
                return;
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            take(path, body).send(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handOut(HttpExchange exchange) throws IOException, InterruptedException {
        Invocation invocation = work.next();
        // Without a content type the runtime's native code ends with SIGSEGV.
        Map<String, String> headers = Map.of(
                "Content-Type", "application/json",
                "Lambda-Runtime-Aws-Request-Id", invocation.id(),
                "Lambda-Runtime-Deadline-Ms",
                        Long.toString(invocation.deadline().toEpochMilli()),
                "Lambda-Runtime-Invoked-Function-Arn", function.arn(),
                "Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000000;Sampled=0");
        new HttpAnswer(200, headers, invocation.payload()).send(exchange);
        work.handedOut(invocation);
    }

    private HttpAnswer take(String path, byte[] body) {
        if (path.equals(INIT_ERROR)) {
            work.initFailed(new String(body, StandardCharsets.UTF_8));
            return accepted();
        }
        String id = idIn(path);
        if (id == null) {
            return HttpAnswer.json(NOT_FOUND, "{}");
        }
        work.ended(id, path.endsWith(RESPONSE) ? FunctionReply.answered(body) : FunctionReply.threw(body));
        return accepted();
    }

    private static HttpAnswer accepted() {
        return HttpAnswer.json(ACCEPTED, "{\"status\":\"OK\"}");
    }

    private static @Nullable String idIn(String path) {
        String before = VERSION + "invocation/";
        if (!path.startsWith(before) || !(path.endsWith(RESPONSE) || path.endsWith(ERROR))) {
            return null;
        }
        return path.substring(before.length(), path.lastIndexOf('/'));
    }

    @Override
    public void close() {
        door.close();
    }
}
