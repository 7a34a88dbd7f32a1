package watchline.decoder.rule.fence;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static watchline.decoder.rule.fence.Places.HOME;

class ShapeTest {

    /** A degree wide and half a degree high, at the date line: 111.2 km by 55.6 km. */
    private static final Polygon FIJI = polygon(0, 179.5, 0, -179.5, 0.5, -179.5, 0.5, 179.5);

    @ParameterizedTest
    @CsvSource({"0, -100", "60, -40", "100, 0", "350, 250"})
    void measuresFromTheBorderOfACircle(double fromCentre, double distance) {
        Circle circle = new Circle(HOME, 100);

        assertThat(circle.distanceM(Places.from(HOME, fromCentre, 77))).isCloseTo(distance, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({
        "0.25, 180, -27_799",
        "0.25, 179.9, -27_799",
        "0.25, -179.9, -27_799",
        "0.25, 179.4, 11_119",
        "0.6, 180, 11_119"
    })
    void measuresAcrossTheDateLine(double lat, double lon, double distance) {
        assertThat(FIJI.distanceM(new GeoPoint(lat, lon))).isCloseTo(distance, within(15.0));
    }

    @Test
    void isOutside_onTheOtherSideOfTheGlobe() {
        assertThat(FIJI.distanceM(new GeoPoint(0.25, 0))).isPositive();
        assertThat(FIJI.distanceM(new GeoPoint(0.25, -0.5))).isPositive();
        assertThat(FIJI.distanceM(new GeoPoint(90, 0))).isPositive();
    }

    @Test
    void countsTheNotchOfAPolygonAsOutside() {
        Polygon horseshoe = polygon(0, 0, 0, 0.03, 0.03, 0.03, 0.03, 0.02, 0.01, 0.02, 0.01, 0.01, 0.03, 0.01, 0.03, 0);

        assertThat(horseshoe.distanceM(new GeoPoint(0.02, 0.015))).isCloseTo(556, within(1.0));
        assertThat(horseshoe.distanceM(new GeoPoint(0.02, 0.005))).isCloseTo(-556, within(1.0));
    }

    @Test
    void shrinksEastAndWest_awayFromTheEquator() {
        Polygon oslo = polygon(60, 10, 60, 10.02, 60.01, 10.02, 60.01, 10);

        assertThat(oslo.distanceM(new GeoPoint(60.005, 10.03))).isCloseTo(556, within(1.0));
    }

    @Test
    void knowsHowDeepItIs() {
        assertThat(polygon(0, 0, 0, 0.01, 0.01, 0.01, 0.01, 0).reachM()).isCloseTo(556, within(1.0));
        assertThat(new Circle(HOME, 120).reachM()).isEqualTo(120);
    }

    @Test
    void seesThatALineCrossesItself() {
        assertThat(polygon(0, 0, 0.01, 0.01, 0, 0.01, 0.012, 0).isSimple()).isFalse();
        assertThat(FIJI.isSimple()).isTrue();
    }

    @Test
    void hasAnotherFingerprint_whenItIsMoved() {
        Circle circle = new Circle(HOME, 100);

        assertThat(new Circle(HOME, 100).fingerprint()).isEqualTo(circle.fingerprint());
        assertThat(new Circle(HOME, 101).fingerprint()).isNotEqualTo(circle.fingerprint());
        assertThat(new Circle(Places.from(HOME, 50, 0), 100).fingerprint()).isNotEqualTo(circle.fingerprint());
    }

    @ParameterizedTest
    @ValueSource(doubles = {19.9, 500_001, Double.NaN})
    void refusesARadiusOutOfBounds(double radius) {
        assertThatThrownBy(() -> new Circle(HOME, radius))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("radiusM: " + radius + " (expected: 20-500000)");
    }

    @ParameterizedTest
    @ValueSource(doubles = {85.1, -85.1})
    void refusesAFenceAtAPole(double lat) {
        assertThatThrownBy(() -> new Circle(new GeoPoint(lat, 0), 100))
                .hasMessage("lat: " + lat + " (expected: -85 to 85)");
    }

    @Test
    void refusesPolygonsOutOfBounds() {
        assertThatThrownBy(() -> polygon(0, 0, 0, 1)).hasMessage("polygon: 2 corners (expected: 3-50)");
        assertThatThrownBy(() -> new Polygon(ring(51))).hasMessage("polygon: 51 corners (expected: 3-50)");
        assertThatThrownBy(() -> polygon(0, 0, 0, 10, 1, 5))
                .hasMessage("polygon's width in metres: 1111949 (expected: 0-1000000)");
        assertThatThrownBy(() -> polygon(0, 0, 0, 0.01, 0.00005, 0.005))
                .hasMessage("polygon's depth in metres: 3 (expected: 10-1000000)");
    }

    @Test
    void takesAPolygonOfFiftyCorners() {
        assertThat(new Polygon(ring(50)).reachM()).isCloseTo(1000, within(10.0));
    }

    private static List<GeoPoint> ring(int corners) {
        return IntStream.range(0, corners)
                .mapToObj(i -> Places.from(HOME, 1000, 360.0 * i / corners))
                .toList();
    }

    private static Polygon polygon(double... latLon) {
        return new Polygon(IntStream.range(0, latLon.length / 2)
                .mapToObj(i -> new GeoPoint(latLon[2 * i], latLon[2 * i + 1]))
                .toList());
    }
}
