package watchline.dialect.iw;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchline.dialect.model.Report;

import static org.assertj.core.api.Assertions.assertThat;

class IwDatesTest {

    private static final Instant NOVEMBER_2022 = Instant.parse("2022-11-30T20:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "211225, 212100, 2021-12-25T21:21:00Z",
        "250115, 111707, 2025-01-15T11:17:07Z",
        "080524, 061830, 2008-05-24T06:18:30Z"
    })
    void readsTheYearFirst(String date, String time, Instant expected) {
        assertThat(at(date, time, Watch.NOW).time()).isEqualTo(expected);
    }

    @Test
    void readsTheDayFirst_whenTheYearFirstWouldBeInTheFuture() {
        Report report = at("301122", "201934", NOVEMBER_2022);

        assertThat(report.time()).isEqualTo(Instant.parse("2022-11-30T20:19:34Z"));
        assertThat(report.extra()).doesNotContainKey("deviceTime");
    }

    @Test
    void readsTheDayFirst_whenTheYearFirstIsNoDate() {
        assertThat(at("151322", "000000", NOVEMBER_2022).time()).isNull();
        assertThat(at("231222", "000000", Watch.NOW).time()).isEqualTo(Instant.parse("2023-12-22T00:00:00Z"));
        assertThat(at("310122", "000000", Watch.NOW).time()).isEqualTo(Instant.parse("2022-01-31T00:00:00Z"));
        assertThat(at("043021", "000000", Watch.NOW).time()).isNull();
        assertThat(at("220230", "000000", Watch.NOW).time()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"261124, 094811, 2026-11-24T09:48:11Z", "261124, 094812, 2024-11-26T09:48:12Z"})
    void believesAClock_thatIsTwoDaysAhead_andNoMore(String date, String time, Instant expected) {
        assertThat(at(date, time, Watch.NOW).time()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"000000, 000000", "991399, 121212", "260708, 250000", "2607x8, 181202"})
    void keepsTheDigits_whenNothingFits(String date, String time) {
        Report report = at(date, time, Watch.NOW);

        assertThat(report.time()).isNull();
        assertThat(report.extra()).containsEntry("deviceTime", date + time);
    }

    @ParameterizedTest
    @CsvSource({
        "20240327040936, 2024-03-27T04:09:36Z",
        "240327040936, 2024-03-27T04:09:36Z",
        "1711512576683, 2024-03-27T04:09:36.683Z",
        "1711512576, 2024-03-27T04:09:36Z"
    })
    void tellsTheFormsOfAStampByTheirLength(String stamp, Instant expected) {
        assertThat(Watch.says("IWAPWR,357653054861492,1," + stamp + "#").time()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"19990327040936", "20240327250936", "123", "now", "9999999999999", "20361231000000"})
    void keepsAStamp_thatIsNone(String stamp) {
        Report report = Watch.says("IWAPWR,357653054861492,1," + stamp + "#");

        assertThat(report.time()).isNull();
        assertThat(report.extra()).containsEntry("deviceTime", stamp);
    }

    private static Report at(String date, String time, Instant received) {
        return Watch.says(
                "IWAP01" + date + "V0000.0000N00000.0000E000.0" + time + "000.0003900009700003,310,260,46136,43263037#",
                received);
    }
}
