package watchline.decoder.ack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import watchline.decoder.store.Faults;

/**
 * The keys from AWS Secrets Manager, kept for a while. Secrets Manager and not the Parameter Store, which would cost nothing a month
 * in place of 40 cents: its client adds 0.7 MB to the function and the other one 6.1 MB, more than there is room for.
 *
 * <p>Keys that were read once are good for an hour more when the service does not answer, or when what it answers is no key: a carer
 * must be able to say that she is on her way. May be asked from any thread.
 */
public final class SecretKeySource implements AckKeySource {

    /** How long until a new key signs, and one that was taken away is refused. */
    static final Duration FRESH = Duration.ofMinutes(5);

    static final Duration MOST_AGE = Duration.ofHours(1);
    static final Duration TRY_AGAIN = Duration.ofSeconds(30);

    /** How often a link that does not fit may make it ask: anybody can bring one. */
    static final Duration LEAST_AGE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(SecretKeySource.class);

    private final SecretsManagerClient client;
    private final String secret;
    private final InstantSource clock;
    private @Nullable Kept kept;

    /** @param secret name or ARN of the secret; its text is what {@link AckKeys#parse} reads */
    public SecretKeySource(SecretsManagerClient client, String secret, InstantSource clock) {
        this.client = client;
        this.secret = secret;
        this.clock = clock;
    }

    private record Kept(AckKeys keys, Instant readAt, Instant askedAt, Instant nextTry) {}

    @Override
    public synchronized AckKeys keys() {
        Instant now = clock.instant();
        Kept known = kept;
        return known != null && now.isBefore(known.nextTry()) ? known.keys() : refreshed(known, now);
    }

    @Override
    public synchronized AckKeys newest() {
        Instant now = clock.instant();
        Kept known = kept;
        return known != null && now.isBefore(known.askedAt().plus(LEAST_AGE)) ? known.keys() : refreshed(known, now);
    }

    private AckKeys refreshed(@Nullable Kept known, Instant now) {
        try {
            Kept read = new Kept(read(), now, now, now.plus(FRESH));
            kept = read;
            return read.keys();
        } catch (AckKeyException e) {
            if (known == null || !now.isBefore(known.readAt().plus(MOST_AGE))) {
                throw e;
            }
            LOG.atWarn().addKeyValue("reason", e.getMessage()).log("keys of acknowledge links not refreshed");
            kept = new Kept(known.keys(), known.readAt(), now, now.plus(TRY_AGAIN));
            return known.keys();
        }
    }

    private AckKeys read() {
        try {
            String text =
                    client.getSecretValue(request -> request.secretId(secret)).secretString();
            return AckKeys.parse(text == null ? "" : text);
        } catch (ResourceNotFoundException e) {
            throw new AckKeyException(
                    "secret " + secret + ": there is none (make it: aws secretsmanager create-secret --name " + secret
                            + " --secret-string \"$(openssl rand -base64 48)\")",
                    e);
        } catch (SdkException e) {
            throw new AckKeyException(
                    "secret " + secret + ": " + Faults.reason(e)
                            + " (the function needs secretsmanager:GetSecretValue on it, and kms:Decrypt on its key if that"
                            + " is one of your own)",
                    e);
        }
    }
}
