package watchline.decoder.device;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import watchline.decoder.item.ItemReader;
import watchline.decoder.registry.Registration;
import watchline.decoder.rule.setting.WatchRules;
import watchline.decoder.rule.state.Marks;
import watchline.decoder.rule.state.RuleMemory;
import watchline.decoder.store.SilenceEntry;

/**
 * What {@code devices} says of a watch. Name, account, time zone and settings are set by people and only read here.
 *
 * @param registration its identity, set by people too, but for aliases that it taught
 * @param zone of its wearer; the default of the installation when none is set or it is no zone
 * @param link how it was last heard
 * @param commands what concerns its commands; only read here
 * @param battery its charge when last written
 * @param marks its alarms, {@code alarmState}
 * @param memory what the rules noted, {@code ruleMemory}
 * @param settings when it raises an alarm
 * @param silentAt as the sweep left it, which moves it whenever it writes an alarm state; absent when it never looks at the watch
 */
public record DeviceState(
        String deviceId,
        boolean isNew,
        Registration registration,
        @Nullable String name,
        @Nullable String account,
        ZoneId zone,
        @Nullable Instant lastSeenAt,
        Link link,
        @Nullable Battery battery,
        @Nullable KnownPlace lastFix,
        Health lastHealth,
        Marks marks,
        RuleMemory memory,
        WatchRules settings,
        @Nullable String silentAt,
        CommandNotes commands) {

    public static final String ALARM_STATE = "alarmState";
    static final String RULE_MEMORY = "ruleMemory";

    /** @param item absent when the watch was never seen */
    public static DeviceState of(String deviceId, @Nullable ItemReader item, ZoneId defaultZone) {
        ItemReader stored = item == null ? new ItemReader(Map.of()) : item;
        Integer pct = stored.whole("batteryPct");
        Instant at = stored.time("batteryAt");
        return new DeviceState(
                deviceId,
                item == null,
                Registration.of(deviceId, item),
                stored.text("name"),
                stored.text("account"),
                zone(stored.text("timeZone"), defaultZone),
                stored.time("lastSeenAt"),
                Link.read(stored),
                pct == null ? null : new Battery(pct, at == null ? Instant.EPOCH : at),
                KnownPlace.read(stored.map("lastFix")),
                Health.read(stored.map("lastHealth")),
                Marks.read(stored.map(ALARM_STATE)),
                RuleMemory.read(stored.map(RULE_MEMORY)),
                WatchRules.read(stored),
                stored.text(SilenceEntry.SILENT_AT),
                CommandNotes.read(stored));
    }

    /** The same with another alarm state. */
    public DeviceState withAlarms(Marks changed, RuleMemory remembered) {
        return new DeviceState(
                deviceId,
                isNew,
                registration,
                name,
                account,
                zone,
                lastSeenAt,
                link,
                battery,
                lastFix,
                lastHealth,
                changed,
                remembered,
                settings,
                silentAt,
                commands);
    }

    private static ZoneId zone(@Nullable String name, ZoneId defaultZone) {
        if (name == null) {
            return defaultZone;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return defaultZone;
        }
    }
}
