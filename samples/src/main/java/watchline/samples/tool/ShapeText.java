package watchline.samples.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import watchline.decoder.rule.fence.Circle;
import watchline.decoder.rule.fence.GeoPoint;
import watchline.decoder.rule.fence.Polygon;

/** Shapes of fences as people type them: degrees with a point, latitude first. */
final class ShapeText {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}(\\.\\d{1,15})?");
    private static final int PLACE_NUMBERS = 2;
    private static final int CIRCLE_NUMBERS = 3;

    private ShapeText() {}

    /**
     * {@code 40.41680,-3.70380,200}: latitude, longitude, metres.
     *
     * @throws ToolException if it is none
     */
    static Circle circle(String text) {
        List<Double> numbers = numbers(text);
        if (numbers.size() != CIRCLE_NUMBERS) {
            throw new ToolException("--circle: " + text
                    + " (expected: latitude, longitude and metres, with commas between: 40.41680,-3.70380,200)");
        }
        try {
            return new Circle(new GeoPoint(numbers.get(0), numbers.get(1)), numbers.get(2));
        } catch (IllegalArgumentException e) {
            throw new ToolException("--circle: " + e.getMessage(), e);
        }
    }

    /**
     * {@code "40.4168,-3.7038 40.4190,-3.7038 40.4190,-3.7010"}: corners in the order in which one walks round. The first one may be
     * repeated at the end, as map programs do.
     *
     * @throws ToolException if it is none, or its line crosses itself
     */
    static Polygon polygon(String text) {
        List<GeoPoint> corners = new ArrayList<>();
        for (String corner : text.strip().split("\\s+", -1)) {
            corners.add(corner(corner));
        }
        int last = corners.size() - 1;
        if (last > 0 && corners.get(last).equals(corners.get(0))) {
            corners.remove(last);
        }
        Polygon polygon;
        try {
            polygon = new Polygon(corners);
        } catch (IllegalArgumentException e) {
            throw new ToolException("--polygon: " + e.getMessage() + hint(String.valueOf(e.getMessage())), e);
        }
        if (!polygon.isSimple()) {
            throw new ToolException("--polygon: " + text
                    + " crosses itself (expected: corners in the order in which one walks round it)");
        }
        return polygon;
    }

    /** Where two corners of a rectangle are swapped, the halves of the bow take each other's area away. */
    private static String hint(String complaint) {
        return complaint.startsWith(Polygon.REACH.name())
                ? "; if it looks deep enough, its line crosses itself: give the corners in the order in which one walks round it"
                : "";
    }

    private static GeoPoint corner(String text) {
        List<Double> numbers = numbers(text);
        if (numbers.size() != PLACE_NUMBERS) {
            throw new ToolException(
                    "--polygon: " + text
                            + " (expected: corners as latitude,longitude with a blank between: \"40.41,-3.70 40.42,-3.70 40.42,-3.69\")");
        }
        try {
            return new GeoPoint(numbers.get(0), numbers.get(1));
        } catch (IllegalArgumentException e) {
            throw new ToolException("--polygon: " + text + ": " + e.getMessage(), e);
        }
    }

    /** Empty when one of them is no number. */
    private static List<Double> numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        for (String number : text.split(",", -1)) {
            String stripped = number.strip();
            if (!NUMBER.matcher(stripped).matches()) {
                return List.of();
            }
            numbers.add(Double.parseDouble(stripped));
        }
        return numbers;
    }
}
