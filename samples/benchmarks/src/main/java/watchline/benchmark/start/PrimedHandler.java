package watchline.benchmark.start;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Base64;
import watchline.decoder.DecoderHandler;

/**
 * The decoder's handler after one invocation that it was given while it was made: what a handler that primes itself would be at best.
 * It is a class of the benchmark and stands behind the function's jar on the class path.
 */
public final class PrimedHandler implements RequestStreamHandler {

    /** Holds that invocation as Base64. */
    static final String PROPERTY = "watchline.benchmark.prime";

    private final DecoderHandler handler = new DecoderHandler();

    /** @throws IOException if the invocation is none */
    @SuppressWarnings(
            "NullAway") // the context is "not used, and may be absent", and is not annotated in the SDK's interface
    public PrimedHandler() throws IOException {
        byte[] invocation = Base64.getDecoder().decode(System.getProperty(PROPERTY));
        handler.handleRequest(new ByteArrayInputStream(invocation), new ByteArrayOutputStream(), null);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        handler.handleRequest(input, output, context);
    }
}
