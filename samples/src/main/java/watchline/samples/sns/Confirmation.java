package watchline.samples.sns;

import java.net.URI;

/**
 * What SNS sends to somebody whom others have subscribed.
 *
 * @param token that says yes
 * @param link that says it when it is opened
 */
public record Confirmation(Subscription subscription, String token, URI link) {}
