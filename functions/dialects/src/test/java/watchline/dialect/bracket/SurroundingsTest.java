package watchline.dialect.bracket;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.Described;
import watchline.dialect.model.Cell;
import watchline.dialect.model.Report;
import watchline.dialect.model.WifiAp;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands behind the status word: cells, Wi-Fi, accuracy, in all the forms of bracket.md 3.1 to 3.3 and 7. */
class SurroundingsTest {

    private static final BracketDialect DIALECT = new BracketDialect();
    private static final String MAC = "da:10:68:6f:47:18";
    private static final String MAC2 = "da:10:68:6f:47:19";

    private static Report report(String rest) {
        return Described.report(DIALECT, Frames.position("UD", "0", "," + rest));
    }

    private static Cell raw(int mcc, int mnc, int lac, long cid, int signal) {
        return new Cell(mcc, mnc, lac, cid, null, signal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "5", "255"})
    void readsCells_whateverXIs(String x) {
        Report report = report("2," + x + ",460,1,9529,21809,158,9529,63555,133,0,40.7");

        assertThat(report.cells()).containsExactly(raw(460, 1, 9529, 21809, 158), raw(460, 1, 9529, 63555, 133));
        assertThat(report.place().accuracyM()).isEqualTo(40.7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",0", ",0,12.5", ",1,home,da:10:68:6f:47:18,-77", ",1,home,da:10:68:6f:47:18,-77,12.5"})
    void readsCells_whenXIsMissing(String rest) {
        Report report = report("1,293,41,11,60371,-63" + rest);

        assertThat(report.cells()).containsExactly(new Cell(293, 41, 11, 60371L, -63, null));
    }

