package watchline.dialect.iw;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.model.Fix;
import watchline.dialect.model.Report;
import watchline.dialect.model.WifiAp;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkGuessTest {

    private static final String NO_FIX =
            "IWAP01250723V0000.0000N00000.0000E000.0160150029.4704700008200008,310,26,65533,26779597,";
    private static final String FIX =
            "IWAP01260708A3052.5271N10335.3050E001.5181202330.3806700601500008,460,04,32768,174721616,";

    @Test
    void isThePlace_whenThereIsNoFix() {
        Report report = Watch.says(NO_FIX + "AP1|8e:76:3f:5b:4c:6a|-70,[23.18488@114.27291]#");

        assertThat(report.place().fix()).isEqualTo(Fix.NETWORK);
        assertThat(report.place().lat()).isEqualTo(23.18488);
        assertThat(report.place().lon()).isEqualTo(114.27291);
        assertThat(report.wifi()).containsExactly(new WifiAp("8e:76:3f:5b:4c:6a", -70, "AP1"));
        assertThat(report.extra()).doesNotContainKey("networkGuess");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[23.18488@114.27291]#", ",[23.18488@114.27291]#"})
    void isThePlace_withoutWifi(String after) {
        Report report = Watch.says(NO_FIX + after);

        assertThat(report.place().fix()).isEqualTo(Fix.NETWORK);
        assertThat(report.wifi()).isEmpty();
    }

    @Test
    void neverReplacesAFix() {
        Report report = Watch.says(FIX + ",[30.811805@103.532481]#");

        assertThat(report.place().fix()).isEqualTo(Fix.GNSS);
        assertThat(report.place().lat()).isEqualTo(30.8754517);
        assertThat(report.extra()).containsEntry("networkGuess", "30.811805@103.532481");
    }

    @Test
    void replacesTheLastPlaceKnown() {
        Report report = Watch.says(FIX.replace('A', 'V').replace("IWVP", "IWAP") + ",[30.811805@103.532481]#");

        assertThat(report.place().fix()).isEqualTo(Fix.NETWORK);
        assertThat(report.place().lat()).isEqualTo(30.811805);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0@0.0", "123.4@20", "x@y", "23.1@"})
    void isKeptAsText_whenItIsNoPlace(String guess) {
        Report report = Watch.says(NO_FIX + ",[" + guess + "]#");

        assertThat(report.place().fix()).isEqualTo(Fix.NONE);
        assertThat(report.extra()).containsEntry("networkGuess", guess);
    }

    @ParameterizedTest
    @ValueSource(strings = {"]#", "[]#", "@]#", "[x]#", "a]b|8e:76:3f:5b:4c:6a|-70#"})
    void isNothingElse(String after) {
        Report report = Watch.says(NO_FIX + after);

        assertThat(report.place().fix()).isEqualTo(Fix.NONE);
        assertThat(report.extra()).doesNotContainKey("networkGuess");
    }
}
