package watchline.decoder.ack;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretKeySourceTest {

    private static final Instant START = Instant.parse("2026-11-22T14:02:00Z");

    private final ScriptedSecrets secrets = new ScriptedSecrets();
    private Instant now = START;
    private final SecretKeySource source = new SecretKeySource(secrets, "watchline/ack", () -> now);

    @Test
    void asksOnce_whileTheKeysAreFresh() {
        AckKeys first = source.keys();
        now = START.plus(SecretKeySource.FRESH).minusMillis(1);

        AckKeys second = source.keys();

        assertThat(second).isSameAs(first);
        assertThat(secrets.asked).isEqualTo(1);
    }

    @Test
    void opensALinkOfAKeyThatWasPutInFrontAMomentAgo() {
        AckTokens opening = new AckTokens(source);
        source.keys();
        secrets.answer = () -> key(2) + " " + key(1);
        now = START.plusSeconds(60);
        String link = new AckTokens(() -> AckKeys.parse(key(2) + " " + key(1))).make("AAAAAAAA", now);

        assertThat(opening.open(link, now)).isEqualTo(new AckTokens.Opened.Valid("AAAAAAAA"));
    }

    @Test
    void asksNoMoreThanNowAndThen_howeverManyBringWhatNobodySigned() {
        AckTokens opening = new AckTokens(source);
        String forged = new AckTokens(() -> AckKeys.parse(key(3))).make("AAAAAAAA", START);

        for (int i = 0; i < 100; i++) {
            now = START.plusMillis(i * 100L);
            assertThat(opening.open(forged, now)).isEqualTo(new AckTokens.Opened.Refused());
        }

        assertThat(secrets.asked).isEqualTo(1);
    }

    @Test
    void takesTheNewKey_whenTheOldOneIsNoLongerFresh() {
        AckKeys first = source.keys();
        secrets.answer = () -> key(2);
        now = START.plus(SecretKeySource.FRESH);

        assertThat(source.keys()).isNotSameAs(first);
    }

    @Test
    void keepsTheKeys_whenTheServiceDoesNotAnswer() {
        AckKeys first = source.keys();
        secrets.answer = SecretKeySourceTest::silence;
        now = START.plus(SecretKeySource.MOST_AGE).minusMillis(1);

        assertThat(source.keys()).isSameAs(first);
    }

    @Test
    void asksAgainAfterAWhile_whenTheServiceDidNotAnswer() {
        source.keys();
        secrets.answer = SecretKeySourceTest::silence;
        now = START.plus(SecretKeySource.FRESH);
        source.keys();
        source.keys();
        now = now.plus(SecretKeySource.TRY_AGAIN);

        source.keys();

        assertThat(secrets.asked).isEqualTo(3);
    }

    @Test
    void trustsNoKeyThatIsTooOld() {
        source.keys();
        secrets.answer = SecretKeySourceTest::silence;
        now = START.plus(SecretKeySource.FRESH);
        source.keys();
        now = START.plus(SecretKeySource.MOST_AGE);

        assertThatThrownBy(source::keys).isInstanceOf(AckKeyException.class).hasMessageContaining("watchline/ack");
    }

    @Test
    void keepsTheKeys_whenSomebodyHasStoredRubbish() {
        AckKeys first = source.keys();
        secrets.answer = () -> "short";
        now = START.plus(Duration.ofMinutes(10));

        assertThat(source.keys()).isSameAs(first);
    }

    @Test
    void saysHowToMakeTheSecret_whenThereIsNone() {
        secrets.answer = () -> {
            throw ResourceNotFoundException.builder().message("gone").build();
        };

        assertThatThrownBy(source::keys)
                .isInstanceOf(AckKeyException.class)
                .hasMessage("secret watchline/ack: there is none (make it: aws secretsmanager create-secret --name"
                        + " watchline/ack --secret-string \"$(openssl rand -base64 48)\")");
    }

    @Test
    void saysWhatTheFunctionNeeds_whenTheServiceRefuses() {
        secrets.answer = SecretKeySourceTest::silence;

        assertThatThrownBy(source::keys)
                .isInstanceOf(AckKeyException.class)
                .hasMessageContaining("nobody answers")
                .hasMessageContaining("secretsmanager:GetSecretValue");
    }

    @Test
    void saysWhatIsExpected_whenTheSecretIsBinary() {
        secrets.answer = () -> null;

        assertThatThrownBy(source::keys)
                .isInstanceOf(AckKeyException.class)
                .hasMessageContaining("(expected: 1 to 4 in base64");
    }

    private static String silence() {
        throw SdkClientException.create("nobody answers");
    }

    private static String key(int fill) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(fill).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }

    private static final class ScriptedSecrets implements SecretsManagerClient {

        private Supplier<String> answer = () -> key(1);
        private int asked;

        @Override
        public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
            asked++;
            assertThat(request.secretId()).isEqualTo("watchline/ack");
            return GetSecretValueResponse.builder().secretString(answer.get()).build();
        }

        @Override
        public String serviceName() {
            return "secretsmanager";
        }

        @Override
        public void close() {}
    }
}
