package watchline.decoder.rule.setting;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NightHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "22:00-07:00, 2026-11-22T20:59:59Z, ",
        "22:00-07:00, 2026-11-22T21:00:00Z, 2026-11-23T06:00:00Z",
        "22:00-07:00, 2026-11-22T23:30:00Z, 2026-11-23T06:00:00Z",
        "22:00-07:00, 2026-11-23T05:59:59Z, 2026-11-23T06:00:00Z",
        "22:00-07:00, 2026-11-23T06:00:00Z, ",
        "01:00-05:00, 2026-11-23T01:00:00Z, 2026-11-23T04:00:00Z",
        "01:00-05:00, 2026-11-22T23:00:00Z, ",
        // The night in which the clock is put back is an hour longer.
        "22:00-07:00, 2026-10-24T20:00:00Z, 2026-10-25T06:00:00Z"
    })
    void knowsWhenTheNightEnds_byTheWearersClock(String hours, Instant now, Instant end) {
        assertThat(NightHours.parse(hours).endingAfter(now, BERLIN)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "22:00-07:00, 2026-11-23T05:59:59Z, 2026-11-22T21:00:00Z, 2026-11-23T06:00:00Z",
        "22:00-07:00, 2026-11-23T06:00:00Z, 2026-11-23T21:00:00Z, 2026-11-24T06:00:00Z",
        "01:00-05:00, 2026-11-22T22:00:00Z, 2026-11-23T00:00:00Z, 2026-11-23T04:00:00Z",
        "07:00-06:30, 2026-11-23T05:45:00Z, 2026-11-23T06:00:00Z, 2026-11-24T05:30:00Z",
        // The clock is put back, and put on.
        "22:00-07:00, 2026-10-24T12:00:00Z, 2026-10-24T20:00:00Z, 2026-10-25T06:00:00Z",
        "22:00-07:00, 2027-03-27T12:00:00Z, 2027-03-27T21:00:00Z, 2027-03-28T05:00:00Z",
        // It ends before the hour that is skipped would let it begin: the next one is that of the day after.
        "02:30-03:10, 2027-03-27T12:00:00Z, 2027-03-29T00:30:00Z, 2027-03-29T01:10:00Z"
    })
    void knowsTheFirstNightThatIsNotOver(String hours, Instant time, Instant start, Instant end) {
        assertThat(NightHours.parse(hours).next(time, BERLIN)).isEqualTo(new NightHours.Window(start, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22:00", "22:00-24:30", "22:00-22:00", "22.00-07.00", "22:00 07:00", "ab:cd-ef:gh"})
    void refusesWhatIsNotTwoTimes(String text) {
        assertThatThrownBy(() -> NightHours.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hours: " + text + " (expected: two times of day, such as 22:00-07:00)");
    }

    @Test
    void writesWhatItReads() {
        assertThat(NightHours.parse("22:00-07:05")).hasToString("22:00-07:05");
    }
}
