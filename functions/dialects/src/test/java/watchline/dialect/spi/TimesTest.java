package watchline.dialect.spi;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TimesTest {

    @Test
    void writesTheFormOfReplies() {
        assertThat(Times.compact(Instant.parse("2026-01-05T12:00:09.999Z"))).isEqualTo("20260105120009");
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2, 29, 23, 59, 59, 2024-02-29T23:59:59Z",
        "1970, 1, 1, 0, 0, 0, 1970-01-01T00:00:00Z",
        "2026, 12, 31, 0, 0, 0, 2026-12-31T00:00:00Z"
    })
    void knowsTheDates(int year, int month, int day, int hour, int minute, int second, Instant expected) {
        assertThat(Times.utc(year, month, day, hour, minute, second)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 2, 29, 0, 0, 0",
        "2023, 4, 31, 0, 0, 0",
        "2023, 0, 1, 0, 0, 0",
        "2023, 13, 1, 0, 0, 0",
        "2023, 1, 0, 0, 0, 0",
        "1969, 12, 31, 23, 59, 59",
        "10000, 1, 1, 0, 0, 0",
        "2023, 1, 1, 24, 0, 0",
        "2023, 1, 1, -1, 0, 0",
        "2023, 1, 1, 0, 60, 0",
        "2023, 1, 1, 0, 0, 60"
    })
    void knowsNoDate_whereThereIsNone(int year, int month, int day, int hour, int minute, int second) {
        assertThat(Times.utc(year, month, day, hour, minute, second)).isNull();
    }

    @Test
    void readsSixAndSixDigits_inBothOrders() {
        byte[] bytes = Text.ascii("250115A111707");

        assertThat(Times.yearFirst(bytes, 0, 7)).isEqualTo(Instant.parse("2025-01-15T11:17:07Z"));
        assertThat(Times.dayFirst(bytes, 0, 7)).isEqualTo(Instant.parse("2015-01-25T11:17:07Z"));
    }

    @Test
    void readsNoTime_whereOneDigitIsMissing() {
        byte[] bytes = Text.ascii("25011xA111707");

        assertThat(Times.yearFirst(bytes, 0, 7)).isNull();
        assertThat(Times.dayFirst(bytes, 0, 7)).isNull();
    }
}
