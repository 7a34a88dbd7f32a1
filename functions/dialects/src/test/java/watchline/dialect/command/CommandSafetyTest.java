package watchline.dialect.command;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Nothing that could break out of a field of a frame can get into a command. */
class CommandSafetyTest {

    private static final String ONE = "1555123";

    @ParameterizedTest
    @ValueSource(strings = {"#", ",", "*", "[", "]", "|", "@", "+", " ", "\n", "\r", "\u0000", "\u007F", "\u0661"})
    void refusesAnythingButDigitsInAPhoneNumber(String intruder) {
        assertThatThrownBy(() -> new Call(ONE + intruder)).isInstanceOf(CommandException.class);
        assertThatThrownBy(() -> new ListenIn(ONE + intruder)).isInstanceOf(CommandException.class);
        assertThatThrownBy(() -> new SosNumbers(List.of(ONE + intruder))).isInstanceOf(CommandException.class);
        assertThatThrownBy(() -> new Contact("Ann", ONE + intruder)).isInstanceOf(CommandException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", ",", "*", "[", "]", "|", "@", " ", "\n", "\u0000", "\u007F", "_", "/", ":"})
    void refusesAnythingButLabelsInAHost(String intruder) {
        assertThatThrownBy(() -> new ServerAddress("watch.example" + intruder + "org", 8888))
                .isInstanceOf(CommandException.class);
        assertThatThrownBy(() -> new ServerAddress("watch.example.org" + intruder, 8888))
                .isInstanceOf(CommandException.class);
    }

    @Test
    void refusesAHostThatIsTooLong() {
        String host = "a".repeat(60) + ("." + "a".repeat(60)).repeat(4);

        assertThatThrownBy(() -> new ServerAddress(host, 8888)).isInstanceOf(CommandException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\t", "\u0000", "\u001B", "\u007F", "\u0085", "\uD83D", "\uDE00"})
    void refusesControlCharactersAndHalfPairsInAText(String intruder) {
        assertThatThrownBy(() -> new TextMessage("a" + intruder + "b"))
                .isInstanceOf(CommandException.class)
                .hasMessageEndingWith("(expected: text without control characters or broken pairs)");
        assertThatThrownBy(() -> new Contact("a" + intruder, ONE)).isInstanceOf(CommandException.class);
    }

    @Test
    void refusesATextWithNothingToRead() {
        assertThatThrownBy(() -> new TextMessage("  ")).hasMessage("text: \"  \" (expected: text that is not blank)");
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThatThrownBy(() -> new TextMessage("a".repeat(201))).hasMessage("length of text: 201 (expected: 1-200)");
    }

    @Test
    void refusesListsThatAreEmptyOrTooLong() {
        TimeWindow night = TimeWindow.parse("21:10-7:30");
        Reminder reminder = Reminder.parse("9:00,daily,water,on");

        assertThatThrownBy(() -> new SosNumbers(List.of())).hasMessage("number of SOS numbers: 0 (expected: 1-3)");
        assertThatThrownBy(() -> new Contacts(List.of())).hasMessage("number of contacts: 0 (expected: 1-10)");
        assertThatThrownBy(() -> new QuietTimes(List.of(night, night, night, night, night)))
                .hasMessage("number of windows: 5 (expected: 1-4)");
        assertThatThrownBy(() -> new Reminders(List.of(reminder, reminder, reminder, reminder)))
                .hasMessage("number of reminders: 4 (expected: 1-3)");
    }

    @Test
    void refusesSeconds_whichNoWatchKnows() {
        LocalTime withSeconds = LocalTime.of(9, 0, 30);

        assertThatThrownBy(() -> new Reminder(withSeconds, Set.of(), Reminder.Kind.WATER, true))
                .hasMessage("time: 09:00:30 (expected: a whole minute)");
        assertThatThrownBy(() -> new TimeWindow(LocalTime.NOON, withSeconds))
                .hasMessage("time: 09:00:30 (expected: a whole minute)");
    }
}
