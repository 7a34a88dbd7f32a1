package watchline.samples.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A script, by the clock of the wearer. First lines {@code set ...} with the settings of the watch and its account, then one line
 * what happens: {@code 09:10 gnss 900, battery 40}, with {@code [08:50]} behind the clock when it was, if the watch says it later;
 * {@code 10:06 ben answers}; or only the clock, up to which time passes. What stands behind the arrow, {@code -> ann ben: sos; dan:
 * sos 1}, is told between the line before and this one, this one included, to those and nobody else.
 *
 * @param settings as they stand in the script, without {@code set}
 */
record ScriptedDay(String name, List<String> settings, List<Moment> moments) {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final Path FOLDER = Path.of("src", "test", "resources", "days");
    private static final LocalDate FIRST = LocalDate.parse("2026-11-23");
    private static final Pattern LINE =
            Pattern.compile("(\\d\\d:\\d\\d(?::\\d\\d)?)(?: +\\[(\\d\\d:\\d\\d)])?(?: +([a-z][^>]*?))?(?: *-> *(.+))?");

    /**
     * A line of it.
     *
     * @param line as it stands there
     * @param now when it happens
     * @param time when that was what is said
     * @param says what the watch says or a carer does; absent when only time passes
     * @param told who is told what: {@code ann: sos}
     */
    record Moment(String line, Instant now, Instant time, @Nullable String says, List<String> told) {}

    static Stream<ScriptedDay> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(ScriptedDay::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ScriptedDay read(Path file) {
        List<String> settings = new ArrayList<>();
        List<Moment> moments = new ArrayList<>();
        LocalDate today = FIRST;
        for (String line : lines(file)) {
            if (line.startsWith("set ")) {
                settings.add(line.substring("set ".length()));
            } else if (line.startsWith("day ")) {
                today = FIRST.plusDays(Integer.parseInt(line.substring("day ".length())) - 1L);
            } else {
                moments.add(moment(line, today));
            }
        }
        return new ScriptedDay(file.getFileName().toString().replace(".day", ""), settings, moments);
    }

    private static Moment moment(String line, LocalDate today) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(line + " (expected: such as 09:10 gnss 900 -> ann: geofenceExit)");
        }
        Instant now = at(today, matcher.group(1));
        Instant time = matcher.group(2) == null ? now : at(today, matcher.group(2));
        String told = matcher.group(4);
        return new Moment(line, now, time, matcher.group(3), told == null ? List.of() : told(told));
    }

    /** {@code ann ben: sos; dan: sos 1} is three lines. */
    private static List<String> told(String text) {
        return Arrays.stream(text.split(" *; *"))
                .flatMap(part -> {
                    String[] sides = part.split(" *: *", 2);
                    return Arrays.stream(sides[0].split(" +")).map(carer -> carer + ": " + sides[1]);
                })
                .sorted()
                .toList();
    }

    private static Instant at(LocalDate day, String clock) {
        return day.atTime(LocalTime.parse(clock)).atZone(ZONE).toInstant();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.replaceFirst("(^|(?<= ))# .*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
