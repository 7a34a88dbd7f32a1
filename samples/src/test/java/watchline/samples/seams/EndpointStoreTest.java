package watchline.samples.seams;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.store.Put;
import watchline.decoder.store.TableSchema;
import watchline.decoder.store.WriteUnits;

/** Whatever {@code AWS_ENDPOINT_URL} names. */
@EnabledIfEnvironmentVariable(
        named = "AWS_ENDPOINT_URL",
        matches = "http.*",
        disabledReason = "no AWS_ENDPOINT_URL names an emulator")
class EndpointStoreTest extends RealStoreContract {

    EndpointStoreTest() {
        super(AwsEndpoint.ofEnvironment().dynamoDb());
    }

    /** Asked of the emulator itself: two items in one batch are two units. */
    @Override
    protected boolean billsLikeDynamoDb() {
        WriteUnits units = new WriteUnits();
        Put first = new Put(TableSchema.QUARANTINE, Map.of("day", text("2026-11-22"), "sk", text("a")));
        Put second = new Put(TableSchema.QUARANTINE, Map.of("day", text("2026-11-22"), "sk", text("b")));

        store().putAll(List.of(first, second), units);

        return units.total() == 2;
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
