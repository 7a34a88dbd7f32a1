package watchline.decoder.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When two ids are one watch, and under which of them it is kept. Most bracket watches call themselves by digits 5 to 14 of their
 * IMEI, and tell the whole IMEI in ICCID, RYIMEI or TS (README.md 3, bracket.md 1 and 4 of the fact-sheets).
 */
public final class Aliases {

    /** Attribute of an item that stands for another one: the id of that one. */
    public static final String ALIAS_OF = "aliasOf";

    /** Attribute of a watch: its other ids. */
    public static final String ALIASES = "aliases";

    /** No watch has more ids than two; the rest is room for a board that was changed. */
    public static final int MAX_ALIASES = 4;

    private static final int IMEI_DIGITS = 15;
    private static final int SHORT_FROM = 4;
    private static final int SHORT_TO = 14;

    private Aliases() {}

    /** The id that a bracket watch with that IMEI calls itself by; absent when it is not an IMEI. */
    public static Optional<String> shortId(String imei) {
        boolean digits = imei.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && imei.length() == IMEI_DIGITS
                ? Optional.of(imei.substring(SHORT_FROM, SHORT_TO))
                : Optional.empty();
    }

    /** Whether a watch of that id may be believed to have that IMEI. */
    public static boolean belongTogether(String id, String imei) {
        return shortId(imei).filter(id::equals).isPresent();
    }

    /** Whether each of the two was registered by itself: which one is meant is for a person to say. */
    public static boolean isDisputed(Registration one, Registration other) {
        return one.registered() && other.registered();
    }

    /** The one under which the watch is kept: the registered one, or else the one that was there first. */
    public static Registration canonical(Registration one, Registration other) {
        if (one.registered() != other.registered()) {
            return one.registered() ? one : other;
        }
        if (one.exists() != other.exists()) {
            return one.exists() ? one : other;
        }
        Instant first = one.firstSeenAt();
        Instant second = other.firstSeenAt();
        return second != null && (first == null || second.isBefore(first)) ? other : one;
    }

    /** All ids of {@code kept} but its own, once {@code other} has become one of them. */
    public static List<String> joined(Registration kept, Registration other) {
        List<String> all = new ArrayList<>(kept.aliases());
        add(all, other.deviceId(), kept);
        other.aliases().forEach(alias -> add(all, alias, kept));
        return List.copyOf(all);
    }

    private static void add(List<String> all, String id, Registration kept) {
        if (!kept.deviceId().equals(id) && !all.contains(id)) {
            all.add(id);
        }
    }
}
