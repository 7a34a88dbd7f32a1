package watchline.samples.tool;

import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A value of an item for the eye. */
final class ItemText {

    private ItemText() {}

    static String of(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> value.n();
            case BOOL -> value.bool() ? "yes" : "no";
            case L -> value.l().stream().map(ItemText::of).collect(Collectors.joining(", "));
            case M ->
                new TreeMap<>(value.m())
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + " " + of(entry.getValue()))
                                .collect(Collectors.joining(", ", "(", ")"));
            case B -> Shown.of(value.b().asByteArray());
            case SS, NS, BS, NUL, UNKNOWN_TO_SDK_VERSION -> value.toString();
        };
    }
}
