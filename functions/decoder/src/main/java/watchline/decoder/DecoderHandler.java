package watchline.decoder;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import watchline.contract.ContractException;
import watchline.contract.ContractJson;
import watchline.decoder.command.DynamoCommandQueue;
import watchline.decoder.metrics.FunctionLog;
import watchline.decoder.store.DynamoStore;
import watchline.decoder.store.Store;
import watchline.dialect.Dialects;

/**
 * The entry of the Lambda function. Only a request that is not the contract fails an invocation: whatever else goes wrong is said
 * in the answers of the frames.
 */
public final class DecoderHandler implements RequestStreamHandler {

    private final Decoder decoder;

    /**
     * For the runtime of Lambda: reads the environment and makes the clients. Before a snapshot it also has them work once.
     *
     * @throws ConfigException if a setting is wrong
     */
    public DecoderHandler() {
        this(production(DecoderConfig.from(System.getenv())));
    }

    public DecoderHandler(Decoder decoder) {
        this.decoder = decoder;
    }

    private static Decoder production(DecoderConfig config) {
        DynamoDbClient tables = Clients.dynamoDb();
        SnsClient sns = Clients.sns();
        Clock clock = Clock.systemUTC();
        Store store = new DynamoStore(tables, config.tablePrefix());
        FunctionLog log = FunctionLog.ofProcess(config.metrics(), "decoder", clock);
        Decoder decoder = new Decoder(
                config,
                Dialects::named,
                store,
                Clients.outbox(sns, config, store, log, clock),
                new DynamoCommandQueue(tables, config.tablePrefix()),
                clock,
                new BatchLog(log));
        SnapStart.prime(
                System.getenv(),
                () -> Rehearsal.through(tables, sns, config, store, clock).run(),
                SnapStart.LONGEST);
        return decoder;
    }

    /**
     * @param context not used, and may be absent
     * @throws ContractException if the input is no request
     */
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        ContractJson.write(decoder.decode(ContractJson.readRequest(input)), output);
    }
}
