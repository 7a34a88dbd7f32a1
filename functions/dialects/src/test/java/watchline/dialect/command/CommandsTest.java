package watchline.dialect.command;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommandsTest {

    /** Every command, and every way in which one can be written. */
    static Stream<Command> everyCommand() {
        return Stream.of(
                        "locate",
                        "interval 0",
                        "interval 300",
                        "sos-numbers +15551230001",
                        "sos-numbers +15551230001 15551230002 112",
                        "contacts Ann=+15551230001 a=b=15551230002 \u59D3\u540D=112",
                        "call +15551230001",
                        "listen-in +15551230001",
                        "message are you ok?",
                        "message #,*[]|@<>",
                        "find",
                        "reboot",
                        "power-off",
                        "factory-reset",
                        "server d.plaspy.com 8888",
                        "server 203.0.113.10 1",
                        "time-zone-language -300 en",
                        "time-zone-language 345 zh-TW",
                        "measure heart-rate",
                        "measure blood-pressure",
                        "measure spo2",
                        "measure temperature",
                        "measure-schedule heart-rate 30",
                        "measure-schedule temperature off",
                        "fall-detection on",
                        "fall-detection off",
                        "fall-sensitivity 1",
                        "reminders 9:00,12345,medicine,on",
                        "reminders 09:00,daily,water,off 21:30,once,sit-break,on 0:00,7,water,on",
                        "quiet-times 21:10-7:30 08:00-12:00",
                        "working-mode normal",
                        "working-mode saving",
                        "working-mode emergency")
                .map(Typed::command);
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void makesAnEqualCommand_ofItsNameAndArguments(Command command) {
        Command again = Commands.parse(command.name(), command.arguments());

        assertThat(again).isEqualTo(command);
    }

    @Test
    void keepsTheBlanksOfAText_whenItIsOneArgument() {
        TextMessage message = new TextMessage(" two  blanks ");

        Command again = Commands.parse(message.name(), message.arguments());

        assertThat(again).isEqualTo(message);
    }

    @Test
    void namesEveryPermittedCommand_eachWithASentence() {
        Set<String> used = everyCommand().map(Command::name).collect(Collectors.toSet());

        assertThat(Commands.names().keySet()).containsExactlyInAnyOrderElementsOf(used);
        assertThat(Commands.names()).hasSize(Command.class.getPermittedSubclasses().length);
        assertThat(Commands.names().values()).allMatch(sentence -> sentence.endsWith("."));
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void findsTheNameOfAClass(Command command) {
        assertThat(Commands.nameOf(command.getClass())).isEqualTo(command.name());
    }

    @Test
    void listsTheNames_whenACommandIsUnknown() {
        assertThatThrownBy(() -> Commands.parse("lo\ncate", List.of()))
                .isInstanceOf(CommandException.class)
                .hasMessageStartingWith("command: \"lo\\u000acate\" (expected: one of locate, interval, sos-numbers,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            textBlock =
                    """
            locate now => arguments: 1 (expected: locate)
            interval => arguments: 0 (expected: interval <seconds>)
            interval soon => seconds: "soon" (expected: a whole number)
            interval 86401 => seconds: 86401 (expected: 0-86400)
            interval -1 => seconds: -1 (expected: 0-86400)
            interval 99999999999 => seconds: "99999999999" (expected: a whole number)
            sos-numbers => arguments: 0 (expected: sos-numbers <number> [<number> [<number>]])
            sos-numbers 111 222 333 444 => arguments: 4 (expected: sos-numbers <number> [<number> [<number>]])
            call 12 => phone number: "12" (expected: 3-20 digits, with or without a leading +)
            call 123456789012345678901 => phone number: "123456789012345678901" \
            (expected: 3-20 digits, with or without a leading +)
            contacts Ann => contact: "Ann" (expected: name=number)
            contacts =15551230001 => length of contact name: 0 (expected: 1-24)
            contacts abcdefghijklmnopqrstuvwxy=112 => length of contact name: 25 (expected: 1-24)
            server localhost 8888 => host: "localhost" \
            (expected: an IPv4 address, or a domain name such as watch.example.org)
            server 203.0.113.256 8888 => host: "203.0.113.256" \
            (expected: an IPv4 address, or a domain name such as watch.example.org)
            server d.plaspy.com 65536 => port: 65536 (expected: 1-65535)
            server d.plaspy.com 0 => port: 0 (expected: 1-65535)
            time-zone-language 845 en => offset in minutes: 845 (expected: -720 to 840)
            time-zone-language 20 en => offset in minutes: 20 (expected: a multiple of 15)
            time-zone-language 60 english => language: "english" (expected: two letters of ISO 639-1 such as en, or zh-TW)
            measure mood => measurement: "mood" (expected: one of heart-rate, blood-pressure, spo2, temperature)
            measure-schedule spo2 1441 => minutes: 1441 (expected: 0-1440)
            fall-detection maybe => switch: "maybe" (expected: on or off)
            fall-sensitivity 4 => level: 4 (expected: 1-3)
            fall-sensitivity 0 => level: 0 (expected: 1-3)
            reminders 9:00,18,water,on => days: "18" (expected: 1 (Monday) to 7, each once, or daily or once)
            reminders 9:00,11,water,on => days: "11" (expected: 1 (Monday) to 7, each once, or daily or once)
            reminders 9:00,,water,on => days: none (expected: 1 (Monday) to 7, or daily or once)
            reminders 24:00,1,water,on => time: "24:00" (expected: hours and minutes such as 21:10)
            reminders 9:00,1,tea,on => kind: "tea" (expected: medicine, water or sit-break)
            reminders 9:00,1,water => reminder: "9:00,1,water" (expected: time,days,kind,on or off such as \
            09:00,12345,medicine,on; days 1 (Monday) to 7, daily or once; kind medicine, water or sit-break)
            quiet-times 21:10 => window: "21:10" (expected: from-to such as 21:10-07:30)
            quiet-times 7:30-07:30 => window: 07:30-07:30 (expected: an end other than its beginning)
            working-mode turbo => mode: "turbo" (expected: normal, saving or emergency)
            """)
    void saysWhatWasFoundAndWhatWasExpected(String line, String complaint) {
        assertThatThrownBy(() -> Typed.command(line))
                .isInstanceOf(CommandException.class)
                .hasMessage(complaint);
    }

    @Test
    void cutsWhatItRepeats() {
        assertThatThrownBy(() -> Commands.parse("x".repeat(100), List.of()))
                .hasMessageStartingWith("command: \"" + "x".repeat(40) + "...\" (expected: ");
    }

    @Test
    void tellsWhatToType() {
        assertThat(Commands.usage("measure-schedule"))
                .isEqualTo("measure-schedule heart-rate|blood-pressure|spo2|temperature <minutes>|off");
    }
}
