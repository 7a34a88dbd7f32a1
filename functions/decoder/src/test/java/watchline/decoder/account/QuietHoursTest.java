package watchline.decoder.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** In Madrid the clocks go from 02:00 to 03:00 on 29 March 2026, and from 03:00 back to 02:00 on 25 October. */
class QuietHoursTest {

    private static final String MADRID = "Europe/Madrid";

    @ParameterizedTest
    @CsvSource({
        "22:00-07:00, 2026-01-10T20:59:59Z, false",
        "22:00-07:00, 2026-01-10T21:00:00Z, true",
        "22:00-07:00, 2026-01-11T05:59:59Z, true",
        "22:00-07:00, 2026-01-11T06:00:00Z, false",
        "13:00-15:30, 2026-01-10T12:00:00Z, true",
        "13:00-15:30, 2026-01-10T14:30:00Z, false",
        "22:00-00:00, 2026-01-10T22:59:59Z, true",
        "22:00-00:00, 2026-01-10T23:00:00Z, false",
        "00:00-06:00, 2026-01-10T22:59:59Z, false",
        "00:00-06:00, 2026-01-10T23:00:00Z, true"
    })
    void isQuiet_fromItsBeginningUntilItsEnd(String window, Instant time, boolean quiet) {
        assertThat(QuietHours.parse(window, MADRID).isQuiet(time)).isEqualTo(quiet);
    }

    @ParameterizedTest
    @CsvSource({
        // The night in which an hour is skipped: 02:30 is when it would have been, at 03:00.
        "22:00-02:30, 2026-03-29T00:59:59Z, true",
        "22:00-02:30, 2026-03-29T01:00:00Z, false",
        "02:30-07:00, 2026-03-29T00:59:59Z, false",
        "02:30-07:00, 2026-03-29T01:00:00Z, true",
        "02:10-02:50, 2026-03-29T01:00:00Z, false",
        // The night in which an hour comes twice: from the first 02:30, until the second.
        "22:00-02:30, 2026-10-25T00:30:00Z, true",
        "22:00-02:30, 2026-10-25T01:29:59Z, true",
        "22:00-02:30, 2026-10-25T01:30:00Z, false",
        "02:30-07:00, 2026-10-25T00:29:59Z, false",
        "02:30-07:00, 2026-10-25T00:30:00Z, true",
        "02:30-07:00, 2026-10-25T01:15:00Z, true"
    })
    void takesANightForOneWindow_whenTheClocksChange(String window, Instant time, boolean quiet) {
        assertThat(QuietHours.parse(window, MADRID).isQuiet(time)).isEqualTo(quiet);
    }

    @ParameterizedTest
    @CsvSource({
        "22:00-07:00, 2026-01-11T05:59:59Z, 2026-01-10T06:00:00Z",
        "22:00-07:00, 2026-01-11T06:00:00Z, 2026-01-11T06:00:00Z",
        "22:00-07:00, 2026-01-11T20:00:00Z, 2026-01-11T06:00:00Z",
        "22:00-02:30, 2026-03-29T12:00:00Z, 2026-03-29T01:00:00Z",
        "22:00-02:30, 2026-10-25T12:00:00Z, 2026-10-25T01:30:00Z",
        // The one in the skipped hour did not happen.
        "02:10-02:50, 2026-03-29T12:00:00Z, 2026-03-28T01:50:00Z"
    })
    void saysWhenItEndedLast(String window, Instant time, Instant end) {
        assertThat(QuietHours.parse(window, MADRID).lastEnd(time)).contains(end);
    }

    @Test
    void knowsNoEnd_whenItNeverBegins() {
        assertThat(QuietHours.NEVER.lastEnd(Instant.parse("2026-01-11T06:00:00Z")))
                .isEmpty();
    }

    /** A day without midnight on the Azores, half an hour on Lord Howe, a whole day left out on Samoa. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Madrid, 2026-03-25T12:00:00Z",
        "Europe/Madrid, 2026-10-20T12:00:00Z",
        "Atlantic/Azores, 2026-03-25T12:00:00Z",
        "Australia/Lord_Howe, 2026-04-01T00:00:00Z",
        "Pacific/Apia, 2011-12-27T00:00:00Z"
    })
    void endsOnce_whereTheLastEndSaysSo(String zone, Instant from) {
        for (String window : List.of("22:00-07:00", "23:45-00:15", "00:30-02:15", "01:45-03:00", "02:10-02:50")) {
            QuietHours quiet = QuietHours.parse(window, zone);
            List<Instant> ends = new ArrayList<>();
            for (Instant at = from; at.isBefore(from.plus(Duration.ofDays(9))); at = at.plusSeconds(60)) {
                if (!quiet.isQuiet(at) && quiet.isQuiet(at.minusSeconds(60))) {
                    ends.add(at);
                    assertThat(quiet.lastEnd(at)).as("%s %s", window, zone).contains(at);
                }
            }
            assertThat(ends).as("%s %s", window, zone).hasSizeBetween(8, 9);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22-7", "22:00", "22:00-24:00", "22:00-7:00", "07:00-07:00", "22:00-07:00 "})
    void refusesWhatIsNoWindow(String window) {
        assertThatThrownBy(() -> QuietHours.parse(window, MADRID))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("quiet: " + window + " (expected: ");
    }

    @Test
    void refusesWhatIsNoZone() {
        assertThatThrownBy(() -> QuietHours.parse("22:00-07:00", "Madrid"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("timeZone: Madrid (expected: a name such as Europe/Madrid, or UTC)");
    }

    @Test
    void endsNext_aMomentAfterItEndedLast() {
        QuietHours quiet = QuietHours.parse("22:00-07:00", "Europe/Madrid");
        Instant end = Instant.parse("2026-11-23T06:00:00Z");

        assertThat(quiet.nextEnd(end.minusMillis(1))).contains(end);
        assertThat(quiet.nextEnd(end)).contains(Instant.parse("2026-11-24T06:00:00Z"));
    }

    @Test
    void endsNextByTheClockOfTheMorning_whenTheClocksChangeInTheNight() {
        QuietHours quiet = QuietHours.parse("22:00-07:00", "Europe/Madrid");

        assertThat(quiet.nextEnd(Instant.parse("2026-10-24T23:00:00Z")))
                .contains(Instant.parse("2026-10-25T06:00:00Z"));
        assertThat(quiet.nextEnd(Instant.parse("2026-03-28T23:00:00Z")))
                .contains(Instant.parse("2026-03-29T05:00:00Z"));
    }

    @Test
    void neverEndNext_whenTheyCannotBeRead() {
        assertThat(QuietHours.NEVER.nextEnd(Instant.parse("2026-11-22T14:00:00Z")))
                .isEmpty();
    }

    @Test
    void readsBackWhatItWrites() {
        QuietHours quiet = QuietHours.parse("22:05-07:00", MADRID);

        assertThat(QuietHours.read(quiet.text(), quiet.zone().getId())).isEqualTo(quiet);
    }
}
