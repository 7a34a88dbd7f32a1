package watchline.samples.seams;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import watchline.decoder.Clients;

/** An emulator of AWS: where it is, and clients to it. */
public record AwsEndpoint(URI uri, String region, String accessKey, String secretKey) {

    /** One on this machine that looks at no credentials. */
    public static AwsEndpoint local(URI uri) {
        return new AwsEndpoint(uri, "us-east-1", "local", "local");
    }

    /** What {@code AWS_ENDPOINT_URL} names. */
    static AwsEndpoint ofEnvironment() {
        Map<String, String> environment = System.getenv();
        return new AwsEndpoint(
                URI.create(environment.getOrDefault("AWS_ENDPOINT_URL", "")),
                environment.getOrDefault("AWS_REGION", "us-east-1"),
                environment.getOrDefault("AWS_ACCESS_KEY_ID", "test"),
                environment.getOrDefault("AWS_SECRET_ACCESS_KEY", "test"));
    }

    /** Whether moto answers there: it is the one with a page of its own. */
    boolean isMoto() {
        try {
            URL page = uri.resolve("/moto-api/data.json").toURL();
            return page.openConnection() instanceof HttpURLConnection http && http.getResponseCode() == 200;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    DynamoDbClient dynamoDb() {
        return Clients.dynamoDb(builder ->
                builder.endpointOverride(uri).region(Region.of(region)).credentialsProvider(credentials()));
    }

    public SnsClient sns() {
        return Clients.sns(builder ->
                builder.endpointOverride(uri).region(Region.of(region)).credentialsProvider(credentials()));
    }

    SqsClient sqs() {
        return SqsClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(uri)
                .region(Region.of(region))
                .credentialsProvider(credentials())
                .build();
    }

    StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey));
    }
}
