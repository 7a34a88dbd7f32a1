package watchline.samples.tool;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the tool reads from and writes for people. */
class TextsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT1M59S, just now",
        "PT2M, 2 min ago",
        "PT119M, 119 min ago",
        "PT2H, 2 h ago",
        "PT47H, 47 h ago",
        "PT48H, 2 days ago"
    })
    void saysHowLongAgo(Duration age, String words) {
        assertThat(Ago.of(NOW.minus(age), NOW)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"30m, PT30M", "12h, PT12H", "7d, PT168H", "3650d, PT87600H"})
    void readsAnAge(String text, Duration age) {
        assertThat(new AgeText().convert(text)).isEqualTo(age);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "d", "-1d", "7w", "3651d", "123456m"})
    void refusesWhatIsNoAge(String text) {
        assertThatThrownBy(() -> new AgeText().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("age: " + text + " (expected: such as 30m, 12h or 7d, at most 3650d)");
    }

    @Test
    void showsTextAsText_withWhatIsNotEscaped() {
        assertThat(Shown.of("[3G*8800000015*0002*LK]\n".getBytes(ISO_8859_1)))
                .isEqualTo("[3G*8800000015*0002*LK]\\x0a");
    }

    @Test
    void showsOtherBytesInHexadecimal() {
        assertThat(Shown.of(new byte[] {0x78, 0x78, 0x0d, 0x01})).isEqualTo("hex 78 78 0d 01");
    }

    @Test
    void cutsALongFrame_andSaysHowLongItIs() {
        assertThat(Shown.of("x".repeat(161).getBytes(ISO_8859_1))).isEqualTo("x".repeat(160) + " ... (161 bytes)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Unable to load region from any of the providers | --region
                    Unable to load credentials from any of          | Sign in to AWS
                    Connection refused                              | is samples/run running
                    ResourceNotFoundException: no such table        | --table-prefix w- right
                    ResourceNotFoundException: Function not found   | is --function right
                    AccessDeniedException                           | w-devices, w-alarms and w-quarantine
                    anything else                                   | can be given again
                    """)
    void saysWhatToDo(String problem, String advice) {
        Exception thrown = new IllegalStateException("reading devices", new IllegalStateException(problem));

        assertThat(Advice.on(thrown, "w-")).startsWith("reading devices").contains(advice);
    }
}
