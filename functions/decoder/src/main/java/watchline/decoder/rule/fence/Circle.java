package watchline.decoder.rule.fence;

import java.util.Arrays;
import watchline.dialect.spi.Bounds;

/** Everything within {@code radiusM} metres of a place. */
public record Circle(GeoPoint centre, double radiusM) implements Shape {

    /** A watch cannot tell less apart; more is a country. */
    public static final Bounds RADIUS = new Bounds("radiusM", 20, 500_000);

    /** @throws IllegalArgumentException if the radius is out of bounds or the centre too near to a pole */
    public Circle {
        Shape.checkLatitude(centre);
        if (!RADIUS.contains(radiusM)) {
            throw new IllegalArgumentException(RADIUS.complaint(Double.toString(radiusM)));
        }
    }

    @Override
    public double distanceM(GeoPoint place) {
        return centre.distanceM(place) - radiusM;
    }

    @Override
    public double reachM() {
        return radiusM;
    }

    @Override
    public int fingerprint() {
        return Arrays.hashCode(new double[] {centre.lat(), centre.lon(), radiusM});
    }
}
