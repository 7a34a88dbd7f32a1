package watchline.decoder.rule.fence;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.model.Fix;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Place;
import watchline.dialect.spi.ReportBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static watchline.decoder.rule.fence.Places.HOME;

/** A margin of 50 m around a circle of 100 m. */
class FenceTest {

    private static final Fence FENCE = fence("home", "Home", 100, 50);

    @ParameterizedTest
    @CsvSource({
        "GNSS, 0, 12, INSIDE",
        "GNSS, 87, 12, INSIDE",
        "GNSS, 89, 12, UNSURE",
        "GNSS, 100, 12, UNSURE",
        "GNSS, 161, 12, UNSURE",
        "GNSS, 163, 12, OUTSIDE",
        // Not said how good: 20 m, and 1,000 m by networks.
        "GNSS, 169, -1, UNSURE",
        "GNSS, 171, -1, OUTSIDE",
        "GNSS, 171, 0, OUTSIDE",
        "NETWORK, 1149, -1, UNSURE",
        "NETWORK, 1151, -1, OUTSIDE",
        "NETWORK, 171, 20, OUTSIDE",
        // Rougher than the whole fence: it cannot show that she is home.
        "NETWORK, 0, 101, UNSURE",
        "NETWORK, 0, 99, INSIDE",
        // However rough: far is far.
        "NETWORK, 2149, 90000, UNSURE",
        "NETWORK, 2151, 90000, OUTSIDE"
    })
    void saysTheSide_whereThereIsNoDoubt(Fix fix, double fromCentre, double accuracy, Side side) {
        assertThat(FENCE.side(sighting(fix, fromCentre, accuracy))).isEqualTo(side);
    }

    @ParameterizedTest
    @CsvSource({"0, INSIDE", "9, INSIDE", "11, UNSURE"})
    void canBeInside_whenTheFenceIsAsSmallAsAFixIsRough(double fromCentre, Side side) {
        assertThat(fence("bed", "Bed", 20, 50).side(sighting(Fix.GNSS, fromCentre, -1)))
                .isEqualTo(side);
    }

    @Test
    void seesNothing_whenCoordinatesAreTheLastOnesKnown() {
        assertThat(Sighting.of(place(Fix.NONE, 0, 5))).isNull();
        assertThat(Sighting.of(new ReportBuilder("AP49", Kind.HEALTH).build().place()))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "home#1", "123456789012345678901234567890123"})
    void refusesAnIdThatIsNoneForAKey(String id) {
        assertThatThrownBy(() -> fence(id, "Home", 100, 50))
                .hasMessage("id: " + id + " (expected: 1-32 of A-Z a-z 0-9 _ -)");
    }

    @Test
    void refusesANameOrAMarginOutOfBounds() {
        assertThatThrownBy(() -> fence("home", " ", 100, 50)).hasMessageStartingWith("name:");
        assertThatThrownBy(() -> fence("home", "x".repeat(41), 100, 50))
                .hasMessageEndingWith("(expected: 1-40 characters)");
        assertThatThrownBy(() -> fence("home", "Home", 100, 5001)).hasMessage("marginM: 5001.0 (expected: 0-5000)");
        assertThatThrownBy(() -> fence("home", "Home", 100, -1)).hasMessage("marginM: -1.0 (expected: 0-5000)");
    }

    private static Fence fence(String id, String name, double radius, double margin) {
        Set<Crossing> tell = EnumSet.of(Crossing.EXIT);
        return new Fence(id, name, new Circle(HOME, radius), margin, tell);
    }

    private static Sighting sighting(Fix fix, double fromCentre, double accuracy) {
        Sighting sighting = Sighting.of(place(fix, fromCentre, accuracy));
        assertThat(sighting).isNotNull();
        return sighting;
    }

    private static Place place(Fix fix, double fromCentre, double accuracy) {
        GeoPoint there = Places.from(HOME, fromCentre, 45);
        ReportBuilder report = new ReportBuilder("AP01", Kind.POSITION).place(fix, there.lat(), there.lon());
        return (accuracy < 0 ? report : report.accuracyM(accuracy)).build().place();
    }
}
