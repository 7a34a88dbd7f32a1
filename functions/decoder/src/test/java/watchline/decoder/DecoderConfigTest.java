package watchline.decoder;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.contract.emf.MetricSet;
import watchline.decoder.registry.Admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DecoderConfigTest {

    private static final String TOPIC = "arn:aws:sns:eu-central-1:123456789012:alerts";

    @Test
    void takesTheDefaults_whenOnlyTheTopicIsSet() {
        assertThat(DecoderConfig.from(Map.of("WATCHLINE_TOPIC_ARN", TOPIC)))
                .isEqualTo(new DecoderConfig(
                        "watchline-",
                        TOPIC,
                        Duration.ofDays(365),
                        Duration.ofDays(90),
                        ZoneId.of("UTC"),
                        Duration.ofMinutes(16),
                        Duration.ofMinutes(1),
                        false,
                        Admission.QUARANTINE,
                        new AckConfig(null, null),
                        MetricSet.FEW));
    }

    @Test
    void takesWhatIsSet() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "WATCHLINE_TABLE_PREFIX", "test.",
                "WATCHLINE_TOPIC_ARN", TOPIC,
                "WATCHLINE_REPORT_DAYS", "1",
                "WATCHLINE_QUARANTINE_DAYS", "3650",
                "WATCHLINE_TIME_ZONE", "Europe/Berlin",
                "WATCHLINE_DEVICE_REFRESH_SECONDS", "86400",
                "WATCHLINE_COMMAND_RESEND_SECONDS", "3600",
                "WATCHLINE_ALLOW_LISTEN_IN", "true",
                "WATCHLINE_UNKNOWN_DEVICES", "refuse"));
        environment.put("WATCHLINE_ACK_URL", "https://alarm.example.org/");
        environment.put("WATCHLINE_ACK_KEY_SECRET", "watchline/ack");
        environment.put("WATCHLINE_METRICS", "all");

        assertThat(DecoderConfig.from(environment))
                .isEqualTo(new DecoderConfig(
                        "test.",
                        TOPIC,
                        Duration.ofDays(1),
                        Duration.ofDays(3650),
                        ZoneId.of("Europe/Berlin"),
                        Duration.ofDays(1),
                        Duration.ofHours(1),
                        true,
                        Admission.REFUSE,
                        new AckConfig("https://alarm.example.org", "watchline/ack"),
                        MetricSet.ALL));
    }

    @Test
    void passesOverWhatIsNotItsOwn() {
        Map<String, String> environment =
                Map.of("WATCHLINE_TOPIC_ARN", TOPIC, "WATCHLINE_RELAY_PORT", "8888", "PATH", "/bin", "AWS_REGION", "x");

        assertThat(DecoderConfig.from(environment).topicArn()).isEqualTo(TOPIC);
    }

    @Test
    void refusesToStart_whenTheTopicIsNotSet() {
        assertThatThrownBy(() -> DecoderConfig.from(Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessage("WATCHLINE_TOPIC_ARN: not set (expected: arn:<partition>:sns:<region>:<account>:<name>)");
    }

    @ParameterizedTest
    @CsvSource({
        "WATCHLINE_REPORT_DAY, WATCHLINE_REPORT_DAYS",
        "WATCHLINE_TOPIC, WATCHLINE_TOPIC_ARN",
        "WATCHLINE_TIMEZONE, WATCHLINE_TIME_ZONE"
    })
    void namesTheNearestSetting_whenOneIsUnknown(String variable, String nearest) {
        assertThatThrownBy(() -> DecoderConfig.from(Map.of(variable, "1")))
                .isInstanceOf(ConfigException.class)
                .hasMessage(variable + ": no such setting (did you mean " + nearest + "?)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    WATCHLINE_TABLE_PREFIX           | ''                       | 1 to 200 of a-z, A-Z, 0-9, _, . and -
                    WATCHLINE_TABLE_PREFIX           | wätch                    | 1 to 200 of a-z, A-Z, 0-9, _, . and -
                    WATCHLINE_TOPIC_ARN              | alerts                   | arn:<partition>:sns:<region>:<account>:<name>
                    WATCHLINE_TOPIC_ARN              | arn:aws:sqs:eu:1:alerts  | arn:<partition>:sns:<region>:<account>:<name>
                    WATCHLINE_TOPIC_ARN              | arn:aws:sns:eu:1:        | arn:<partition>:sns:<region>:<account>:<name>
                    WATCHLINE_REPORT_DAYS            | 0                        | 1 to 3650
                    WATCHLINE_REPORT_DAYS            | 3651                     | 1 to 3650
                    WATCHLINE_QUARANTINE_DAYS        | ninety                   | 1 to 3650
                    WATCHLINE_TIME_ZONE              | Berlin                   | a name such as Europe/Berlin, or UTC
                    WATCHLINE_DEVICE_REFRESH_SECONDS | -5                       | 1 to 86400
                    WATCHLINE_DEVICE_REFRESH_SECONDS | 86401                    | 1 to 86400
                    WATCHLINE_COMMAND_RESEND_SECONDS | 3601                     | 1 to 3600
                    WATCHLINE_ALLOW_LISTEN_IN        | yes                      | true or false
                    WATCHLINE_ACK_KEY_SECRET         | my key                   | name or ARN of a secret
                    WATCHLINE_UNKNOWN_DEVICES        | Accept                   | accept, quarantine or refuse
                    WATCHLINE_METRICS                | some                     | none, few or all
                    """)
    void namesVariableValueAndExpectation_whenAValueIsBad(String variable, String value, String expected) {
        Map<String, String> environment = new HashMap<>(Map.of("WATCHLINE_TOPIC_ARN", TOPIC));
        environment.put(variable, value);

        assertThatThrownBy(() -> DecoderConfig.from(environment))
                .isInstanceOf(ConfigException.class)
                .hasMessage(variable + ": " + value + " (expected: " + expected + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alarm.example.org",
                "http://alarm.example.org",
                "https://alarm.example.org/?x=1",
                "https://anna@alarm.example.org",
                "https://a-name-that-leaves-no-room-for-anything-else-in-a-message-of-160-characters.example.org"
            })
    void refusesAnAddressThatLinksCannotBeginWith(String url) {
        Map<String, String> environment = Map.of(
                "WATCHLINE_TOPIC_ARN", TOPIC, "WATCHLINE_ACK_URL", url, "WATCHLINE_ACK_KEY_SECRET", "watchline/ack");

        assertThatThrownBy(() -> DecoderConfig.from(environment))
                .isInstanceOf(ConfigException.class)
                .hasMessage("WATCHLINE_ACK_URL: " + url
                        + " (expected: https://<host>, at most 90 plain characters, or http://127.0.0.1:<port>)");
    }

    @Test
    void refusesLinksWithoutAKey() {
        Map<String, String> environment =
                Map.of("WATCHLINE_TOPIC_ARN", TOPIC, "WATCHLINE_ACK_URL", "https://alarm.example.org");

        assertThatThrownBy(() -> DecoderConfig.from(environment))
                .isInstanceOf(ConfigException.class)
                .hasMessage("WATCHLINE_ACK_KEY_SECRET: not set (expected: name or ARN of a secret, because"
                        + " WATCHLINE_ACK_URL is set)");
    }
}
