package watchline.samples.sns;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One entry in the list that a filter policy has for an attribute: the attribute fits when one of its values fits one of them. */
sealed interface Rule {

    /** Whether a value of the attribute fits: text, number, true, false or null. */
    boolean accepts(JsonNode value);

    /** Whether it fits that there is no such attribute. */
    default boolean acceptsAbsence() {
        return false;
    }

    /** The value itself. Numbers are compared to five digits after the point, as SNS documents. */
    record Exact(JsonNode wanted) implements Rule {

        private static final int DIGITS = 5;

        @Override
        public boolean accepts(JsonNode value) {
            if (wanted.isNumber() && value.isNumber()) {
                return cut(wanted).compareTo(cut(value)) == 0;
            }
            return wanted.equals(value);
        }

        private static BigDecimal cut(JsonNode number) {
            return number.decimalValue().setScale(DIGITS, RoundingMode.DOWN);
        }
    }

    /** Text that begins so. */
    record Prefix(String wanted) implements Rule {

        @Override
        public boolean accepts(JsonNode value) {
            return value.isTextual() && value.textValue().startsWith(wanted);
        }
    }

    /** Text that ends so. */
    record Suffix(String wanted) implements Rule {

        @Override
        public boolean accepts(JsonNode value) {
            return value.isTextual() && value.textValue().endsWith(wanted);
        }
    }

    /** The text in any case. */
    record AnyCase(String wanted) implements Rule {

        @Override
        public boolean accepts(JsonNode value) {
            return value.isTextual()
                    && value.textValue().toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT));
        }
    }

    /** A value that none of those accepts. */
    record AnythingBut(List<Rule> unwanted) implements Rule {

        @Override
        public boolean accepts(JsonNode value) {
            return unwanted.stream().noneMatch(rule -> rule.accepts(value));
        }
    }

    /** A number between two, or on one side of one; each bound may be absent. */
    record Within(@Nullable Bound low, @Nullable Bound high) implements Rule {

        @Override
        public boolean accepts(JsonNode value) {
            return value.isNumber()
                    && (low == null || low.isBelow(value.decimalValue()))
                    && (high == null || high.isAbove(value.decimalValue()));
        }
    }

    /** An end of a range. */
    record Bound(BigDecimal at, boolean included) {

        boolean isBelow(BigDecimal value) {
            int order = at.compareTo(value);
            return order < 0 || (order == 0 && included);
        }

        boolean isAbove(BigDecimal value) {
            int order = at.compareTo(value);
            return order > 0 || (order == 0 && included);
        }
    }

    /** That the attribute is there, or that it is not. */
    record Exists(boolean wanted) implements Rule {

        @Override
        public boolean accepts(JsonNode value) {
            return wanted;
        }

        @Override
        public boolean acceptsAbsence() {
            return !wanted;
        }
    }
}
