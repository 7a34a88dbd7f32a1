package watchline.dialect.gotop;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.Described;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Message;
import watchline.dialect.model.Report;
import watchline.dialect.spi.Glance;

import static org.assertj.core.api.Assertions.assertThat;

class GotopTypesTest {

    private static final GotopDialect DIALECT = new GotopDialect();
    private static final String POSITION =
            ",A,DATE:121107,TIME:211352,LAT:59.5N,LOT:010.5E,Speed:000.0,X-X-X-X-67-21,000,24202-0EDD-8D4F";

    private static String frame(String type) {
        return "#012896005406084," + type + POSITION + "#";
    }

    @ParameterizedTest
    @CsvSource({
        "CMD-T, ORDINARY",
        "CMD-F, ORDINARY",
        "CMD-A1, ORDINARY",
        "' ERROR!', ORDINARY",
        "CMD-X, HEARTBEAT",
        "CMD-KEY, URGENT",
        "ALM-A, URGENT",
        "ALM-B1-1, URGENT",
        "ALM-D1, URGENT",
        "ALM-Z, URGENT",
        "'Sorry Not Support,,ALM-A', URGENT",
    })
    void tellsWhoseFrameItIs(String type, Glance.Role role) {
        Glance glance = DIALECT.glance(Described.bytes(frame(type)));

        assertThat(glance).isEqualTo(new Glance("012896005406084", role));
    }

    @ParameterizedTest
    @CsvSource({
        "CMD-KEY, SOS",
        "ALM-A, SOS",
        "ALM-D1, LOW_BATTERY",
        "ALM-B1, GEOFENCE_ENTER",
        "ALM-B1-1, GEOFENCE_ENTER",
        "ALM-B3-2, GEOFENCE_ENTER",
        "ALM-B2, GEOFENCE_EXIT",
        "ALM-B4-1, GEOFENCE_EXIT",
        "ALM-B0, GEOFENCE_EXIT",
        "ALM-B, OTHER",
        "ALM-BX, OTHER",
        "ALM-A1, OTHER",
        "ALM-D2, OTHER",
        "ALM-Q, OTHER",
    })
    void raisesTheAlarm(String type, AlarmType alarm) {
        Report report = Described.report(DIALECT, frame(type));

        assertThat(report.kind()).isEqualTo(Kind.POSITION);
        assertThat(report.message()).isEqualTo(type);
        assertThat(report.raised()).containsExactly(alarm);
    }

    @Test
    void keepsTheDigitsOfTheFence() {
        Report report = Described.report(DIALECT, frame("ALM-B1-1"));

        assertThat(report.extra()).containsEntry("fence", "1-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CMD-T", "CMD-F", "CMD-A1", " ERROR!", "CMD-M"})
    void raisesNothing_inAnOrdinaryPosition(String type) {
        Report report = Described.report(DIALECT, frame(type));

        assertThat(report.kind()).isEqualTo(Kind.POSITION);
        assertThat(report.alarms()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CMD-F, F",
        "CMD-A1, A1",
        "CMD-A5, A5",
        "CMD-C, C",
        "CMD-M, M",
        "CMD-M1, M1",
        "CMD-U1, U1",
        "CMD-N, N",
        "CMD-N1, N1",
        "CMD-H, H",
        "CMD-J, J",
        "CMD-J1, J1",
        "CMD-L, L",
        "CMD-I1, I1",
        "CMD-T1, T1",
    })
    void reportsAnAcknowledgement(String type, String command) {
        Report report = Described.report(DIALECT, frame(type));

        assertThat(report.extra()).containsEntry("ack", true).containsEntry("command", command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CMD-T", "CMD-X", "CMD-KEY", " ERROR!"})
    void takesNoReport_forAnAcknowledgement(String type) {
        Report report = Described.report(DIALECT, frame(type));

        assertThat(report.extra()).doesNotContainKeys("ack", "command");
    }

    @ParameterizedTest
    @CsvSource({
        "CMD-X, id=012896005406084 CMD-X status",
        "CMD-M, id=012896005406084 CMD-M event ack=true command=M",
        "ERROR, id=012896005406084 ERROR event refused=true",
        "CMD-T, id=012896005406084 CMD-T position fix=NONE",
        "CMD-KEY, id=012896005406084 CMD-KEY position fix=NONE alarms=[sos] raised=[sos]",
    })
    void takesWhatIsThere_whenNothingFollowsTheType(String type, String meaning) {
        String line = Described.line(Described.decode(DIALECT, "#012896005406084," + type + "#"));

        assertThat(line).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CMD-Z", "CMD-", "CMD-KEYS", "CMD-A1x", "HELLO", "cmd-t"})
    void saysUnknown_whenNoTableListsTheType(String type) {
        Message message = Described.decode(DIALECT, frame(type)).message();

        assertThat(message).isEqualTo(new Message.Unknown(type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CMD-T",
                "CMD-F",
                "CMD-X",
                "CMD-KEY",
                "ALM-A",
                "ALM-B1",
                "ALM-B2-1",
                "ALM-D1",
                " ERROR!",
                "ERROR",
                "CMD-A1",
                "CMD-C",
                "CMD-M",
                "CMD-U1",
                "CMD-N",
                "CMD-H",
                "CMD-J",
                "CMD-L",
                "CMD-Z",
                "HELLO",
            })
    void answersNothing_whateverTheType(String type) {
        assertThat(Described.reply(DIALECT, frame(type))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'#12ab,CMD-T#', id: 12ab (expected: 8 to 16 digits)",
        "'#1234567,CMD-T#', id: 1234567 (expected: 8 to 16 digits)",
        "'#12345678901234567,CMD-T#', id: 12345678901234567 (expected: 8 to 16 digits)",
        "'#', id:  (expected: 8 to 16 digits)",
        "'', id:  (expected: 8 to 16 digits)",
        "'#861785001515349,#', type:  (expected: a name such as CMD-T)",
        "'#861785001515349#', type:  (expected: a name such as CMD-T)",
    })
    void saysWhatIsWrong_whenAFrameIsNone(String frame, String reason) {
        assertThat(Described.decode(DIALECT, frame).message()).isEqualTo(new Message.Malformed(reason));
        assertThat(DIALECT.glance(Described.bytes(frame))).isEqualTo(new Glance(null, Glance.Role.ORDINARY));
    }
}
