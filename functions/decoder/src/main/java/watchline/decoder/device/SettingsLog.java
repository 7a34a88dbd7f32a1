package watchline.decoder.device;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says which settings of a watch could not be read and are passed over: once a watch and hour, because they stand in its item until
 * a person looks at it. What it remembers is bounded and this process's own. Safe on any thread.
 */
public final class SettingsLog {

    static final Duration EVERY = Duration.ofHours(1);

    /** Watches. When more are wrong at once, some are told of more often. */
    static final int REMEMBERED = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(SettingsLog.class);

    private final InstantSource clock;
    private final Consumer<DeviceState> log;
    private final Map<String, Instant> saidAt = new LinkedHashMap<>();

    public SettingsLog(InstantSource clock) {
        this(clock, SettingsLog::warn);
    }

    SettingsLog(InstantSource clock, Consumer<DeviceState> log) {
        this.clock = clock;
        this.log = log;
    }

    public void look(DeviceState watch) {
        if (!watch.settings().problems().isEmpty() && isDue(watch.deviceId(), clock.instant())) {
            log.accept(watch);
        }
    }

    private static void warn(DeviceState watch) {
        LOG.atWarn()
                .addKeyValue("device", watch.deviceId())
                .addKeyValue("problems", watch.settings().problems())
                .log("settings passed over");
    }

    private synchronized boolean isDue(String deviceId, Instant now) {
        Instant said = saidAt.get(deviceId);
        if (said != null && now.isBefore(said.plus(EVERY))) {
            return false;
        }
        // Taken out first, so that it becomes the youngest.
        saidAt.remove(deviceId);
        saidAt.put(deviceId, now);
        if (saidAt.size() > REMEMBERED) {
            saidAt.remove(saidAt.keySet().iterator().next());
        }
        return true;
    }
}
