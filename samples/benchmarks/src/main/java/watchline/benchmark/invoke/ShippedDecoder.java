package watchline.benchmark.invoke;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import watchline.benchmark.process.ServerProcess;
import watchline.decoder.DecoderHandler;

/**
 * The decoder's handler as it is shipped, with its SDK clients, many calls at a time in one process. On Lambda each of these calls
 * would have a process of its own: there is less to compile here, and the rest is the same.
 */
public final class ShippedDecoder {

    /** What the names of threads begin with that carry out calls: one a call, kept for a minute after. */
    public static final String CALL = "call-";

    private ShippedDecoder() {}

    public static void main(String[] arguments) {
        DecoderHandler handler = new DecoderHandler();
        SosTimes times = SosTimes.printed();
        AtomicInteger number = new AtomicInteger();
        ExecutorService calls =
                Executors.newCachedThreadPool(call -> new Thread(call, CALL + number.incrementAndGet()));
        int port = InvokeServer.start(body -> times.around(body, () -> answer(handler, body)), 1, calls);
        System.out.println(ServerProcess.LISTENING + port);
    }

    /** The handler of the function takes no context. */
    @SuppressWarnings(
            "NullAway") // its parameter is "not used, and may be absent", and is not annotated in the SDK's interface
    private static byte[] answer(DecoderHandler handler, byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        handler.handleRequest(new ByteArrayInputStream(body), out, null);
        return out.toByteArray();
    }
}
