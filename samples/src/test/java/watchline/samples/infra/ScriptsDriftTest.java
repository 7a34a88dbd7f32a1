package watchline.samples.infra;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchline.relay.RelayCommand;

import static org.assertj.core.api.Assertions.assertThat;

/** What a relay's instance may do beside the relay is what its scripts do. */
class ScriptsDriftTest {

    private static final List<String> SCRIPTS = List.of("lib", "prepare", "take-journal", "announce", "drain");
    private static final Set<String> SERVICES = Set.of("ec2", "autoscaling", "s3");

    /** Calls that stand under another name in a policy, or need more than their own. */
    private static Stream<String> actions(String call) {
        return switch (call) {
            case "ec2 wait" -> Stream.of("ec2:DescribeVolumes");
            case "ec2 create-volume" -> Stream.of("ec2:CreateVolume", "ec2:CreateTags");
            // With a version in the request S3 wants this one and not s3:GetObject.
            case "s3api get-object" -> Stream.of("s3:GetObjectVersion");
            default -> Stream.of(call.substring(0, call.indexOf(' ')) + ":" + inCamelCase(call));
        };
    }

    private static String inCamelCase(String call) {
        return Arrays.stream(call.substring(call.indexOf(' ') + 1).split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static Set<String> called() {
        return SCRIPTS.stream()
                .map(script -> InfraFile.of("files/" + script))
                .filter(script -> script.text().contains("aws "))
                .flatMap(script -> script.all("\\baws ([a-z0-9]+ [a-z-]+)").stream())
                .flatMap(match -> actions(match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> allowed(String... documents) {
        return new Role(RelayCommand.class, Set.of(documents), Map.of())
                .allowed(SERVICES).stream().map(Permission::action).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void allowsWhatIsCalled_andNothingElse() {
        assertThat(allowed("relay", "relay-single", "relay-fleet")).containsExactlyElementsOf(called());
    }

    @ParameterizedTest
    @CsvSource({"relay-single, ec2:AssociateAddress", "relay-fleet, ec2:CreateVolume", "relay-fleet, ec2:DeleteVolume"})
    void onlyOneModeMay(String document, String action) {
        assertThat(allowed(document)).contains(action);
        assertThat(allowed("relay")).doesNotContain(action);
    }
}
