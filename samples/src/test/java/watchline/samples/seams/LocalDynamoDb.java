package watchline.samples.seams;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import watchline.samples.dynamodb.DynamoDbLocal;
import watchline.samples.dynamodb.DynamoDbLocalOptions;

/** Gives a test class a client to a DynamoDB Local of its own, ended after its last test. */
public final class LocalDynamoDb implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(LocalDynamoDb.class);
    private static final Path CLASS_PATH = Path.of("dynamodb-local", "target", "class-path");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
        return parameter.getParameter().getType() == DynamoDbClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
        ExtensionContext ofTheClass =
                extension.getTestMethod().isPresent() ? extension.getParent().orElseThrow() : extension;
        return ofTheClass
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("local", key -> Running.start(), Running.class)
                .client();
    }

    private record Running(DynamoDbLocal local, DynamoDbClient client) implements AutoCloseable {

        static Running start() {
            DynamoDbLocal local = DynamoDbLocal.start(DynamoDbLocalOptions.inMemory(CLASS_PATH));
            return new Running(local, AwsEndpoint.local(local.endpoint()).dynamoDb());
        }

        @Override
        public void close() {
            client.close();
            local.close();
        }
    }
}
