package watchline.samples.sandbox;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import watchline.relay.invoke.DecoderClient;
import watchline.relay.invoke.DecoderException;

/**
 * The decoder in this process, behind the same handler and the same JSON as on Lambda: what it throws is a function error to the
 * relay, as there. Concurrent calls are bounded, as reserved concurrency bounds them there.
 */
final class InProcessDecoder implements DecoderClient {

    private static final int CONCURRENCY = 8;

    private final RequestStreamHandler handler;
    private final ExecutorService threads;

    InProcessDecoder(RequestStreamHandler handler) {
        this.handler = handler;
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(CONCURRENCY, work -> {
            Thread thread = new Thread(work, "decoder-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public CompletionStage<byte[]> invoke(byte[] requestJson) {
        return CompletableFuture.supplyAsync(() -> call(requestJson), threads);
    }

    private byte[] call(byte[] requestJson) {
        ByteArrayOutputStream response = new ByteArrayOutputStream(1024);
        try {
            handler.handleRequest(new ByteArrayInputStream(requestJson), response, new LocalContext());
        } catch (IOException | RuntimeException e) {
            throw new CompletionException(new DecoderException.FunctionError(String.valueOf(e.getMessage())));
        }
        return response.toByteArray();
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
