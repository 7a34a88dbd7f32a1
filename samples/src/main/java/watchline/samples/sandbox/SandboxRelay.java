package watchline.samples.sandbox;

import java.util.EnumMap;
import java.util.Map;
import watchline.dialect.Dialects;
import watchline.relay.Relay;
import watchline.relay.command.CommandIndex;
import watchline.relay.config.ConfigKey;
import watchline.relay.config.RelayConfig;
import watchline.relay.invoke.DecoderClient;
import watchline.relay.journal.MemoryJournal;

/** The relay of a sandbox, which keeps frames where the tables are. */
final class SandboxRelay {

    static final String NAME = "sandbox";

    private static final String JOURNAL = "journal";

    private SandboxRelay() {}

    /** One that is not started yet. */
    static Relay of(SandboxOptions options, DecoderClient client, CommandIndex commands) {
        RelayConfig config = config(options);
        return options.keep() == null
                ? new Relay(
                        config,
                        client,
                        commands,
                        Dialects::sniff,
                        new MemoryJournal(config.limits().pendingBytes()))
                : new Relay(config, client, commands);
    }

    private static RelayConfig config(SandboxOptions options) {
        Map<ConfigKey, String> values = new EnumMap<>(ConfigKey.class);
        values.put(ConfigKey.PORT, Integer.toString(options.port()));
        values.put(ConfigKey.BIND_ADDRESS, options.bindAddress());
        values.put(ConfigKey.HTTP_PORT, Integer.toString(options.httpPort()));
        values.put(ConfigKey.RELAY_NAME, NAME);
        values.put(ConfigKey.LINGER, Long.toString(options.linger().toMillis()));
        if (options.keep() != null) {
            values.put(ConfigKey.JOURNAL, options.keep().resolve(JOURNAL).toString());
        }
        return RelayConfig.of(values);
    }
}
