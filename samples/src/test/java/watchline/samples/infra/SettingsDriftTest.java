package watchline.samples.infra;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import watchline.decoder.Setting;
import watchline.relay.config.ConfigKey;

import static org.assertj.core.api.Assertions.assertThat;

/** What Terraform tells the programs is what they ask for. A function, and a relay, that is told something else does not start. */
class SettingsDriftTest {

    private static final InfraFile FUNCTIONS = InfraFile.of("functions.tf");
    private static final InfraFile RELAY = InfraFile.of("relay.tf");
    private static final InfraFile UNIT = InfraFile.of("files/watchline-relay.service");

    @Test
    void functionsKnowWhatTheyAreTold() {
        List<String> told = FUNCTIONS.block("settings = {").words("^    (\\w+) +=");

        assertThat(told)
                .isSubsetOf(
                        Arrays.stream(Setting.values()).map(Setting::variable).toList());
    }

    @Test
    void functionsAreToldWhatHasNoDefault() {
        List<String> told = FUNCTIONS.block("settings = {").words("^    (\\w+) +=");

        assertThat(told)
                .containsAll(Arrays.stream(Setting.values())
                        .filter(setting -> setting.defaultValue() == null)
                        .map(Setting::variable)
                        .toList());
    }

    @Test
    void functionsAreToldNothingElse() {
        assertThat(FUNCTIONS.words("^  environment += (.+)$"))
                .containsExactly(
                        "merge(local.settings, local.jvm)",
                        "merge(local.settings, local.jvm)",
                        "merge(local.settings, local.jvm)");
    }

    @Test
    void handlersAreEntriesOfTheJar() throws ReflectiveOperationException {
        List<String> handlers = FUNCTIONS.words("^  handler += \"(.+)\"$");

        assertThat(handlers).hasSize(3);
        for (String handler : handlers) {
            Class<?> entry = Class.forName(handler);
            assertThat(RequestStreamHandler.class).isAssignableFrom(entry);
            assertThat(Modifier.isPublic(entry.getConstructor().getModifiers())).isTrue();
        }
    }

    @Test
    void relaysKnowWhatTheyAreTold() {
        List<String> variables =
                Arrays.stream(ConfigKey.values()).map(ConfigKey::variable).toList();

        assertThat(RELAY.words("\\b(WATCHLINE_\\w+) +=")).isSubsetOf(variables).contains(ConfigKey.FUNCTION.variable());
        assertThat(InfraFile.of("files/prepare").words("\\b(WATCHLINE_\\w+)=")).isSubsetOf(variables);
    }

    @Test
    void flagsOfTheUnitAreFlagsOfTheRelay() {
        String arguments = UNIT.only("^ExecStart=/usr/bin/java -jar /opt/watchline/relay\\.jar(.*)$");

        assertThat(Arrays.stream(arguments.split("[ =]")).filter(word -> word.startsWith("--")))
                .isSubsetOf(
                        Arrays.stream(ConfigKey.values()).map(ConfigKey::flag).toList());
    }

    @Test
    void portsAreTheDefaultsOfTheRelay() {
        InfraFile network = InfraFile.of("network.tf");

        assertThat(network.only("^  watch_port += (\\d+)$")).isEqualTo(ConfigKey.PORT.fallback());
        assertThat(network.only("^  health_port += (\\d+)$")).isEqualTo(ConfigKey.HTTP_PORT.fallback());
    }

    @Test
    void defaultsOfTheVariablesAreThoseOfTheFunctions() {
        assertThat(defaultOf("report_days")).isEqualTo(Setting.REPORT_DAYS.defaultValue());
        assertThat(defaultOf("quarantine_days")).isEqualTo(Setting.QUARANTINE_DAYS.defaultValue());
        assertThat(defaultOf("time_zone")).isEqualTo(Setting.TIME_ZONE.defaultValue());
        assertThat(defaultOf("device_refresh_seconds")).isEqualTo(Setting.DEVICE_REFRESH_SECONDS.defaultValue());
        assertThat(defaultOf("command_resend_seconds")).isEqualTo(Setting.COMMAND_RESEND_SECONDS.defaultValue());
        assertThat(defaultOf("allow_listen_in")).isEqualTo(Setting.ALLOW_LISTEN_IN.defaultValue());
        assertThat(defaultOf("unknown_devices")).isEqualTo(Setting.UNKNOWN_DEVICES.defaultValue());
        assertThat(defaultOf("metrics")).isEqualTo(Setting.METRICS.defaultValue());
    }

    private static String defaultOf(String variable) {
        return InfraFile.of("variables.tf")
                .block("variable \"" + variable + "\" {")
                .only("^  default += \"?(.+?)\"?$");
    }
}
