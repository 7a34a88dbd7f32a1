package watchline.dialect.iw;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.model.Beacon;
import watchline.dialect.model.Fix;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;

import static org.assertj.core.api.Assertions.assertThat;

class BeaconDecoderTest {

    private static final String IMEI = "IWAPBL,355932603390043,";

    @Test
    void readsBeacons() {
        Report report = Watch.says(IMEI + "RemaLesa788|BF:0C:B8:8A:DF:EB|-30&ME76|F0:49:32:3B:6A:D7|-52,"
                + "28:05:31:30:DA:93,1711512576683#");

        assertThat(report.kind()).isEqualTo(Kind.POSITION);
        assertThat(report.place().fix()).isEqualTo(Fix.NONE);
        assertThat(report.time()).isEqualTo(Instant.parse("2024-03-27T04:09:36.683Z"));
        assertThat(report.ble())
                .containsExactly(
                        new Beacon("bf:0c:b8:8a:df:eb", -30, null, "RemaLesa788"),
                        new Beacon("f0:49:32:3b:6a:d7", -52, null, "ME76"));
        assertThat(report.extra()).isEqualTo(Map.of("ownMac", "28:05:31:30:da:93"));
    }

    @Test
    void readsANameWithAComma() {
        Report report = Watch.says(IMEI + "Hall, left|BF:0C:B8:8A:DF:EB|-30,28:05:31:30:DA:93,1711512576683#");

        assertThat(report.ble()).containsExactly(new Beacon("bf:0c:b8:8a:df:eb", -30, null, "Hall, left"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",28:05:31:30:DA:93", ",,1711512576683", ",1711512576683", ",,"})
    void readsTheList_whenTheFieldsAtTheEndAreMissing(String end) {
        Report report = Watch.says(IMEI + "ME76|F0:49:32:3B:6A:D7|-52" + end + "#");

        assertThat(report.ble()).containsExactly(new Beacon("f0:49:32:3b:6a:d7", -52, null, "ME76"));
    }

    @Test
    void readsItsOwnAddress_whenTheTimeIsEmpty() {
        Report report = Watch.says(IMEI + "ME76|F0:49:32:3B:6A:D7|-52,28:05:31:30:DA:93,#");

        assertThat(report.extra()).isEqualTo(Map.of("ownMac", "28:05:31:30:da:93"));
        assertThat(report.ble()).containsExactly(new Beacon("f0:49:32:3b:6a:d7", -52, null, "ME76"));
    }

    @Test
    void readsAFrameWithoutBeacons() {
        Report report = Watch.says(IMEI + ",28:05:31:30:DA:93,1711512576683#");

        assertThat(report.ble()).isEmpty();
        assertThat(report.time()).isNotNull();
    }

    @Test
    void hasNoTime_whenTheClockIsYearsAhead() {
        Report report = Watch.says(IMEI + "ME76|F0:49:32:3B:6A:D7|-52,28:05:31:30:DA:93,2711512576683#");

        assertThat(report.time()).isNull();
        assertThat(report.extra()).containsEntry("deviceTime", "2711512576683");
    }
}
