package watchline.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IsoTimeTest {

    private static final long SEED = 17;
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    @Test
    void writesMilliseconds_whenThereAreNone() {
        assertThat(IsoTime.format(Instant.parse("2026-11-22T09:48:11Z"))).isEqualTo("2026-11-22T09:48:11.000Z");
    }

    @Test
    void cutsWhatIsFinerThanMilliseconds() {
        assertThat(IsoTime.format(Instant.parse("2026-11-22T09:48:11.123999Z"))).isEqualTo("2026-11-22T09:48:11.123Z");
    }

    @Test
    void writesAndReadsAsAFormatterDoes_whateverTheTime() {
        Random random = new Random(SEED);
        long first = day(-1).toEpochMilli();
        long end = day(10_001).toEpochMilli();
        for (int i = 0; i < 50_000; i++) {
            Instant time = Instant.ofEpochMilli(random.nextLong(first, end));
            String text = IsoTime.format(time);
            assertThat(text).isEqualTo(FORM.format(time));
            if (text.startsWith("2")) {
                assertThat(IsoTime.parse(text)).isEqualTo(time);
            }
        }
    }

    private static Instant day(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01T00:00:00.000Z",
                "9999-12-31T23:59:59.999Z",
                "2024-02-29T12:00:00.000Z",
                "2026-12-31T24:00:00.000Z",
                "2026-11-22T09:48:11Z",
                "2026-11-22T09:48:11.123456Z",
                "2026-11-22T10:48:11.1+01:00",
                "2026-11-22t09:48:11.123z"
            })
    void readsWhatAnInstantReads(String text) {
        assertThat(IsoTime.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-02-29T00:00:00.000Z",
                "2026-00-10T00:00:00.000Z",
                "2026-13-10T00:00:00.000Z",
                "2026-11-00T00:00:00.000Z",
                "2026-11-22T25:00:00.000Z",
                "2026-11-22T09:60:00.000Z",
                "2026-11-22T09:48:61.000Z",
                "2026-11-22 09:48:11.123Z",
                "2026-11-2xT09:48:11.123Z"
            })
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> IsoTime.parse(text)).isInstanceOf(DateTimeParseException.class);
    }
}
