package watchline.dialect.spi;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AckMatchTest {

    @Test
    void matchesWordAndSerial_whenBothAreAskedFor() {
        AckMatch ack = AckMatch.serial("AP16", "080835");

        assertThat(ack.matches("AP16", "080835")).isTrue();
        assertThat(ack.matches("AP16", "080836")).isFalse();
        assertThat(ack.matches("AP16", null)).isFalse();
        assertThat(ack.matches("AP15", "080835")).isFalse();
    }

    @Test
    void matchesAnySerial_whenOnlyTheWordIsAskedFor() {
        AckMatch ack = AckMatch.word("APSM");

        assertThat(ack.matches("APSM", "680835")).isTrue();
        assertThat(ack.matches("APSM", null)).isTrue();
        assertThat(ack.matches("APTF", null)).isFalse();
    }

    @Test
    void matchesNothing_whenTheWatchSaysNothing() {
        assertThat(AckMatch.NONE.matches("IP", null)).isFalse();
    }

    @Test
    void wantsNoSerialWithoutAWord() {
        assertThatThrownBy(() -> new AckMatch(null, "080835"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("serial: 080835 (expected: none without a word)");
    }
}