    @Test
    void takesANumberLikeACountryForX_whenTheFieldsFitWithIt() {
        Report report = report("1,293,460,1,9529,21809,158,0,12.5");

        assertThat(report.cells()).containsExactly(raw(460, 1, 9529, 21809, 158));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0,0", "0,0,460,00,0000,0000"})
    void readsNothing_fromTheRestOfAnEmptyList(String rest) {
        Report report = report(rest);

        assertThat(report.cells()).isEmpty();
        assertThat(report.wifi()).isEmpty();
        assertThat(report.place().accuracyM()).isNull();
        assertThat(report.extra()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0,1,home,da:10:68:6f:47:18,-77,12.5",
                "0,0,1,home,da:10:68:6f:47:18,-77,12.5",
                "0,0,460,00,1,home,da:10:68:6f:47:18,-77,12.5"
            })
    void findsTheNetworks_behindAnEmptyListOfCells(String rest) {
        Report report = report(rest);

        assertThat(report.wifi()).containsExactly(new WifiAp(MAC, -77, "home"));
        assertThat(report.place().accuracyM()).isEqualTo(12.5);
    }

    @Test
    void putsAreaAndCellRight_whenTheFirmwareSwapsThem() {
        Report report = report("2,1,234,20,338494,1119,100,1119,338494,7,0");

        assertThat(report.cells()).containsExactly(raw(234, 20, 1119, 338494, 100), raw(234, 20, 1119, 338494, 7));
    }

    @Test
    void dropsCellsMarkedUnknown() {
        Report report =
                report("4,1,234,20,229768,1119,100,1119,229767,0,2147483647,2147483647,5,2147483647,2147483647,0,0");

        assertThat(report.cells()).containsExactly(raw(234, 20, 1119, 229768, 100), raw(234, 20, 1119, 229767, 0));
        assertThat(report.extra()).isEmpty();
    }

    @Test
    void readsHexadecimalCells_whenOneLetterGivesThemAway() {
        Report report = report("2,1,460,1,2134,4567,60,2134,1a2b,50,0");

        assertThat(report.cells()).containsExactly(raw(460, 1, 0x2134, 0x4567, 60), raw(460, 1, 0x2134, 0x1a2b, 50));
    }

    @Test
    void readsAnMncOfThreeDigits() {
        Report report = report("1,1,334,020,13011,31674701,100,0,5");

        assertThat(report.cells()).containsExactly(raw(334, 20, 13011, 31674701, 100));
        assertThat(report.place().accuracyM()).isEqualTo(5.0);
    }

    @ParameterizedTest
    @CsvSource({"-1", "21", "x"})
    void readsNoCells_whenTheirNumberCannotBe(String count) {
        Report report = report(count + ",1,460,1,9529,21809,158,1,home," + MAC + ",-77,12.5");

        assertThat(report.cells()).isEmpty();
        assertThat(report.extra()).containsEntry("dropped", List.of("cells: " + count + " (expected: 0-20)"));
        assertThat(report.wifi()).containsExactly(new WifiAp(MAC, -77, "home"));
    }

    @Test
    void readsTheCellsThatAreThere_whenTheirNumberIsTooHigh() {
        Report report = report("3,1,460,1,9529,21809,158,1,home," + MAC + ",-77,12.5");

        assertThat(report.cells()).first().isEqualTo(raw(460, 1, 9529, 21809, 158));
        assertThat(report.wifi()).containsExactly(new WifiAp(MAC, -77, "home"));
    }

    @Test
    void findsTheNetworks_whenTheNumberOfCellsIsTooLow() {
        Report report = report("1,1,460,1,9529,21809,158,9529,63555,133,1,home," + MAC + ",-77,12.5");

        assertThat(report.wifi()).containsExactly(new WifiAp(MAC, -77, "home"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",63555,133", "9529,,133"})
    void losesNoOtherCell_whenHalfOfOneIsEmpty(String broken) {
        Report report = report("3,1,460,1,9529,21809,158," + broken + ",9529,63554,129,1,home," + MAC + ",-77,12.5");

        assertThat(report.cells()).containsExactly(raw(460, 1, 9529, 21809, 158), raw(460, 1, 9529, 63554, 129));
        assertThat(report.wifi()).containsExactly(new WifiAp(MAC, -77, "home"));
        assertThat(report.place().accuracyM()).isEqualTo(12.5);
    }

    @Test
    void readsNetworks_inAnyLetterCase_withEmptyNames() {
        Report report =
                report("0,0,3,,DA:10:68:6F:47:18,-39,0,da:10:68:6f:47:19,-40,Pu GO 7.0,da:10:68:6f:47:20,-41,9.5");

        assertThat(report.wifi())
                .containsExactly(
                        new WifiAp(MAC, -39, null),
                        new WifiAp(MAC2, -40, null),
                        new WifiAp("da:10:68:6f:47:20", -41, "Pu GO 7.0"));
    }

    @Test
    void readsTheListThatIsThere_whenItIsShorterThanItsCount() {
        Report report = report("1,0,460,1,30538,179955880,177,15,,DA:10:68:6F:47:18,-39");

        assertThat(report.wifi()).containsExactly(new WifiAp(MAC, -39, null));
        assertThat(report.place().accuracyM()).isNull();
    }

    @Test
    void readsNamesWithCommas() {
        Report report = report("1,0,460,1,30538,17995,177,2,Mum, Dad & I," + MAC + ",-39,a,b," + MAC2 + ",-40,7");

        assertThat(report.wifi()).containsExactly(new WifiAp(MAC, -39, "Mum, Dad & I"), new WifiAp(MAC2, -40, "a,b"));
        assertThat(report.place().accuracyM()).isEqualTo(7.0);
    }

    @Test
    void givesTheNameOfANetworkWithoutAMac_toNoOther() {
        Report report = report("1,0,460,1,30538,17995,177,3,a,,-38,b," + MAC + ",-39,c,,-40,7");

        assertThat(report.wifi()).containsExactly(new WifiAp(MAC, -39, "b"));
        assertThat(report.place().accuracyM()).isEqualTo(7.0);
    }

    @Test
    void readsANameWithABracket() {
        Report report = report("1,0,460,1,30538,17995,177,1,a]b," + MAC + ",-39,7");

        assertThat(report.wifi()).containsExactly(new WifiAp(MAC, -39, "a]b"));
    }

    @Test
    void readsANameInTheFormOfAMac() {
        Report report = report("1,0,460,1,30538,17995,177,1," + MAC2 + "," + MAC + ",-39,7");

        assertThat(report.wifi()).containsExactly(new WifiAp(MAC, -39, MAC2));
    }

    @Test
    void keepsNoMoreNetworksThanTheLimit() {
        StringBuilder list = new StringBuilder("1,0,460,1,30538,17995,177,25");
        IntStream.range(10, 35).forEach(i -> list.append(",n")
                .append(i)
                .append(",da:10:68:6f:47:")
                .append(i)
                .append(",-50"));

        assertThat(report(list.toString()).wifi()).hasSize(20);
    }

    @Test
    void leavesTheAccuracyOut_whenItIsZero() {
        Report report = report("1,0,460,1,30538,17995,177,0,0.0");

        assertThat(report.place().accuracyM()).isNull();
    }

    @Test
    void readsCellsOnly_inGS1() {
        Report report = Described.report(DIALECT, Frames.of("GS1,2,5,206,1,9126,18377,30,9126,18378,-70"));

        assertThat(report.cells())
                .containsExactly(raw(206, 1, 9126, 18377, 30), new Cell(206, 1, 9126, 18378L, -70, null));
    }

    @ParameterizedTest
    @CsvSource({
        "'WG,1,5,206,1,9126,18377,30', 'id=8800000015 WG position fix=NONE cells=[206/1/9126/18377@30]"
                + " parameters=1,5,206,1,9126,18377,30'",
        "'WAD,CH,A,1,5,206,1,9126,18377,30', 'id=8800000015 WAD position fix=NONE cells=[206/1/9126/18377@30]"
                + " parameters=CH,A,1,5,206,1,9126,18377,30'",
        "'WAD,CH', 'id=8800000015 WAD event parameters=CH'",
        "'WG', 'id=8800000015 WG event'",
    })
    void findsTheCells_inAQuestionForAnAddress(String content, String meaning) {
        String line = Described.line(Described.decode(DIALECT, Frames.of(content)));

        assertThat(line).isEqualTo(meaning);
    }
}
