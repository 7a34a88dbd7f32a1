package watchline.decoder.rule.fence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What holds of distances to a border, anywhere but at the poles. */
class ShapePropertiesTest {

    private static final int CORNERS = 50;

    @Provide
    Arbitrary<GeoPoint> centres() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-70, 70),
                        Arbitraries.doubles().between(-180, 180))
                .as(GeoPoint::new);
    }

    @Property(tries = 2000, seed = "20261122")
    void agreesWithTheWayWalked_forACircle(
            @ForAll("centres") GeoPoint centre,
            @ForAll @DoubleRange(min = 20, max = 500_000) double radius,
            @ForAll @DoubleRange(min = 0, max = 1_000_000) double walked,
            @ForAll @DoubleRange(min = 0, max = 360) double bearing) {
        double distance = new Circle(centre, radius).distanceM(Places.from(centre, walked, bearing));

        assertThat(distance).isCloseTo(walked - radius, within(0.5));
    }

    @Property(tries = 2000, seed = "20261122")
    void agreesWithACircle_forAPolygonOfFiftyCorners(
            @ForAll("centres") GeoPoint centre,
            @ForAll @DoubleRange(min = 50, max = 5000) double radius,
            @ForAll @DoubleRange(min = 0, max = 3) double radii,
            @ForAll @DoubleRange(min = 0, max = 360) double bearing) {
        GeoPoint place = Places.from(centre, radii * radius, bearing);

        double distance = new Polygon(ring(centre, radius)).distanceM(place);

        assertThat(distance).isCloseTo(new Circle(centre, radius).distanceM(place), within(0.01 * radius));
    }

    @Property(tries = 1000, seed = "20261122")
    void doesNotMatter_whereThePolygonBeginsAndWhichWayItTurns(
            @ForAll("centres") GeoPoint centre,
            @ForAll @IntRange(min = 0, max = CORNERS - 1) int first,
            @ForAll boolean reversed,
            @ForAll @DoubleRange(min = 0, max = 5000) double walked) {
        List<GeoPoint> turned = new ArrayList<>(ring(centre, 1000));
        Collections.rotate(turned, first);
        if (reversed) {
            Collections.reverse(turned);
        }
        GeoPoint place = Places.from(centre, walked, 33);

        assertThat(new Polygon(turned).distanceM(place))
                .isCloseTo(new Polygon(ring(centre, 1000)).distanceM(place), within(0.01));
    }

    @Property(tries = 2000, seed = "20261122")
    void changesByNoMoreThanTheWatchMoved(
            @ForAll("centres") GeoPoint centre,
            @ForAll @DoubleRange(min = 0, max = 3000) double walked,
            @ForAll @DoubleRange(min = 0, max = 360) double bearing,
            @ForAll @DoubleRange(min = 0, max = 100) double step,
            @ForAll @DoubleRange(min = 0, max = 360) double turn) {
        Polygon fence = new Polygon(ring(centre, 1000));
        GeoPoint before = Places.from(centre, walked, bearing);
        GeoPoint after = Places.from(before, step, turn);

        assertThat(Math.abs(fence.distanceM(after) - fence.distanceM(before))).isLessThan(step * 1.01 + 2);
    }

    private static List<GeoPoint> ring(GeoPoint centre, double radius) {
        return IntStream.range(0, CORNERS)
                .mapToObj(i -> Places.from(centre, radius, 360.0 * i / CORNERS))
                .toList();
    }
}
