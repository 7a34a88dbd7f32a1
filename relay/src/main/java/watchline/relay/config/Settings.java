package watchline.relay.config;

import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The values of all keys, read and held to their bounds; what {@link RelayConfig} is made of. */
final class Settings {

    private final Map<ConfigKey, Setting> given;

    /** @throws ConfigException for the first value that is not what its key expects */
    Settings(Map<ConfigKey, Setting> given) {
        this.given = given;
        for (ConfigKey key : ConfigKey.values()) {
            value(key);
        }
    }

    int number(ConfigKey key) {
        return Math.toIntExact(value(key));
    }

    Duration time(ConfigKey key) {
        return Duration.ofMillis(value(key));
    }

    /** In bytes. */
    long size(ConfigKey key) {
        return value(key);
    }

    /** What the word of a key stands for. */
    <T> T word(ConfigKey key, Function<String, Optional<T>> named) {
        return named.apply(text(key)).orElseThrow();
    }

    ZoneId zone(ConfigKey key) {
        return Kind.zone(text(key)).orElseThrow();
    }

    String text(ConfigKey key) {
        return setting(key).value();
    }

    /** What is in force, for the log. */
    Map<ConfigKey, String> effective() {
        Map<ConfigKey, String> all = new EnumMap<>(ConfigKey.class);
        for (ConfigKey key : ConfigKey.values()) {
            all.put(key, text(key));
        }
        return all;
    }

    private long value(ConfigKey key) {
        Setting setting = setting(key);
        return key.read(setting.value())
                .orElseThrow(() -> new ConfigException(
                        setting.name() + ": " + setting.value() + " (expected: " + key.expected() + ")"));
    }

    private Setting setting(ConfigKey key) {
        return given.getOrDefault(key, new Setting(key.flag(), key.fallback()));
    }
}
