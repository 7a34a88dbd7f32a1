package watchline.relay.config;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts flags, environment and defaults together. A flag beats a variable, a variable beats the default. */
public final class ConfigReader {

    private ConfigReader() {}

    /**
     * Reads the configuration of a process.
     *
     * @param environment all of it; what does not begin with {@link ConfigKey#ENVIRONMENT_PREFIX} is none of the relay's
     * @throws ConfigException on a variable of the relay that does not exist, or a value that is not what was expected
     */
    public static RelayConfig read(Map<ConfigKey, String> flags, Map<String, String> environment) {
        Map<ConfigKey, Setting> given = new EnumMap<>(ConfigKey.class);
        new TreeMap<>(environment).forEach((name, value) -> {
            if (name.startsWith(ConfigKey.ENVIRONMENT_PREFIX)) {
                given.put(named(name), new Setting(name, value));
            }
        });
        flags.forEach((key, value) -> given.put(key, new Setting(key.flag(), value)));
        return RelayConfig.of(new Settings(given));
    }

    private static ConfigKey named(String variable) {
        return find(variable)
                .orElseThrow(
                        () -> new ConfigException(variable + ": unknown variable (expected: one of --help; nearest: "
                                + Nearest.to(variable, variables()) + ")"));
    }

    private static Optional<ConfigKey> find(String variable) {
        return Arrays.stream(ConfigKey.values())
                .filter(key -> key.variable().equals(variable))
                .findFirst();
    }

    private static List<String> variables() {
        return Arrays.stream(ConfigKey.values()).map(ConfigKey::variable).toList();
    }
}
