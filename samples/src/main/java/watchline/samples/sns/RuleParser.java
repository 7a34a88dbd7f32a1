package watchline.samples.sns;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a filter policy, and refuses them in the words of SNS where it refuses them. */
final class RuleParser {

    /** What an object of a policy may say; no attribute inside a {@code $or} may be called so. */
    static final Set<String> KEYWORDS =
            Set.of("anything-but", "cidr", "equals-ignore-case", "exists", "numeric", "prefix", "suffix");

    private static final BigDecimal MAX_NUMBER = BigDecimal.valueOf(1_000_000_000);

    private RuleParser() {}

    /**
     * The list of one attribute.
     *
     * @throws SnsError if SNS would not take it
     */
    static List<Rule> parse(String name, JsonNode list) {
        if (list.isObject()) {
            throw SnsError.invalidParameter(
                    "Filter policy scope MessageAttributes does not support nested filter policy");
        }
        if (!list.isArray()) {
            throw SnsError.filterPolicy("\"" + name + "\" must be an object or an array");
        }
        if (list.isEmpty()) {
            throw SnsError.filterPolicy("Empty arrays are not allowed");
        }
        List<Rule> rules = new ArrayList<>();
        list.forEach(entry -> rules.add(rule(entry)));
        return List.copyOf(rules);
    }

    private static Rule rule(JsonNode entry) {
        if (entry.isArray()) {
            throw SnsError.filterPolicy("Match value must be String, number, true, false, or null");
        }
        return entry.isObject() ? condition(entry) : new Rule.Exact(checked(entry));
    }

    private static JsonNode checked(JsonNode value) {
        if (value.isNumber() && value.decimalValue().abs().compareTo(MAX_NUMBER) > 0) {
            throw SnsError.filterPolicy("Value must be between -1.0E9 and 1.0E9, inclusive");
        }
        return value;
    }

    private static Rule condition(JsonNode object) {
        if (object.size() != 1) {
            throw SnsError.filterPolicy("Only one key allowed in match expression");
        }
        Map.Entry<String, JsonNode> said = object.properties().iterator().next();
        String keyword = said.getKey();
        JsonNode value = said.getValue();
        return switch (keyword) {
            case "prefix" -> new Rule.Prefix(text(keyword, value));
            case "suffix" -> new Rule.Suffix(text(keyword, value));
            case "equals-ignore-case" -> new Rule.AnyCase(text(keyword, value));
            case "anything-but" -> new Rule.AnythingBut(unwanted(value));
            case "numeric" -> numeric(value);
            case "exists" -> new Rule.Exists(flag(value));
            // SNS has it; here nobody has needed it yet, and what is not understood must not look as if it were.
            case "cidr" -> throw SnsError.filterPolicy("cidr is not understood by this endpoint");
            default -> throw SnsError.filterPolicy("Unrecognized match type " + keyword);
        };
    }

    private static String text(String keyword, JsonNode value) {
        if (!value.isTextual()) {
            throw SnsError.filterPolicy(keyword + " match pattern must be a string");
        }
        return value.textValue();
    }

    private static boolean flag(JsonNode value) {
        if (!value.isBoolean()) {
            throw SnsError.filterPolicy("exists match pattern must be either true or false.");
        }
        return value.booleanValue();
    }

    private static List<Rule> unwanted(JsonNode value) {
        if (value.isObject()) {
            Rule rule = condition(value);
            if (rule instanceof Rule.Prefix || rule instanceof Rule.Suffix) {
                return List.of(rule);
            }
            throw SnsError.filterPolicy("Unsupported anything-but pattern");
        }
        List<JsonNode> values = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(values::add);
        } else {
            values.add(value);
        }
        if (values.isEmpty()) {
            throw SnsError.filterPolicy("Empty arrays are not allowed");
        }
        return values.stream().map(RuleParser::unwantedValue).toList();
    }

    private static Rule unwantedValue(JsonNode value) {
        if (!value.isTextual() && !value.isNumber()) {
            throw SnsError.filterPolicy("Value of anything-but must be an array or single string/number value.");
        }
        return new Rule.Exact(checked(value));
    }

    private static Rule numeric(JsonNode list) {
        if (!list.isArray() || list.isEmpty()) {
            throw SnsError.filterPolicy("Invalid member in numeric match: ]");
        }
        String operator = list.get(0).asText();
        BigDecimal first = number(list, 0);
        if (list.size() == 2) {
            return switch (operator) {
                case "=" -> within(new Rule.Bound(first, true), new Rule.Bound(first, true));
                case ">" -> within(new Rule.Bound(first, false), null);
                case ">=" -> within(new Rule.Bound(first, true), null);
                case "<" -> within(null, new Rule.Bound(first, false));
                case "<=" -> within(null, new Rule.Bound(first, true));
                default -> throw SnsError.filterPolicy("Unrecognized numeric range operator: " + operator);
            };
        }
        if (!Set.of(">", ">=").contains(operator) || list.size() != 4) {
            throw SnsError.filterPolicy("Too many elements in numeric expression");
        }
        String second = list.get(2).asText();
        if (!Set.of("<", "<=").contains(second)) {
            throw SnsError.filterPolicy("Bad numeric range operator: " + second);
        }
        BigDecimal last = number(list, 2);
        if (first.compareTo(last) >= 0) {
            throw SnsError.filterPolicy("Bottom must be less than top");
        }
        return within(new Rule.Bound(first, operator.equals(">=")), new Rule.Bound(last, second.equals("<=")));
    }

    private static Rule within(Rule.@Nullable Bound low, Rule.@Nullable Bound high) {
        return new Rule.Within(low, high);
    }

    /** The number behind the operator at that place. */
    private static BigDecimal number(JsonNode list, int operator) {
        if (!list.get(operator).isTextual()) {
            throw SnsError.filterPolicy("Invalid member in numeric match: " + list.get(operator));
        }
        JsonNode number = list.path(operator + 1);
        if (!number.isNumber()) {
            throw SnsError.filterPolicy("Value of " + list.get(operator).textValue() + " must be numeric");
        }
        return checked(number).decimalValue();
    }
}
