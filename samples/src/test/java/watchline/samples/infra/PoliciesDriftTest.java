package watchline.samples.infra;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import watchline.decoder.AckHandler;
import watchline.decoder.DecoderHandler;
import watchline.decoder.store.TableIndex;
import watchline.decoder.sweep.SweepHandler;
import watchline.relay.RelayCommand;

import static org.assertj.core.api.Assertions.assertThat;

/** Each role may do what its program can do, and nothing more. */
class PoliciesDriftTest {

    private static final AwsCalls CALLS = new AwsCalls();

    static List<Role> roles() {
        return List.of(
                new Role(
                        DecoderHandler.class,
                        Set.of("decoder"),
                        Map.of(
                                new Permission("dynamodb:GetItem", "alarms"),
                                "only an escalation asks whether somebody has answered, and only the sweep escalates")),
                new Role(SweepHandler.class, Set.of("sweep"), Map.of()),
                new Role(AckHandler.class, Set.of("ack"), Map.of()),
                new Role(RelayCommand.class, Set.of("relay", "relay-single"), Map.of()),
                new Role(RelayCommand.class, Set.of("relay", "relay-fleet"), Map.of()));
    }

    @ParameterizedTest
    @MethodSource("roles")
    void allowsWhatIsCalled_andNothingElse(Role role) {
        Set<Permission> needed = CALLS.needed(role.entry());
        assertThat(needed).containsAll(role.never().keySet());
        needed.removeAll(role.never().keySet());

        assertThat(role.allowed()).containsExactlyElementsOf(needed);
    }

    @Test
    void everyStatedCallIsMade() {
        Set<String> made = roles().stream()
                .flatMap(role -> CALLS.sites(role.entry()).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(AwsCalls.RESOURCES.keySet()).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void statedResourcesAreThoseThatTheClassNames() {
        Map<String, Set<String>> named = CALLS.named();

        assertThat(named).isNotEmpty();
        named.forEach((type, names) -> assertThat(stated(type)).as(type).containsAll(names));
    }

    @Test
    void statedIndexesAreNamedByTheClass() {
        CALLS.named().forEach((type, names) -> assertThat(names)
                .as(type)
                .containsAll(stated(type).stream()
                        .filter(resource -> resource.contains("/index/"))
                        .toList()));
    }

    private static Set<String> stated(String type) {
        return AwsCalls.RESOURCES.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(type + "."))
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyIndexIsAskedBySomebody() {
        Set<String> asked = roles().stream()
                .flatMap(role -> role.allowed().stream())
                .map(Permission::resource)
                .filter(resource -> resource.contains("/index/"))
                .collect(Collectors.toSet());

        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(TableIndex.values()).map(AwsCalls::of).toList());
    }

    @Test
    void relayAsksTheIndexOfItsName() {
        InfraFile source = InfraFile.ofRoot("relay/src/main/java/watchline/relay/command/DynamoCommandIndex.java");

        assertThat(source.only("\\.indexName\\(\"(\\w+)\"\\)")).isEqualTo(TableIndex.BY_RELAY.indexName());
    }

    @Test
    void rolesGetTheDocumentsThatAreHeldHere() {
        assertThat(InfraFile.of("functions.tf")
                        .only("templatefile\\(\"\\$\\{path\\.module}/(policies/.+?)\", resources\\)"))
                .isEqualTo("policies/${function}.json");
        assertThat(InfraFile.of("relay.tf").only("concat\\(\\[\"relay\", \"(.+?)\"\\]"))
                .isEqualTo("relay-${var.relay_mode}");
    }
}
