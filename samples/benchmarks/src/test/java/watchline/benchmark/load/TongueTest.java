package watchline.benchmark.load;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import watchline.dialect.Dialects;
import watchline.dialect.model.Report;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Decoded;
import watchline.dialect.spi.Dialect;

import static org.assertj.core.api.Assertions.assertThat;

class TongueTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:48:11Z");
    private static final Stamp STAMP = new Stamp(NOW);

    @BeforeAll
    static void findSamples() {
        System.setProperty("watchline.frames", Path.of("..", "frames").toString());
    }

    @ParameterizedTest
    @EnumSource(Tongue.class)
    void saysFramesThatMeanSomething(Tongue tongue) {
        Script script = new Tongue.Book().script(tongue, 7);

        assertThat(script.phrases())
                .allSatisfy(phrase ->
                        assertThat(decode(tongue, script, phrase).message()).isInstanceOf(Report.class));
    }

    @ParameterizedTest
    @EnumSource(Tongue.class)
    void saysTheWatchsOwnId(Tongue tongue) {
        Script script = new Tongue.Book().script(tongue, 7);

        assertThat(script.phrases())
                .allSatisfy(phrase ->
                        assertThat(decode(tongue, script, phrase).deviceId()).isEqualTo(script.device()));
    }

    @ParameterizedTest
    @EnumSource(Tongue.class)
    void saysTheTimeOfSending_whereAFrameSaysTheTime(Tongue tongue) {
        Script script = new Tongue.Book().script(tongue, 7);

        Report first = (Report) decode(tongue, script, script.phrases().get(0)).message();

        assertThat(first.time()).isEqualTo(NOW);
    }

    @Test
    void expectsTheReplyThatNamesTheWatch() {
        Script script = new Tongue.Book().script(Tongue.BRACKET, 7);

        assertThat(new String(script.phrases().get(1).reply(), StandardCharsets.US_ASCII))
                .isEqualTo("[3G*" + script.device() + "*0002*LK]");
    }

    @Test
    void pressesTheKeyNow() {
        Script script = SosPress.of(new Tongue.Book(), 7);

        Report press =
                (Report) decode(Tongue.IW, script, script.phrases().get(0)).message();

        assertThat(List.of(press.time(), press.alarms().toString())).isEqualTo(List.of(NOW, "[SOS]"));
    }

    private static Decoded decode(Tongue tongue, Script script, Phrase phrase) {
        Dialect dialect = Dialects.named(tongue.dialect()).orElseThrow();
        return dialect.decode(phrase.at(STAMP), new DecodeContext(script.device(), NOW, NOW, 0));
    }
}
