package watchline.dialect.iw;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;

import static org.assertj.core.api.Assertions.assertThat;

/** Firmware, worn or not, questions, and what is measured over a while. */
class DeviceDecoderTest {

    @Test
    void readsTheFirmware() {
        Report report = Watch.says("IWAPVR,357653054861492,C42F-l005l005-EU-P1-V0.3.38.20210906.182655#");

        assertThat(report.kind()).isEqualTo(Kind.STATUS);
        assertThat(report.extra()).isEqualTo(Map.of("firmware", "C42F-l005l005-EU-P1-V0.3.38.20210906.182655"));
    }

    @ParameterizedTest
    @CsvSource({"1, true", "0, false"})
    void readsWhetherTheWatchIsWorn(String sent, boolean worn) {
        Report report = Watch.says("IWAPWR,357653054861492," + sent + ",20240327040936#");

        assertThat(report.kind()).isEqualTo(Kind.STATUS);
        assertThat(report.status().worn()).isEqualTo(worn);
        assertThat(report.time()).isEqualTo(Instant.parse("2024-03-27T04:09:36Z"));
    }

    @Test
    void knowsNotWhetherTheWatchIsWorn_whenItSaysSomethingElse() {
        Report report = Watch.says("IWAPWR,357653054861492,yes,#");

        assertThat(report.status().worn()).isNull();
        assertThat(report.extra()).isEqualTo(Map.of("dropped", List.of("worn: yes (expected: 1 or 0)")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AP05", "APT6"})
    void keepsAQuestionAsItCame(String word) {
        Report report = Watch.says("IW" + word + ",a,1#");

        assertThat(report.kind()).isEqualTo(Kind.EVENT);
        assertThat(report.extra()).isEqualTo(Map.of("rest", "a,1"));
    }

    @Test
    void readsTheSleep() {
        Report report = Watch.says("IWAP97,2300@0800,109,001222222113#");

        assertThat(report.kind()).isEqualTo(Kind.HEALTH);
        assertThat(report.extra())
                .isEqualTo(Map.of(
                        "sleepStart", "2300", "sleepEnd", "0800", "sleepNumber", 109L, "sleepDigits", "001222222113"));
    }

    @Test
    void readsSleepThatBreaksOff() {
        assertThat(Watch.says("IWAP97,2300#").extra()).isEqualTo(Map.of("sleepStart", "2300"));
        assertThat(Watch.says("IWAP97#").extra()).isEmpty();
    }

    @Test
    void countsTheSamplesOfAnEcg() {
        Report report = Watch.says("IWAPHD,1,22,333#");

        assertThat(report.kind()).isEqualTo(Kind.HEALTH);
        assertThat(report.extra()).isEqualTo(Map.of("bytes", 8));
    }

    @Test
    void readsTheTimeOfASeriesOfLineK() {
        Report report = Watch.says("IWAP51,20170803113235,1,2#");

        assertThat(report.kind()).isEqualTo(Kind.HEALTH);
        assertThat(report.time()).isEqualTo(Instant.parse("2017-08-03T11:32:35Z"));
        assertThat(report.extra()).isEqualTo(Map.of("rest", "1,2"));
    }
}
