package watchline.relay;

import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import watchline.relay.config.ConfigKey;

/** The table of settings as options of the command line. */
final class ConfigOptions {

    private ConfigOptions() {}

    static void addTo(CommandSpec command) {
        for (ConfigKey key : ConfigKey.values()) {
            command.addOption(OptionSpec.builder(key.flag())
                    .paramLabel(key.placeholder())
                    .type(String.class)
                    .description(
                            key.sentence(),
                            "Expected: " + key.expected() + ". Default: "
                                    + (key.fallback().isEmpty() ? "none" : key.fallback()) + ". " + key.variable())
                    .build());
        }
    }

    /** What was given on the command line. */
    static Map<ConfigKey, String> given(ParseResult result) {
        Map<ConfigKey, String> flags = new EnumMap<>(ConfigKey.class);
        for (ConfigKey key : ConfigKey.values()) {
            if (result.hasMatchedOption(key.flag())) {
                flags.put(key, result.matchedOptionValue(key.flag(), ""));
            }
        }
        return flags;
    }
}
