package watchline.samples.tool;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import watchline.samples.sandbox.Endpoints;

/** Which installation a tool works on: a mixin for every subcommand. */
final class InstallationOptions {

    private static final URI SANDBOX = URI.create("http://127.0.0.1:8000");

    @Option(
            names = "--sandbox",
            description = "The sandbox on this machine, at http://127.0.0.1:8000; no credentials are needed.")
    private boolean sandbox;

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description =
                    "The DynamoDB of a sandbox elsewhere. Without this and --sandbox: what AWS_ENDPOINT_URL_DYNAMODB,"
                            + " AWS_ENDPOINT_URL, AWS_REGION and their kin say.")
    private @Nullable URI endpoint;

    @Option(
            names = "--table-prefix",
            paramLabel = "PREFIX",
            defaultValue = "watchline-",
            description = "What the names of the tables begin with (default ${DEFAULT-VALUE}).")
    private String tablePrefix = "";

    String tablePrefix() {
        return tablePrefix;
    }

    /** Closed by the caller. */
    DynamoDbClient dynamoDb() {
        URI chosen = endpoint == null && sandbox ? SANDBOX : endpoint;
        return (chosen == null ? Endpoints.ofEnvironment() : Endpoints.ofSandbox(chosen)).dynamoDbClient();
    }
}
