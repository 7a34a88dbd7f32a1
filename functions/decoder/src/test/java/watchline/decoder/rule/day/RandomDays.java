package watchline.decoder.rule.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import watchline.decoder.report.Arrival;
import watchline.decoder.report.Arrivals;
import watchline.decoder.rule.fence.Circle;
import watchline.decoder.rule.fence.Crossing;
import watchline.decoder.rule.fence.Fence;
import watchline.decoder.rule.setting.WatchRules;

/** Days full of everything, in the order of their time, each report heard at once. */
final class RandomDays {

    /** As many emergencies of a type as are remembered. */
    private static final int REMEMBERED = 4;

    private static final List<String> CRITICAL = List.of("alarm sos", "alarm fall");
    private static final List<String> STATES = List.of(
            "battery 14",
            "battery 18",
            "battery 40",
            "alarm lowBattery",
            "gnss 0",
            "gnss 90",
            "gnss 130",
            "gnss 300",
            "gnss 1500",
            "gnss 3000",
            "network 0",
            "network 250 ~60",
            "network 5000",
            "last 0");
    private static final List<String> OTHERS = List.of(
            "alarm tamper",
            "alarm other",
            "alarm removed",
            "unworn",
            "worn",
            "alarm powerOff",
            "alarm heartRate",
            "hr 70",
            "hr 160",
            "hr 35",
            "hr 160, unworn",
            "bp 190/80",
            "bp 120/80",
            "bp 150/115",
            "spo2 85",
            "spo2 97",
            "temp 39.5",
            "temp 36.5",
            "heartbeat");

    static final WatchRules SETTINGS = WatchRules.DEFAULTS
            .withFence(fence("home", 100, 0))
            .withFence(fence("town", 2000, 500))
            .withChargedNotice(true);

    private RandomDays() {}

    /** With reports of every kind. */
    static Arbitrary<RandomDay> ofEverything() {
        List<String> words = new ArrayList<>(STATES);
        words.addAll(CRITICAL);
        words.addAll(OTHERS);
        return days(words);
    }

    /** With emergencies, and with states that have a margin between on and off. */
    static Arbitrary<RandomDay> ofWhatCannotFlap() {
        List<String> words = new ArrayList<>(STATES);
        words.addAll(CRITICAL);
        return days(words);
    }

    private static Arbitrary<RandomDay> days(List<String> words) {
        Arbitrary<Integer> minutes = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.integers().between(1, 12)),
                Tuple.of(1, Arbitraries.integers().between(13, 800)));
        return Combinators.combine(minutes, Arbitraries.of(words))
                .as(Tuple::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(RandomDays::day);
    }

    private static RandomDay day(List<Tuple2<Integer, String>> reports) {
        List<Arrival> arrivals = new ArrayList<>();
        StringBuilder script = new StringBuilder();
        Map<String, Integer> counts = new HashMap<>();
        Instant time = Arrivals.NOW;
        for (Tuple2<Integer, String> report : reports) {
            time = time.plus(Duration.ofMinutes(report.get1()));
            int count = counts.merge(report.get2(), 1, Integer::sum);
            String words = CRITICAL.contains(report.get2()) && count > REMEMBERED ? "heartbeat" : report.get2();
            arrivals.add(arrival(time, words));
            script.append('\n').append(time).append(' ').append(words);
        }
        return new RandomDay(arrivals, script.toString());
    }

    /** One of them, and how it reads when something is wrong with it. */
    record RandomDay(List<Arrival> arrivals, String script) {
        @Override
        public String toString() {
            return script;
        }
    }

    static Arrival arrival(Instant time, String words) {
        return Arrivals.at(time, report -> {
            for (String word : words.split(",")) {
                Words.say(report, word);
            }
            return report;
        });
    }

    static Fence fence(String id, double radiusM, double metresEast) {
        return new Fence(
                id,
                id,
                new Circle(Words.eastOfHome(metresEast), radiusM),
                Fence.DEFAULT_MARGIN_M,
                EnumSet.allOf(Crossing.class));
    }
}
