package watchline.dialect.command;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One reminder. Typed as {@code 09:00,12345,medicine,on}: the time on the watch's clock, the days (1 is Monday; {@code daily};
 * {@code once}), the kind, and whether it is on.
 *
 * @param time to the minute
 * @param days on which it sounds; none means once, at the next such time
 */
public record Reminder(LocalTime time, Set<DayOfWeek> days, Kind kind, boolean on) {

    private static final String FORM =
            "time,days,kind,on or off such as 09:00,12345,medicine,on; days 1 (Monday) to 7, "
                    + "daily or once; kind medicine, water or sit-break";
    private static final String ONCE = "once";
    private static final String DAILY = "daily";

    /** What the reminder is about, for watches that show it. */
    public enum Kind {
        MEDICINE("medicine"),
        WATER("water"),
        /** Time to stand up and walk. */
        SIT_BREAK("sit-break");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        private static Kind of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst()
                    .orElseThrow(
                            () -> CommandException.wrong("kind", Check.quoted(word), "medicine, water or sit-break"));
        }
    }

    public Reminder {
        Clock.wholeMinute(time);
        days = Set.copyOf(days);
    }

    public boolean isOnce() {
        return days.isEmpty();
    }

    public boolean isDaily() {
        return days.size() == DayOfWeek.values().length;
    }

    static Reminder parse(String word) {
        List<String> parts = List.of(word.split(",", -1));
        if (parts.size() != 4) {
            throw CommandException.wrong("reminder", Check.quoted(word), FORM);
        }
        return new Reminder(
                Clock.parse(parts.get(0)), daysOf(parts.get(1)), Kind.of(parts.get(2)), Words.isOn(parts.get(3)));
    }

    private static Set<DayOfWeek> daysOf(String word) {
        if (word.equals(ONCE)) {
            return Set.of();
        }
        if (word.equals(DAILY)) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (int i = 0; i < word.length(); i++) {
            char digit = word.charAt(i);
            if (digit < '1' || digit > '7' || !days.add(DayOfWeek.of(digit - '0'))) {
                throw CommandException.wrong(
                        "days", Check.quoted(word), "1 (Monday) to 7, each once, or daily or once");
            }
        }
        if (days.isEmpty()) {
            throw CommandException.wrong("days", "none", "1 (Monday) to 7, or daily or once");
        }
        return days;
    }

    String word() {
        return String.join(",", Clock.word(time), daysWord(), kind.word, Words.onOff(on));
    }

    private String daysWord() {
        if (isOnce()) {
            return ONCE;
        }
        return isDaily() ? DAILY : dayDigits();
    }

    /** The days as digits in order, 1 for Monday: {@code 12345}; empty for once. */
    public String dayDigits() {
        return days.stream()
                .sorted()
                .map(day -> Integer.toString(day.getValue()))
                .collect(Collectors.joining());
    }
}
