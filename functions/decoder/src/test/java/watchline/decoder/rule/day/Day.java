package watchline.decoder.rule.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import watchline.decoder.report.Arrival;
import watchline.decoder.report.Arrivals;
import watchline.decoder.rule.Watch;
import watchline.decoder.rule.fence.Circle;
import watchline.decoder.rule.fence.Crossing;
import watchline.decoder.rule.fence.Fence;
import watchline.decoder.rule.setting.NightHours;
import watchline.decoder.rule.setting.Range;
import watchline.decoder.rule.setting.Vital;
import watchline.decoder.rule.setting.WatchRules;

/**
 * A script: first lines {@code set ...} with the settings of the watch, then one line a report or look of the sweep, by the
 * wearer's clock: {@code 09:10 [08:50] gnss 900, battery 40 -> note geofenceExit#home}. In brackets is when it was, if it came
 * later. What stands behind the arrow must change, in that order, and nothing else. {@code day 2} begins the next day.
 */
record Day(String name, WatchRules settings, List<Step> steps) {

    private static final Path FOLDER = Path.of("src", "test", "resources", "watchline", "decoder", "rule", "days");
    private static final LocalDate FIRST = LocalDate.parse("2026-11-22");
    private static final Pattern LINE =
            Pattern.compile("(\\d\\d:\\d\\d(?::\\d\\d)?) +(?:\\[([^]]+)] +)?([^>]+?)(?: *-> *(.+))?");

    static Stream<Day> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Day::read).toList().stream();
        }
    }

    private static Day read(Path file) {
        WatchRules settings = WatchRules.DEFAULTS;
        List<Step> steps = new ArrayList<>();
        LocalDate today = FIRST;
        for (String line : lines(file)) {
            if (line.startsWith("set ")) {
                settings = set(settings, line.split(" +"));
            } else if (line.startsWith("day ")) {
                today = FIRST.plusDays(Integer.parseInt(line.substring("day ".length())) - 1L);
            } else {
                steps.add(step(line, today));
            }
        }
        return new Day(file.getFileName().toString(), settings, steps);
    }

    /** Those with reports, in the order of the script. */
    List<Arrival> arrivals() {
        return steps.stream().flatMap(step -> Stream.ofNullable(step.arrival())).toList();
    }

    /** Whether every report came in the order of its time. */
    boolean isInOrder() {
        List<Instant> times = arrivals().stream().map(Arrival::time).toList();
        return times.equals(times.stream().sorted().toList());
    }

    @Override
    public String toString() {
        return name;
    }

    private static Step step(String line, LocalDate today) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(line + " (expected: a line of a script)");
        }
        Instant now = at(today, matcher.group(1));
        Instant time = matcher.group(2) == null ? now : at(today, matcher.group(2));
        List<String> expected =
                matcher.group(4) == null ? List.of() : List.of(matcher.group(4).split(" *, *"));
        String says = matcher.group(3);
        if (says.equals("sweep")) {
            return new Step(line, now, null, expected);
        }
        Arrival arrival = Arrivals.late(time, now, report -> {
            Arrays.stream(says.split(",")).forEach(words -> Words.say(report, words));
            return report;
        });
        return new Step(line, now, arrival, expected);
    }

    private static Instant at(LocalDate day, String clock) {
        return day.atTime(LocalTime.parse(clock)).atZone(Watch.ZONE).toInstant();
    }

    private static WatchRules set(WatchRules settings, String[] words) {
        return switch (words[1]) {
            case "fence" -> settings.withFence(fence(words));
            case "silence" -> settings.withSilence(Duration.ofMinutes(Integer.parseInt(words[2])));
            case "charged-notice" -> settings.withChargedNotice(true);
            case "night" -> settings.withNightCharging(NightHours.parse(words[2]));
            default -> {
                Vital vital = Vital.ofAttribute(words[1]);
                if (vital == null) {
                    throw new IllegalArgumentException(words[1] + " (expected: a setting)");
                }
                yield settings.withRange(vital, new Range(Double.valueOf(words[2]), Double.valueOf(words[3])));
            }
        };
    }

    /** {@code set fence <id> <radius> <metres east of home> <crossings to tell>}. */
    private static Fence fence(String[] words) {
        Set<Crossing> tell = EnumSet.noneOf(Crossing.class);
        for (Crossing crossing : Crossing.values()) {
            if (Arrays.asList(words).contains(crossing.wireName())) {
                tell.add(crossing);
            }
        }
        Circle circle = new Circle(Words.eastOfHome(Double.parseDouble(words[4])), Double.parseDouble(words[3]));
        return new Fence(words[2], words[2], circle, Fence.DEFAULT_MARGIN_M, tell);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.replaceFirst("#(?= ).*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
