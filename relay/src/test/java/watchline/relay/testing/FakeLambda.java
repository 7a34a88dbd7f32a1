package watchline.relay.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import watchline.contract.ContractJson;
import watchline.contract.DecodeRequest;
import watchline.contract.FrameResult;
import watchline.contract.Outcome;

/** A server that answers as Lambda's invoke API does: unavailable at first, and storing everything once it is back. */
public final class FakeLambda implements AutoCloseable {

    private static final int UNAVAILABLE = 503;
    private static final int THREADS = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Set<String> stored = ConcurrentHashMap.newKeySet();
    private final HttpServer server;
    private volatile boolean away = true;

    public FakeLambda() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::invoke);
        server.start();
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void comesBack() {
        away = false;
    }

    /** Every different frame that was stored, as text. */
    public Set<String> stored() {
        return stored;
    }

    private void invoke(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean refused = away;
            byte[] answer = refused ? new byte[] {'{', '}'} : store(body);
            exchange.sendResponseHeaders(refused ? UNAVAILABLE : 200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private byte[] store(byte[] body) throws IOException {
        DecodeRequest request = ContractJson.readRequest(new ByteArrayInputStream(body));
        return ScriptedDecoder.answer(request, frame -> {
            stored.add(ScriptedDecoder.text(frame));
            return new FrameResult(frame.seq(), Outcome.STORED, null, List.of());
        });
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
