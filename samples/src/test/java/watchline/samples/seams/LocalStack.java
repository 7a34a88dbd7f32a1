package watchline.samples.seams;

import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** LocalStack in a container. */
final class LocalStack {

    /** The last tag that needs no account. */
    private static final DockerImageName IMAGE = DockerImageName.parse("localstack/localstack:4.14.0");

    private LocalStack() {}

    static LocalStackContainer container() {
        return new LocalStackContainer(IMAGE).withServices("dynamodb", "sns", "sqs");
    }

    static AwsEndpoint endpoint(LocalStackContainer container) {
        return new AwsEndpoint(
                container.getEndpoint(), container.getRegion(), container.getAccessKey(), container.getSecretKey());
    }
}
