package watchline.samples.simulator;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WalkTest {

    private static final Crossing HOME = new Crossing(20, -20);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void staysOnTheStreetsOfTheTown(long seed) {
        Walk walk = new Walk(HOME, new SplittableRandom(seed));
        double edge = Town.BLOCKS * (double) Town.BLOCK_M;

        for (int i = 0; i < 500; i++) {
            walk.go(37);

            assertThat(walk.east() % Town.BLOCK_M == 0 || walk.north() % Town.BLOCK_M == 0)
                    .as("on a street: %s, %s", walk.east(), walk.north())
                    .isTrue();
            assertThat(walk.east()).isBetween(-edge, edge);
            assertThat(walk.north()).isBetween(-edge, edge);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void getsHomeByTheShortestWay(long seed) {
        Walk walk = new Walk(HOME, new SplittableRandom(seed));
        walk.go(3_140);
        double away = Math.abs(walk.east() - HOME.x() * 100.0) + Math.abs(walk.north() - HOME.y() * 100.0);

        walk.turnHome();
        // To the next crossing it may lead away from home.
        walk.go(away + 2.0 * Town.BLOCK_M);

        assertThat(walk.isHome()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 99, 100, 101, 1000})
    void goesAsFarAsTold(int metres) {
        Walk walk = new Walk(new Crossing(0, 0), new SplittableRandom(7));

        walk.go(metres);

        assertThat(Math.abs(walk.east()) + Math.abs(walk.north())).isLessThanOrEqualTo(metres);
        assertThat(walk.isHome()).isFalse();
    }
}
