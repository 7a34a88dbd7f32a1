package watchline.decoder.sweep;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import watchline.decoder.Clients;
import watchline.decoder.DecoderConfig;
import watchline.decoder.account.DynamoAccounts;
import watchline.decoder.account.DynamoQuietQueue;
import watchline.decoder.alert.AlertLog;
import watchline.decoder.alert.SnsPublisher;
import watchline.decoder.metrics.FunctionLog;
import watchline.decoder.store.DynamoStore;
import watchline.decoder.store.Store;

/**
 * The entry of the Lambda function that a schedule calls each minute. Its settings are those of the decoder. What it is called with
 * does not matter; it answers what it did, as {@code {"steps":[{"step":"outbox","published":0,"givenUp":0,"left":0,...}]}}, and a
 * step that failed says {@code failure}.
 */
public final class SweepHandler implements RequestStreamHandler {

    private static final JsonFactory JSON = new JsonFactory();

    private final Sweep sweep;

    /**
     * For the runtime of Lambda: reads the environment and makes the clients.
     *
     * @throws watchline.decoder.ConfigException if a setting is wrong
     */
    public SweepHandler() {
        this(production(DecoderConfig.from(System.getenv())));
    }

    public SweepHandler(Sweep sweep) {
        this.sweep = sweep;
    }

    private static Sweep production(DecoderConfig config) {
        Clock clock = Clock.systemUTC();
        FunctionLog log = FunctionLog.ofProcess(config.metrics(), "sweep", clock);
        DynamoDbClient client = Clients.dynamoDb();
        SnsClient sns = Clients.sns();
        Store store = new DynamoStore(client, config.tablePrefix());
        return Sweep.of(
                config,
                store,
                Clients.outbox(sns, config, store, log, clock),
                new DynamoQuietQueue(client, config.tablePrefix()),
                new SummaryDesk(
                        new DynamoAccounts(client, config.tablePrefix()),
                        new AlertLog(new SnsPublisher(sns, config.topicArn()), log),
                        clock),
                clock,
                new SweepLog(log));
    }

    /**
     * @param input not read
     * @param context not used, and may be absent
     */
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        SweepReport report = sweep.run();
        try (JsonGenerator json = JSON.createGenerator(output)) {
            json.writeStartObject();
            json.writeArrayFieldStart("steps");
            for (SweepReport.StepReport step : report.steps()) {
                write(step, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(SweepReport.StepReport step, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("step", step.step());
        for (Map.Entry<String, Long> count : step.counts().entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        if (step.failure() != null) {
            json.writeStringField("failure", step.failure());
        }
        json.writeNumberField("writeUnits", step.writeUnits());
        json.writeNumberField("millis", step.millis());
        json.writeEndObject();
    }
}
