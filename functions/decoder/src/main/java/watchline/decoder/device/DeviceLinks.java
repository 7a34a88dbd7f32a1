package watchline.decoder.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.registry.Admission;
import watchline.decoder.registry.Aliases;
import watchline.decoder.registry.Registration;
import watchline.decoder.registry.Registry;
import watchline.decoder.store.DeviceUpdate;
import watchline.decoder.store.SilenceEntry;
import watchline.decoder.store.Store;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.WriteResult;
import watchline.decoder.store.WriteUnits;

/**
 * Makes two ids one watch. The alias is written before the watch that is kept: when only the first of the two writes was done, the
 * next attempt does the rest, and nothing that was known under either id is lost. Reports that were stored before stay under the id
 * they came with. Safe on any thread.
 */
public final class DeviceLinks {

    private final Store store;
    private final Admission admission;

    /** @param admission of watches that nobody registered: they teach no aliases unless they are let in */
    public DeviceLinks(Store store, Admission admission) {
        this.store = store;
        this.admission = admission;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** They are one watch now, or were before, and it is kept under {@code deviceId}. */
        record One(String deviceId, boolean news) implements Outcome {}

        /** They stay as they were, for a reason that a person has to look into. */
        record Apart(String reason) implements Outcome {}

        /** They stay as they were, because neither is registered and such watches are not let in. */
        record Strangers() implements Outcome {}
    }

    /**
     * Makes {@code other} and {@code id} one watch.
     *
     * @throws StoreException if the table could not be read or written; the same call may succeed later
     */
    public Outcome link(String id, String other, WriteUnits units) {
        Registry registry = Registry.read(store, Set.of(id, other));
        Registration one = registry.registration(registry.canonical(id));
        Registration two = registry.registration(registry.canonical(other));
        Registration kept = Aliases.canonical(one, two);
        Registration joined = kept.equals(one) ? two : one;
        if (kept.isKnownAs(id) && kept.isKnownAs(other)) {
            return new Outcome.One(kept.deviceId(), false);
        }
        boolean same = one.deviceId().equals(two.deviceId());
        if (!same && Aliases.isDisputed(one, two)) {
            return new Outcome.Apart("both " + one.deviceId() + " and " + two.deviceId() + " are registered");
        }
        if (!admission.admits(kept)) {
            return new Outcome.Strangers();
        }
        List<String> aliases = aliases(kept, joined, List.of(id, other));
        if (aliases.size() > Aliases.MAX_ALIASES) {
            return new Outcome.Apart("aliases of " + kept.deviceId() + ": " + aliases.size() + " (expected: at most "
                    + Aliases.MAX_ALIASES + ")");
        }
        point(aliases, kept.deviceId(), units);
        // An alias whose item was pointed here earlier may still hold what the watch that is kept does not know.
        String source = same ? (kept.deviceId().equals(id) ? other : id) : joined.deviceId();
        write(
                List.of(DeviceMerge.into(
                        kept.deviceId(), registry.item(kept.deviceId()), registry.item(source), aliases)),
                units);
        return new Outcome.One(kept.deviceId(), true);
    }

    private static List<String> aliases(Registration kept, Registration joined, List<String> named) {
        List<String> all = new ArrayList<>(Aliases.joined(kept, joined));
        for (String id : named) {
            if (!kept.deviceId().equals(id) && !all.contains(id)) {
                all.add(id);
            }
        }
        return all;
    }

    /** Nobody looks whether an alias is silent: the watch speaks under the id that is kept. */
    private void point(List<String> aliases, String deviceId, WriteUnits units) {
        Map<String, AttributeValue> target = Map.of(Aliases.ALIAS_OF, AttributeValue.fromS(deviceId));
        write(
                aliases.stream()
                        .map(alias -> new DeviceUpdate(alias, target, Map.of()).removing(SilenceEntry.ATTRIBUTES))
                        .toList(),
                units);
    }

    private void write(List<DeviceUpdate> updates, WriteUnits units) {
        for (WriteResult result : store.updateDevices(updates, units)) {
            if (result instanceof WriteResult.Unavailable unavailable) {
                throw new StoreException("writing an alias: " + unavailable.reason());
            } else if (result instanceof WriteResult.Invalid invalid) {
                throw new StoreException("writing an alias: " + invalid.reason());
            }
        }
    }
}
