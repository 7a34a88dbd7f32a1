package watchline.decoder.rule.fence;

import java.util.Set;
import java.util.regex.Pattern;
import watchline.dialect.spi.Bounds;

/**
 * A border that somebody wants to hear about.
 *
 * @param id as in the topic of its alarms; {@code [A-Za-z0-9_-]}, at most 32
 * @param name that a carer knows it by
 * @param marginM how far beyond the border, in metres, the watch has to be to count as outside
 * @param tell which crossings raise an alarm
 */
public record Fence(String id, String name, Shape shape, double marginM, Set<Crossing> tell) {

    public static final Bounds MARGIN = new Bounds("marginM", 0, 5000);
    public static final double DEFAULT_MARGIN_M = 50;
    public static final int MAX_NAME = 40;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    /** @throws IllegalArgumentException if the id, the name or the margin is out of bounds */
    public Fence {
        tell = Set.copyOf(tell);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("id: " + id + " (expected: 1-32 of A-Z a-z 0-9 _ -)");
        }
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("name: " + name + " (expected: 1-" + MAX_NAME + " characters)");
        }
        if (!MARGIN.contains(marginM)) {
            throw new IllegalArgumentException(MARGIN.complaint(Double.toString(marginM)));
        }
    }

    public boolean tells(Crossing crossing) {
        return tell.contains(crossing);
    }

    /** Differs, but for an accident, when the shape was changed; never negative. */
    public int fingerprint() {
        return shape.fingerprint() & Integer.MAX_VALUE;
    }

    /**
     * On which side a watch is for certain. Outside takes the margin and the accuracy of the fix beyond the border. Inside takes
     * the accuracy within it, or half the depth of a small fence, and a fix that is not rougher than the whole fence. What lies
     * between changes nothing, so that a watch at the border does not go in and out by drifting.
     */
    public Side side(Sighting sighting) {
        double distance = shape.distanceM(sighting.place());
        double accuracy = sighting.accuracyM();
        if (distance - accuracy > marginM) {
            return Side.OUTSIDE;
        }
        if (distance >= 0) {
            return Side.UNSURE;
        }
        double reach = shape.reachM();
        boolean inside = accuracy <= reach && -distance > Math.min(accuracy, reach / 2);
        return inside ? Side.INSIDE : Side.UNSURE;
    }
}
