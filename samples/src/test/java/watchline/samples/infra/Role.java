package watchline.samples.infra;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who calls AWS: the class at which it begins, and what of that is never done although the bytecode has a way to it.
 *
 * @param policy its documents in {@code infra/policies/}
 * @param never each with its reason
 */
record Role(Class<?> entry, Set<String> policy, Map<Permission, String> never) {

    /** What Lambda, the agent and the scripts of an instance call is none of the program's. */
    private static final Set<String> SERVICES = Set.of("dynamodb", "sns", "secretsmanager", "lambda");

    /** What its documents allow of the services that the program calls. */
    Set<Permission> allowed() {
        return allowed(SERVICES);
    }

    /** What its documents allow of those services. */
    Set<Permission> allowed(Set<String> services) {
        Set<Permission> allowed = new TreeSet<>(AwsCalls.ORDER);
        for (String document : policy) {
            for (JsonNode statement :
                    json(InfraFile.of("policies/" + document + ".json")).withArray("Statement")) {
                allowed.addAll(allowed(statement, services));
            }
        }
        if (allowed.isEmpty()) {
            throw new AssertionError(policy + ": no permission found");
        }
        return allowed;
    }

    private static Set<Permission> allowed(JsonNode statement, Set<String> services) {
        if (!statement.path("Effect").asText().equals("Allow")) {
            throw new AssertionError(statement + " (expected: Allow)");
        }
        Set<Permission> allowed = new TreeSet<>(AwsCalls.ORDER);
        for (JsonNode action : statement.withArray("Action")) {
            for (JsonNode resource : statement.withArray("Resource")) {
                if (services.contains(action.asText().replaceFirst(":.*", ""))) {
                    allowed.add(
                            new Permission(action.asText(), resource.asText().replaceFirst("^\\$\\{(\\w+)}", "$1")));
                }
            }
        }
        return allowed;
    }

    private static JsonNode json(InfraFile file) {
        try {
            return new ObjectMapper().readTree(file.text());
        } catch (JsonProcessingException e) {
            throw new AssertionError(file.name(), e);
        }
    }

    @Override
    public String toString() {
        return policy.stream().sorted().collect(Collectors.joining("+"));
    }
}
