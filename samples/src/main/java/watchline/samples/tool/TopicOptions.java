package watchline.samples.tool;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.sns.SnsClient;
import watchline.decoder.Clients;
import watchline.decoder.Setting;

/** The options of commands that subscribe or publish: which topic, and where SNS is. */
final class TopicOptions {

    private static final URI SANDBOX = URI.create("http://127.0.0.1:8010");
    private static final String SANDBOX_TOPIC = "watchline-alerts";

    @Option(
            names = "--topic-arn",
            paramLabel = "ARN",
            description = "The topic of the alerts (default: WATCHLINE_TOPIC_ARN; with --sandbox, the one there).")
    private @Nullable String topicArn;

    @Option(
            names = "--sns-endpoint",
            paramLabel = "URL",
            description =
                    "Where SNS answers, in place of what --sandbox (http://127.0.0.1:8010) or the environment says.")
    private @Nullable URI endpoint;

    SnsClient sns(ConnectionOptions connection) {
        return Clients.sns(builder -> {
            connection.choose(builder);
            URI there = endpoint == null && connection.isSandbox() ? SANDBOX : endpoint;
            if (there != null) {
                builder.endpointOverride(there);
            }
        });
    }

    /** @throws ToolException if nobody has said which */
    String arn(SnsClient sns, ConnectionOptions connection) {
        String said = topicArn;
        if (said != null) {
            return said;
        }
        if (connection.isSandbox()) {
            // Answers the one that is there.
            return sns.createTopic(create -> create.name(SANDBOX_TOPIC)).topicArn();
        }
        String variable = Setting.TOPIC_ARN.variable();
        String set = System.getenv(variable);
        if (set == null || set.isBlank()) {
            throw new ToolException("--topic-arn: not given, and " + variable
                    + " is not set (expected: the ARN of the topic that the decoder publishes to)");
        }
        return set;
    }
}
