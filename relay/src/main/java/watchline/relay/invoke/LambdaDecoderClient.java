package watchline.relay.invoke;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/**
 * The decoder as a Lambda function, called synchronously. Region, credentials and endpoint come from where the AWS SDK looks
 * for them: {@code AWS_REGION}, {@code AWS_ENDPOINT_URL} and their kin. The SDK's own retries are off, because the batch
 * runner has longer patience and knows what to halve.
 *
 * <p>An answer is in memory before anybody measures it: Lambda gives 6 MB at most, and what is over the 4 MiB of the contract is
 * thrown away unread.
 */
public final class LambdaDecoderClient implements DecoderClient {

    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY_REQUESTS = 429;
    /** Of an error's text that is kept. */
    private static final int MAX_MESSAGE_BYTES = 1000;

    private final LambdaAsyncClient lambda;
    private final String function;

    /** @param lambda closed with this client */
    public LambdaDecoderClient(LambdaAsyncClient lambda, String function) {
        this.lambda = lambda;
        this.function = function;
    }

    /**
     * Connects as the SDK's environment says.
     *
     * @param timeout of one call
     * @param concurrency calls at the same time at most
     * @throws software.amazon.awssdk.core.exception.SdkClientException when the environment names no region
     */
    public static LambdaDecoderClient connect(String function, Duration timeout, int concurrency) {
        LambdaAsyncClient lambda = LambdaAsyncClient.builder()
                .httpClientBuilder(AwsCrtAsyncHttpClient.builder().maxConcurrency(concurrency))
                .overrideConfiguration(override -> override.apiCallTimeout(timeout)
                        .apiCallAttemptTimeout(timeout)
                        .retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
        return new LambdaDecoderClient(lambda, function);
    }

    @Override
    public CompletionStage<byte[]> invoke(byte[] requestJson) {
        InvokeRequest request = InvokeRequest.builder()
                .functionName(function)
                .invocationType(InvocationType.REQUEST_RESPONSE)
                .payload(SdkBytes.fromByteArrayUnsafe(requestJson))
                .build();
        CompletableFuture<InvokeResponse> call = lambda.invoke(request);
        CompletableFuture<byte[]> answer =
                call.handle(LambdaDecoderClient::outcome).thenCompose(stage -> stage);
        CompletableFuture<byte[]> unused = answer.whenComplete((response, failure) -> {
            if (answer.isCancelled()) {
                call.cancel(true);
            }
        });
        return answer;
    }

    @Override
    public void close() {
        lambda.close();
    }

    private static CompletionStage<byte[]> outcome(@Nullable InvokeResponse response, @Nullable Throwable failure) {
        if (response == null) {
            return CompletableFuture.failedFuture(typed(failure));
        }
        if (response.functionError() != null) {
            return CompletableFuture.failedFuture(
                    new DecoderException.FunctionError(response.functionError() + ": " + text(response)));
        }
        SdkBytes payload = response.payload();
        return CompletableFuture.completedFuture(payload == null ? new byte[0] : payload.asByteArrayUnsafe());
    }

    private static DecoderException typed(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof AwsServiceException service) {
            return switch (service.statusCode()) {
                case TOO_MANY_REQUESTS -> new DecoderException.Throttled(String.valueOf(service.getMessage()));
                // Halving helps here as it does against a frame at fault.
                case TOO_LARGE -> new DecoderException.FunctionError(String.valueOf(service.getMessage()));
                default -> new DecoderException.Unavailable(String.valueOf(service.getMessage()), service);
            };
        }
        return cause == null
                ? new DecoderException.Unavailable("neither response nor failure")
                : new DecoderException.Unavailable(cause.toString(), cause);
    }

    private static String text(InvokeResponse response) {
        SdkBytes payload = response.payload();
        if (payload == null) {
            return "";
        }
        byte[] bytes = payload.asByteArrayUnsafe();
        return new String(bytes, 0, Math.min(bytes.length, MAX_MESSAGE_BYTES), StandardCharsets.UTF_8);
    }
}
