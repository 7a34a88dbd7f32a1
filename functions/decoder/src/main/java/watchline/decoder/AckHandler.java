package watchline.decoder;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import watchline.decoder.ack.AckTokens;
import watchline.decoder.ack.DynamoAckStore;
import watchline.decoder.ack.SecretKeySource;
import watchline.decoder.ack.page.AckPages;
import watchline.decoder.ack.page.PageAnswer;
import watchline.decoder.ack.page.PageJson;
import watchline.decoder.ack.page.RequestException;

/**
 * The entry of the Lambda function behind the address of acknowledge links, an HTTP API or a function URL (payload format 2.0). It takes the settings of the
 * decoder, of the same jar. No request makes an invocation fail: each gets a page.
 */
public final class AckHandler implements RequestStreamHandler {

    private final AckPages pages;

    /**
     * For the runtime of Lambda: reads the environment and makes the clients.
     *
     * @throws ConfigException if a setting is wrong, or no secret is named
     */
    public AckHandler() {
        this(production(DecoderConfig.from(System.getenv())));
    }

    public AckHandler(AckPages pages) {
        this.pages = pages;
    }

    private static AckPages production(DecoderConfig config) {
        Clock clock = Clock.systemUTC();
        return new AckPages(
                new AckTokens(
                        new SecretKeySource(Clients.secrets(), config.ack().requireKeySecret(), clock)),
                new DynamoAckStore(Clients.dynamoDb(), config.tablePrefix()),
                config.zone(),
                clock);
    }

    /** @param context not used, and may be absent */
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        PageJson.write(answer(input), output);
    }

    private PageAnswer answer(InputStream input) throws IOException {
        try {
            return pages.answer(PageJson.read(input));
        } catch (RequestException e) {
            return pages.refuse(e);
        }
    }
}
