package watchline.dialect.gotop;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.command.Typed;
import watchline.dialect.spi.CommandTarget;

import static org.assertj.core.api.Assertions.assertThat;

class GotopCommandsTest {

    private static final CommandTarget DEVICE = CommandTarget.of("861785001515349", "080835");

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            textBlock =
                    """
            locate => :123456F#
            interval 5 => :123456M1,005S#
            interval 999 => :123456M1,999S#
            interval 3600 => :123456M1,060M#
            interval 86400 => :123456M1,024H#
            interval 0 => :123456M0#
            sos-numbers +15551230001 => :123456A1,+15551230001# :123456A2,D# :123456A3,D#
            time-zone-language 480 en => :123456L+08#
            time-zone-language -300 en => :123456L-05#
            time-zone-language 0 en => :123456L+00#
            """)
    void saysWhatTheFactSheetShows(String line, String frames) {
        String sent = Typed.encode(GotopCommands.ENCODER, line, DEVICE);

        assertThat(sent).isEqualTo(frames);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":123456J1,080#",
                ":123456I1,1,1,51148062N009173918E50276340N011058627E#",
                ":123456N1,40#",
                ":123456H456789#",
                ":123456T1#"
            })
    void framesTheCommandsBeyondTheVocabularyTheSameWay(String frame) {
        String command = frame.substring(7, frame.length() - 1);

        byte[] sent = GotopCommandFrame.bytes(DEVICE, command);

        assertThat(Typed.read(sent)).isEqualTo(frame);
    }

    @Test
    void usesThePasswordOfTheDevice() {
        String sent = Typed.encode(GotopCommands.ENCODER, "locate", DEVICE.withPassword("456789"));

        assertThat(sent).isEqualTo(":456789F#");
    }

    @ParameterizedTest
    @CsvSource({"locate,CMD-F", "interval 5,CMD-M", "sos-numbers +15551230001,CMD-A3", "time-zone-language 60 en,CMD-L"
    })
    void recognisesTheAcknowledgementByItsType(String line, String ack) {
        assertThat(Typed.ack(GotopCommands.ENCODER, line, DEVICE)).isEqualTo(ack);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            textBlock =
                    """
            interval 1001 => interval: 1001 seconds (expected: up to 999 seconds, or whole minutes up to 999, or whole hours)
            time-zone-language 330 en => time zone: 330 minutes (expected: whole hours)
            reboot => command: reboot (expected: one that gotop has a form for: \
            locate, interval, sos-numbers, time-zone-language)
            """)
    void saysWhatHasNoForm(String line, String reason) {
        assertThat(Typed.encode(GotopCommands.ENCODER, line, DEVICE)).isEqualTo(reason);
    }
}
