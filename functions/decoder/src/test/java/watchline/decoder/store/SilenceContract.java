package watchline.decoder.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The part of {@link StoreContract} about watches that are to be looked at, and about writes with a condition. */
public abstract class SilenceContract extends StageContract {

    private static final Instant AT = Instant.parse("2026-11-22T15:00:00Z");

    @Test
    public void answersWhoeverHasWaitedForLongestFirst_andNobodyBeforeTheTime() {
        lookAt("c", AT);
        lookAt("a", AT.minusSeconds(1));
        lookAt("b", AT.minusSeconds(60));
        lookAt("later", AT.plusMillis(1));
        update(new DeviceUpdate("never", Map.of("name", text("Grandma")), Map.of()));

        await().untilAsserted(() -> assertThat(store().devicesToLookAt(AT, 10)).containsExactly("b", "a", "c"));
    }

    @Test
    public void answersNoMoreThanAsked() {
        lookAt("a", AT);
        lookAt("b", AT.minusSeconds(60));

        await().untilAsserted(() -> assertThat(store().devicesToLookAt(AT, 1)).containsExactly("b"));
    }

    @Test
    public void answersNobody_whenTheAttributesAreRemoved() {
        lookAt("a", AT);

        WriteResult result = update(new DeviceUpdate("a", Map.of(), Map.of()).removing(SilenceEntry.ATTRIBUTES));

        assertThat(result).isEqualTo(WriteResult.DONE);
        assertThat(device("a").attributes()).containsOnlyKeys("deviceId");
        await().untilAsserted(() -> assertThat(store().devicesToLookAt(AT, 10)).isEmpty());
    }

    @Test
    public void changesADevice_whenItIsStillAsItWasRead() {
        lookAt("a", AT);
        ItemReader read = device("a");

        WriteResult result = update(new DeviceUpdate("a", SilenceEntry.attributes(AT.plusSeconds(9)), Map.of())
                .ifUnchanged(read, Set.of("silentAt", "lastSeenAt")));

        assertThat(result).isEqualTo(WriteResult.DONE);
        assertThat(device("a").time("silentAt")).isEqualTo(AT.plusSeconds(9));
    }

    @Test
    public void leavesADeviceAlone_whenAValueHasChanged() {
        lookAt("a", AT);
        ItemReader read = device("a");
        lookAt("a", AT.plusSeconds(1));

        WriteResult result = update(
                new DeviceUpdate("a", Map.of("name", text("x")), Map.of()).ifUnchanged(read, Set.of("silentAt")));

        assertThat(result).isEqualTo(new WriteResult.Overtaken());
        assertThat(device("a").text("name")).isNull();
    }

    @Test
    public void leavesADeviceAlone_whenAValueHasAppeared() {
        lookAt("a", AT);
        ItemReader read = device("a");
        update(new DeviceUpdate("a", Map.of("lastSeenAt", text("now")), Map.of()));

        WriteResult result = update(new DeviceUpdate("a", Map.of("name", text("x")), Map.of())
                .ifUnchanged(read, Set.of("silentAt", "lastSeenAt")));

        assertThat(result).isEqualTo(new WriteResult.Overtaken());
        assertThat(device("a").text("name")).isNull();
    }

    private void lookAt(String deviceId, Instant at) {
        update(new DeviceUpdate(deviceId, SilenceEntry.attributes(at), Map.of()));
    }

    private WriteResult update(DeviceUpdate update) {
        return store().updateDevices(List.of(update), new WriteUnits()).get(0);
    }

    private ItemReader device(String deviceId) {
        return store().readDevices(Set.of(deviceId)).get(deviceId);
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
