package watchline.benchmark.units;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WearerTest {

    @Test
    void goesOutAndComesHomeAgain() {
        assertThat(Wearer.away(9 * 60)).isZero();
        assertThat(Wearer.away(10 * 60 + 20)).isEqualTo(1300);
        assertThat(Wearer.away(10 * 60 + 45)).isZero();
    }

    @Test
    void isNeverFarFromHome_whenIndoors() {
        Wearer wearer = new Wearer(new SplittableRandom(1));
        double home = wearer.lat(0);

        for (int i = 0; i < 1000; i++) {
            assertThat(Math.abs(wearer.lat(0) - home) * 111_320).isLessThan(100);
        }
    }

    @Test
    void usesItsBatteryByDay_andChargesItAtNight() {
        assertThat(Wearer.batteryPct(7 * 60)).isEqualTo(100);
        assertThat(Wearer.batteryPct(22 * 60 + 29)).isLessThan(32);
        assertThat(Wearer.batteryPct(23 * 60 + 59)).isGreaterThan(95);
        assertThat(Wearer.batteryPct(0)).isEqualTo(100);
    }
}
