package watchline.decoder.registry;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.store.FakeStore;

import static org.assertj.core.api.Assertions.assertThat;

class RegistryTest {

    private final FakeStore store = new FakeStore();

    @Test
    void leadsToTheWatch_whenAnAliasIsAskedFor() {
        alias("863737076736365", "3707673636");
        put("3707673636");

        Registry registry = Registry.read(store, Set.of("863737076736365"));

        assertThat(registry.canonical("863737076736365")).isEqualTo("3707673636");
        assertThat(registry.registration("3707673636").exists()).isTrue();
    }

    @Test
    void readsOnce_whenNoAliasIsHit() {
        put("3707673636");

        Registry registry = Registry.read(store, Set.of("3707673636", "8800000015"));

        assertThat(store.deviceReads()).isEqualTo(1);
        assertThat(registry.canonical("8800000015")).isEqualTo("8800000015");
        assertThat(registry.registration("8800000015").exists()).isFalse();
    }

    @Test
    void readsOnce_whenTheWatchOfAnAliasWasAskedForToo() {
        alias("863737076736365", "3707673636");
        put("3707673636");

        Registry registry = Registry.read(store, Set.of("863737076736365", "3707673636"));

        assertThat(store.deviceReads()).isEqualTo(1);
        assertThat(registry.canonical("863737076736365")).isEqualTo("3707673636");
    }

    @Test
    void comesToAnEnd_whenAliasesPointAtEachOther() {
        alias("1", "2");
        alias("2", "1");

        Registry registry = Registry.read(store, Set.of("1"));

        assertThat(registry.canonical("1")).isIn("1", "2");
    }

    @Test
    void passesOverAnItemThatPointsAtItself() {
        alias("1", "1");

        assertThat(Registry.read(store, Set.of("1")).canonical("1")).isEqualTo("1");
    }

    private void put(String id) {
        store.putDevice(Map.of("deviceId", text(id)));
    }

    private void alias(String id, String of) {
        store.putDevice(Map.of("deviceId", text(id), "aliasOf", text(of)));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
