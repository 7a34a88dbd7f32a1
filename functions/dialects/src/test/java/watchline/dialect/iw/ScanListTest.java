package watchline.dialect.iw;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchline.dialect.model.Beacon;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.model.WifiAp;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class ScanListTest {

    private static final String MAC = "9c-63-5b-58-23-2b";
    private static final String KEPT = "9c:63:5b:58:23:2b";

    @ParameterizedTest
    @CsvSource({"-58, -58", "97, -53", "149, -1", "150, 0", "1, -149"})
    void readsBothScalesOfTheSignal(long sent, long dbm) {
        assertThat(ScanList.dbm(sent)).isEqualTo(dbm);
    }

    @Test
    void knowsNoSignal_whereNoneIsSaid() {
        assertThat(ScanList.dbm(0)).isEqualTo(Numbers.NONE);
        assertThat(ScanList.dbm(Numbers.NONE)).isEqualTo(Numbers.NONE);
    }

    @Test
    void readsEntries_withABlankBetween() {
        assertThat(wifi("a|" + MAC + "|100& b|76-83-c2-77-5c-54|91"))
                .containsExactly(new WifiAp(KEPT, -50, "a"), new WifiAp("76:83:c2:77:5c:54", -59, "b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"a|b", "||", "Me & You", "Me&You&Them", "Home, sweet", "a,b&c|d", "[x]", "1@x", "Zo\u00EB"})
    void readsNamesThatHoldSeparators(String name) {
        String utf8 = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(wifi(utf8 + "|" + MAC + "|100")).containsExactly(new WifiAp(KEPT, -50, name));
    }

    @Test
    void readsAnEntryWithoutAName() {
        assertThat(wifi("|" + MAC + "|100")).containsExactly(new WifiAp(KEPT, -50, null));
    }

    @Test
    void cutsALongName() {
        assertThat(wifi("x".repeat(40) + "|" + MAC + "|100")).containsExactly(new WifiAp(KEPT, -50, "x".repeat(32)));
    }

    @ParameterizedTest
    @CsvSource({"00:00:00:00:00:00", "ff:ff:ff:ff:ff:ff", "FF-FF-FF-FF-FF-FF", "9c-63-5b-58-23", "''"})
    void skipsAnEntryWithoutAMac_butNoOther(String mac) {
        assertThat(wifi("a|" + mac + "|100&b|" + MAC + "|91")).containsExactly(new WifiAp(KEPT, -59, "b"));
    }

    @Test
    void skipsRepeats() {
        assertThat(wifi("a|" + MAC + "|100&b|9C:63:5B:58:23:2B|91")).containsExactly(new WifiAp(KEPT, -50, "a"));
    }

    @ParameterizedTest
    @CsvSource({"''", "200", "-151", "strong"})
    void keepsAnEntry_whoseSignalCannotBeUsed(String signal) {
        assertThat(wifi("a|" + MAC + "|" + signal)).containsExactly(new WifiAp(KEPT, null, "a"));
    }

    @Test
    void leavesWhatFollowsBehindAComma() {
        assertThat(wifi("a|" + MAC + "|100,1,2")).containsExactly(new WifiAp(KEPT, -50, "a"));
    }

    @ParameterizedTest
    @CsvSource({"''", "&", "&&&", "a", "a|b", "|||", "&|&|&"})
    void readsNothing_whereNothingIs(String list) {
        assertThat(wifi(list)).isEmpty();
    }

    @Test
    void readsNamesOfLineK() {
        Report report = read(ScanList.WIFI_HEX_NAMES, "0042004f00470045|" + MAC + "|-51");

        assertThat(report.wifi()).containsExactly(new WifiAp(KEPT, -51, "BOGE"));
    }

    @ParameterizedTest
    @CsvSource({"0042004", "004g"})
    void keepsANameOfLineKAsItIs_whenItIsNotInHexadecimal(String name) {
        Report report = read(ScanList.WIFI_HEX_NAMES, name + "|" + MAC + "|-51");

        assertThat(report.wifi()).containsExactly(new WifiAp(KEPT, -51, name));
    }

    @Test
    void readsBeacons_withAndWithoutTheirCount() {
        assertThat(read(ScanList.BEACONS, "1@bt1|" + MAC + "|52").ble())
                .containsExactly(new Beacon(KEPT, null, 52, "bt1"));
        assertThat(read(ScanList.BEACONS, "bt1|" + MAC + "|52").ble())
                .containsExactly(new Beacon(KEPT, null, 52, "bt1"));
        assertThat(read(ScanList.BEACONS, "0@").ble()).isEmpty();
    }

    /** A list that is all separators was searched again from its beginning at each of them. */
    @Test
    @Timeout(10)
    void readsALongListInOnePass() {
        String separators = "&".repeat(1_000_000);

        assertThat(wifi("a" + separators + "b|" + MAC + "|100")).hasSize(1);
    }

    private static List<WifiAp> wifi(String list) {
        return read(ScanList.WIFI, list).wifi();
    }

    private static Report read(ScanList kind, String list) {
        byte[] bytes = Stream.bytes(list);
        ReportBuilder report = new ReportBuilder("AP01", Kind.POSITION);
        kind.read(bytes, 0, bytes.length, report);
        return report.build();
    }
}
