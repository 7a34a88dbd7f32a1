package watchline.samples.tool;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import watchline.decoder.alert.AlertPlace;
import watchline.decoder.rule.fence.Circle;
import watchline.decoder.rule.fence.Crossing;
import watchline.decoder.rule.fence.Fence;
import watchline.decoder.rule.fence.GeoPoint;
import watchline.decoder.rule.fence.Polygon;
import watchline.decoder.rule.fence.Shape;
import watchline.dialect.model.Fix;

/** Fences in words. */
final class FenceWords {

    private static final double KILOMETRE = 1000;
    private static final double LONG_M = 2000;
    private static final double FULL_TURN = 360;

    private FenceWords() {}

    /** {@code circle, 200 m around its middle}, {@code polygon of 4 corners, 520 m across}. */
    static String size(Shape shape) {
        if (shape instanceof Circle circle) {
            return "circle, " + metres(circle.radiusM()) + " around its middle";
        }
        List<GeoPoint> corners = ((Polygon) shape).corners();
        double across = 0;
        for (GeoPoint corner : corners) {
            for (GeoPoint other : corners) {
                across = Math.max(across, corner.distanceM(other));
            }
        }
        return "polygon of " + corners.size() + " corners, " + metres(across) + " across";
    }

    /** A link to a map of its middle. */
    static String where(Shape shape) {
        GeoPoint middle = middle(shape);
        return new AlertPlace(middle.lat(), middle.lon(), true, Fix.GNSS, null, null).mapUrl();
    }

    /** {@code leaves it}, {@code enters it}, {@code enters or leaves it}. */
    static String tells(Fence fence) {
        String crossings = fence.tell().stream()
                .sorted()
                .map(crossing -> crossing == Crossing.ENTER ? "enters" : "leaves")
                .collect(Collectors.joining(" or "));
        return crossings.isEmpty() ? "nothing is told" : "told when the watch " + crossings + " it";
    }

    /** {@code 850 m}, {@code 12.3 km}. */
    static String metres(double metres) {
        return metres < LONG_M ? Math.round(metres) + " m" : String.format(Locale.ROOT, "%.1f km", metres / KILOMETRE);
    }

    private static GeoPoint middle(Shape shape) {
        if (shape instanceof Circle circle) {
            return circle.centre();
        }
        List<GeoPoint> corners = ((Polygon) shape).corners();
        double first = corners.get(0).lon();
        double lat = 0;
        double east = 0;
        for (GeoPoint corner : corners) {
            lat += corner.lat() / corners.size();
            // By the shorter way round: it may lie across the date line.
            east += Math.IEEEremainder(corner.lon() - first, FULL_TURN) / corners.size();
        }
        return new GeoPoint(lat, Math.IEEEremainder(first + east, FULL_TURN));
    }
}
