package watchline.decoder;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import watchline.contract.emf.MetricSet;
import watchline.decoder.registry.Admission;

/**
 * The settings of the function: see {@link Setting} for each. Region and endpoints are the SDK's own variables ({@code AWS_REGION},
 * {@code AWS_ENDPOINT_URL}, {@code AWS_ENDPOINT_URL_DYNAMODB}, {@code AWS_ENDPOINT_URL_SNS}).
 *
 * @param tablePrefix what the names of the tables begin with
 * @param topicArn where alarms are published
 * @param keepReports how long until a report is deleted
 * @param keepQuarantine how long until a frame in quarantine is deleted
 * @param zone of watches that have none
 * @param deviceRefresh how old {@code lastSeenAt} may grow before it alone is worth a write
 * @param commandResend how long the acknowledgement of a command is waited for
 * @param allowListenIn whether wearers may be listened in on
 * @param unknownDevices what becomes of frames of watches that nobody has registered
 * @param ack what acknowledge links are made with
 * @param metrics which numbers of the log become metrics
 */
public record DecoderConfig(
        String tablePrefix,
        String topicArn,
        Duration keepReports,
        Duration keepQuarantine,
        ZoneId zone,
        Duration deviceRefresh,
        Duration commandResend,
        boolean allowListenIn,
        Admission unknownDevices,
        AckConfig ack,
        MetricSet metrics) {

    private static final String OURS = "WATCHLINE_";
    private static final String RELAYS = "WATCHLINE_RELAY_";
    private static final int MAX_PREFIX = 200;
    private static final int MAX_DAYS = 3650;
    private static final int MAX_REFRESH_SECONDS = 86_400;
    private static final int MAX_RESEND_SECONDS = 3600;
    private static final int ARN_PARTS = 6;

    /**
     * Reads them from the variables of an environment. Those that are not Watchline's, and those of the relay, are passed over.
     *
     * @throws ConfigException if one is missing, unknown or out of bounds
     */
    public static DecoderConfig from(Map<String, String> environment) {
        environment.keySet().stream().sorted().forEach(DecoderConfig::refuseUnknown);
        return new DecoderConfig(
                prefix(value(environment, Setting.TABLE_PREFIX)),
                topic(value(environment, Setting.TOPIC_ARN)),
                Duration.ofDays(whole(environment, Setting.REPORT_DAYS, MAX_DAYS)),
                Duration.ofDays(whole(environment, Setting.QUARANTINE_DAYS, MAX_DAYS)),
                zone(value(environment, Setting.TIME_ZONE)),
                deviceRefresh(environment),
                Duration.ofSeconds(whole(environment, Setting.COMMAND_RESEND_SECONDS, MAX_RESEND_SECONDS)),
                flag(environment, Setting.ALLOW_LISTEN_IN),
                admission(value(environment, Setting.UNKNOWN_DEVICES)),
                AckConfig.of(value(environment, Setting.ACK_URL), value(environment, Setting.ACK_KEY_SECRET)),
                metrics(value(environment, Setting.METRICS)));
    }

    /**
     * One of them alone, for who has not all the others.
     *
     * @throws ConfigException if it is out of bounds
     */
    public static Duration deviceRefresh(Map<String, String> environment) {
        return Duration.ofSeconds(whole(environment, Setting.DEVICE_REFRESH_SECONDS, MAX_REFRESH_SECONDS));
    }

    /** The same with another admission. */
    DecoderConfig admitting(Admission admission) {
        return new DecoderConfig(
                tablePrefix,
                topicArn,
                keepReports,
                keepQuarantine,
                zone,
                deviceRefresh,
                commandResend,
                allowListenIn,
                admission,
                ack,
                metrics);
    }

    private static void refuseUnknown(String variable) {
        if (!variable.startsWith(OURS) || variable.startsWith(RELAYS)) {
            return;
        }
        boolean known = Arrays.stream(Setting.values())
                .anyMatch(setting -> setting.variable().equals(variable));
        if (!known) {
            String nearest = Arrays.stream(Setting.values())
                    .map(Setting::variable)
                    .min(Comparator.comparingInt(name -> EditDistance.between(name, variable)))
                    .orElseThrow();
            throw new ConfigException(variable + ": no such setting (did you mean " + nearest + "?)");
        }
    }

    private static String value(Map<String, String> environment, Setting setting) {
        String value = environment.get(setting.variable());
        String chosen = value == null ? setting.defaultValue() : value;
        if (chosen == null) {
            throw new ConfigException(setting.variable() + ": not set (expected: " + setting.bounds() + ")");
        }
        return chosen;
    }

    private static String prefix(String value) {
        boolean plain = value.chars().allMatch(DecoderConfig::isTableCharacter);
        if (value.isEmpty() || value.length() > MAX_PREFIX || !plain) {
            throw bad(Setting.TABLE_PREFIX, value, null);
        }
        return value;
    }

    private static boolean isTableCharacter(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '.'
                || c == '-';
    }

    private static String topic(String value) {
        String[] parts = value.split(":", -1);
        boolean whole = parts.length == ARN_PARTS && Arrays.stream(parts).noneMatch(String::isBlank);
        if (!whole || !parts[0].equals("arn") || !parts[2].equals("sns")) {
            throw bad(Setting.TOPIC_ARN, value, null);
        }
        return value;
    }

    private static int whole(Map<String, String> environment, Setting setting, int most) {
        String value = value(environment, setting);
        try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= most) {
                return number;
            }
            throw bad(setting, value, null);
        } catch (NumberFormatException e) {
            throw bad(setting, value, e);
        }
    }

    private static boolean flag(Map<String, String> environment, Setting setting) {
        String value = value(environment, setting);
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad(setting, value, null);
        };
    }

    private static ZoneId zone(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw bad(Setting.TIME_ZONE, value, e);
        }
    }

    private static Admission admission(String value) {
        return Admission.named(value).orElseThrow(() -> bad(Setting.UNKNOWN_DEVICES, value, null));
    }

    private static MetricSet metrics(String value) {
        return MetricSet.named(value).orElseThrow(() -> bad(Setting.METRICS, value, null));
    }

    private static ConfigException bad(Setting setting, String value, @Nullable Throwable cause) {
        String message = setting.variable() + ": " + value + " (expected: " + setting.bounds() + ")";
        return cause == null ? new ConfigException(message) : new ConfigException(message, cause);
    }
}
