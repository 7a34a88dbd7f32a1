package watchline.samples.sns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which publishes a subscriber wants, by their message attributes: as "Amazon SNS subscription filter policies" of the developer
 * guide has it, but for IP addresses and for policies on the body, which are refused, so that no test passes on a policy that was not
 * understood.
 *
 * @param alternatives each a list of wishes that have to be met together; what {@code $or} says is multiplied out
 */
record FilterPolicy(List<List<Wish>> alternatives) {

    static final FilterPolicy EVERYTHING = new FilterPolicy(List.of(List.of()));

    private static final String OR = "$or";
    private static final int MAX_KEYS = 5;
    private static final int MAX_COMBINATIONS = 150;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * What is wanted of one attribute.
     *
     * @param rules one of which has to be met
     */
    record Wish(String attribute, List<Rule> rules) {

        boolean isMet(Map<String, MessageAttribute> attributes) {
            MessageAttribute attribute = attributes.get(this.attribute);
            List<JsonNode> values = attribute == null ? List.of() : attribute.values();
            return rules.stream()
                    .anyMatch(rule -> values.isEmpty()
                            ? rule.acceptsAbsence()
                            : values.stream().anyMatch(rule::accepts));
        }
    }

    /** @throws SnsError if SNS would not take it */
    static FilterPolicy parse(String json) {
        JsonNode policy = read(json);
        if (!policy.isObject()) {
            throw SnsError.filterPolicy("Filter policy must be a JSON object");
        }
        List<List<Wish>> alternatives = alternatives(policy);
        int combinations =
                alternatives.stream().mapToInt(FilterPolicy::combinations).sum();
        if (combinations > MAX_COMBINATIONS) {
            throw tooComplex();
        }
        return new FilterPolicy(alternatives);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw SnsError.filterPolicy("failed to parse JSON");
        }
    }

    private static List<List<Wish>> alternatives(JsonNode policy) {
        if (policy.size() > MAX_KEYS) {
            throw SnsError.filterPolicy("Filter policy can not have more than 5 keys");
        }
        List<List<Wish>> found = List.of(List.of());
        for (Map.Entry<String, JsonNode> entry : policy.properties()) {
            found = isOr(entry.getKey(), entry.getValue())
                    ? times(found, either(entry.getValue()))
                    : times(found, List.of(List.of(wish(entry.getKey(), entry.getValue()))));
        }
        return found;
    }

    private static Wish wish(String name, JsonNode list) {
        return new Wish(name, RuleParser.parse(name, list));
    }

    private static List<List<Wish>> either(JsonNode branches) {
        List<List<Wish>> all = new ArrayList<>();
        branches.forEach(branch -> all.addAll(alternatives(branch)));
        return all;
    }

    private static List<List<Wish>> times(List<List<Wish>> some, List<List<Wish>> others) {
        if (some.size() * others.size() > MAX_COMBINATIONS) {
            throw tooComplex();
        }
        List<List<Wish>> all = new ArrayList<>();
        for (List<Wish> one : some) {
            for (List<Wish> other : others) {
                List<Wish> both = new ArrayList<>(one);
                both.addAll(other);
                all.add(List.copyOf(both));
            }
        }
        return all;
    }

    /** SNS takes it for the name of an attribute unless it looks like this. */
    private static boolean isOr(String name, JsonNode value) {
        if (!name.equals(OR) || !value.isArray() || value.size() < 2) {
            return false;
        }
        for (JsonNode branch : value) {
            if (!branch.isObject() || branch.properties().stream().anyMatch(key -> isKeyword(key.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKeyword(String name) {
        return RuleParser.KEYWORDS.contains(name);
    }

    private static int combinations(List<Wish> wishes) {
        long product = 1;
        for (Wish wish : wishes) {
            product = Math.min(product * wish.rules().size(), MAX_COMBINATIONS + 1L);
        }
        return (int) product;
    }

    private static SnsError tooComplex() {
        return SnsError.filterPolicy("Filter policy is too complex");
    }

    boolean accepts(Map<String, MessageAttribute> attributes) {
        return alternatives.stream().anyMatch(wishes -> wishes.stream().allMatch(wish -> wish.isMet(attributes)));
    }
}
