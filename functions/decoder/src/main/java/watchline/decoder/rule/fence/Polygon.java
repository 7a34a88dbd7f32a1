package watchline.decoder.rule.fence;

import java.util.List;
import watchline.dialect.spi.Bounds;

/**
 * What lies within a line through its corners, and back to the first. Between two corners the line runs straight on a map with
 * a grid of latitudes and longitudes; it may cross the date line.
 */
public record Polygon(List<GeoPoint> corners) implements Shape {

    public static final Bounds CORNERS = new Bounds("polygon", 3, 50);
    /** From the first corner to any other, in metres: as wide as the widest circle. */
    public static final Bounds SPAN = new Bounds("polygon's width in metres", 0, 1_000_000);
    /** Narrower ones have no inside that a watch could find. */
    public static final Bounds REACH = new Bounds("polygon's depth in metres", 10, 1_000_000);

    /** @throws IllegalArgumentException if there are too few corners or too many, or it is too narrow or too wide */
    public Polygon {
        corners = List.copyOf(corners);
        if (!CORNERS.contains((double) corners.size())) {
            throw new IllegalArgumentException(CORNERS.complaint(corners.size() + " corners"));
        }
        for (GeoPoint corner : corners) {
            Shape.checkLatitude(corner);
            check(SPAN, corners.get(0).distanceM(corner));
        }
        check(REACH, Outline.around(corners.get(0), corners).reachM());
    }

    @Override
    public double distanceM(GeoPoint place) {
        return Outline.around(place, corners).distanceM();
    }

    @Override
    public double reachM() {
        return Outline.around(corners.get(0), corners).reachM();
    }

    /** Whether its line never crosses itself. One that does is a slip of whoever drew it: the corners are in a wrong order. */
    public boolean isSimple() {
        return Outline.around(corners.get(0), corners).isSimple();
    }

    @Override
    public int fingerprint() {
        int hash = 1;
        for (GeoPoint corner : corners) {
            hash = 31 * (31 * hash + Double.hashCode(corner.lat())) + Double.hashCode(corner.lon());
        }
        return hash;
    }

    private static void check(Bounds bounds, double metres) {
        if (!bounds.contains(metres)) {
            throw new IllegalArgumentException(bounds.complaint(Long.toString(Math.round(metres))));
        }
    }
}
