package watchline.dialect.iw;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.model.Beacon;
import watchline.dialect.model.Cell;
import watchline.dialect.model.Fix;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.model.WifiAp;

import static org.assertj.core.api.Assertions.assertThat;

class CellsDecoderTest {

    @Test
    void readsCellsAndWifi() {
        Report report = Watch.says(
                "IWAP02,zh_cn,0,1,612,5,2091|5731045|34,2," + "a|9c-63-5b-58-23-2b|110&a|76-83-c2-77-5c-54|88#");

        assertThat(report.kind()).isEqualTo(Kind.POSITION);
        assertThat(report.time()).isNull();
        assertThat(report.place().fix()).isEqualTo(Fix.NONE);
        assertThat(report.cells()).containsExactly(new Cell(612, 5, 2091, 5731045L, -116, null));
        assertThat(report.wifi())
                .containsExactly(new WifiAp("9c:63:5b:58:23:2b", -40, "a"), new WifiAp("76:83:c2:77:5c:54", -62, "a"));
        assertThat(report.extra()).isEmpty();
    }

    @Test
    void readsBeaconsAndManyCells() {
        Report report = Watch.says("IWAP02,zh_cn|2@bt1|bc-57-29-6b-95-65|52&bt2|bc-57-29-6b-95-77|55,0,3,460,0,"
                + "9520|3671|13,9520|3672|12,9520|3673|11,1,1|D8-24-BD-80-F2-A7|59#");

        assertThat(report.ble())
                .containsExactly(
                        new Beacon("bc:57:29:6b:95:65", null, 52, "bt1"),
                        new Beacon("bc:57:29:6b:95:77", null, 55, "bt2"));
        assertThat(report.cells())
                .containsExactly(
                        new Cell(460, 0, 9520, 3671L, -137, null),
                        new Cell(460, 0, 9520, 3672L, -138, null),
                        new Cell(460, 0, 9520, 3673L, -139, null));
        assertThat(report.wifi()).containsExactly(new WifiAp("d8:24:bd:80:f2:a7", -91, "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",9520|3671|13,9520|3672|12", "9520|3671|13,,9520|3672|12", "9520|3671|13,9520|3672|12,"})
    void losesNoOtherCell_whenOneIsEmpty(String cells) {
        Report report = Watch.says("IWAP02,zh_cn,0,3,460,0," + cells + ",1,a|9c-63-5b-58-23-2b|110#");

        assertThat(report.cells())
                .containsExactly(new Cell(460, 0, 9520, 3671L, -137, null), new Cell(460, 0, 9520, 3672L, -138, null));
        assertThat(report.wifi()).containsExactly(new WifiAp("9c:63:5b:58:23:2b", -40, "a"));
    }

    @Test
    void readsOldFirmware_withoutWifi() {
        Report report = Watch.says("IWAP02,zh_cn,0,2,404,10,520|1742|57,517|42472|29#");

        assertThat(report.cells())
                .containsExactly(new Cell(404, 10, 520, 1742L, -93, null), new Cell(404, 10, 517, 42472L, -121, null));
        assertThat(report.wifi()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "", "x", "-1", "99999"})
    void readsTheCellsThatAreThere_whenTheirCountIsWrong(String count) {
        Report report = Watch.says("IWAP02,zh_cn,0," + count + ",612,5,2091|5731045|34,1,a|9c-63-5b-58-23-2b|110#");

        assertThat(report.cells()).hasSize(1);
        assertThat(report.wifi()).hasSize(1);
    }

    @Test
    void readsAFrameWithoutCells() {
        Report report = Watch.says("IWAP02,en,0,0,612,5,1,a|9c-63-5b-58-23-2b|110#");

        assertThat(report.cells()).isEmpty();
        assertThat(report.wifi()).hasSize(1);
    }

    @Test
    void saysThatTheWatchWantsAnAddress() {
        assertThat(Watch.says("IWAP02,en,1,1,612,5,2091|5731045|34#").extra()).containsEntry("addressWanted", true);
    }

    @Test
    void readsAFrameThatBreaksOff() {
        assertThat(Watch.says("IWAP02#").place().fix()).isEqualTo(Fix.NONE);
        assertThat(Watch.says("IWAP02,zh_cn,0,2,612,5,2091|57#").cells())
                .containsExactly(new Cell(612, 5, 2091, 57L, null, null));
    }

    @Test
    void readsTheCellWhosePlaceIsWanted() {
        Report report = Watch.says("IWAP06,460,0,9750,3613#");

        assertThat(report.kind()).isEqualTo(Kind.POSITION);
        assertThat(report.place().fix()).isEqualTo(Fix.NONE);
        assertThat(report.cells()).containsExactly(new Cell(460, 0, 9750, 3613L, null, null));
    }

    @Test
    void readsTheCellOfAWatchThatWantsTheTime() {
        Report report = Watch.says("IWAP53,460,0,9750,3613#");

        assertThat(report.kind()).isEqualTo(Kind.EVENT);
        assertThat(report.cells()).containsExactly(new Cell(460, 0, 9750, 3613L, null, null));
    }

    @Test
    void readsTheCellOfAWatchThatWantsTheWeather() {
        Report report = Watch.says("IWAPTQ,1,204,08,6070|15112508|44,0#");

        assertThat(report.kind()).isEqualTo(Kind.EVENT);
        assertThat(report.cells()).containsExactly(new Cell(204, 8, 6070, 15112508L, null, 44));
    }
}
