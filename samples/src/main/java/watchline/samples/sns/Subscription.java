package watchline.samples.sns;

/**
 * Somebody who wants to be told.
 *
 * @param arn of the subscription
 * @param protocol {@code sms}, {@code email}, {@code https}, {@code sqs} and so on
 * @param endpoint phone number, address or URL
 */
public record Subscription(String arn, String protocol, String endpoint) {}
