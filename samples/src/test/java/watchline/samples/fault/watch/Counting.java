package watchline.samples.fault.watch;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watchline.contract.IsoTime;

/** Compares what watches said with what was seen elsewhere; see {@link Count} for what the numbers mean. */
final class Counting {

    /** Frames with the same bytes of different watches are different frames. */
    private record Bytes(String device, String text) {}

    private static final int NONE_YET = -1;

    private final Evidence evidence;
    /** Twins say the same: a report is sent once and answered if either twin was. */
    private final Map<Evidence.Item, Said> reports = new HashMap<>();

    private final Set<Evidence.Item> answered = new HashSet<>();
    private final Map<Evidence.Item, Long> items;
    private final Map<String, Long> alerts;

    Counting(Evidence evidence) {
        this.evidence = evidence;
        for (Said said : evidence.said()) {
            reports.put(itemOf(said), said);
            if (said.answered()) {
                answered.add(itemOf(said));
            }
        }
        this.items = tally(evidence.items());
        this.alerts = tally(evidence.alerts());
    }

    Count count() {
        Set<String> presses = presses(said -> true).map(Counting::alertOf).collect(Collectors.toSet());
        return new Count(
                reports.size(),
                answered.size(),
                reports.keySet().stream().filter(items::containsKey).count(),
                beyondTheFirst(items, reports::containsKey),
                outOfOrder(),
                presses.stream().filter(alerts::containsKey).count(),
                beyondTheFirst(alerts, presses::contains),
                answered.stream().filter(item -> !items.containsKey(item)).count(),
                readNotStored(),
                presses(said -> answered.contains(itemOf(said)) || items.containsKey(itemOf(said)))
                        .filter(said -> !alerts.containsKey(alertOf(said)))
                        .count(),
                others(items, reports::containsKey) + others(alerts, presses::contains),
                quarantined());
    }

    private Stream<Said> presses(Predicate<Said> which) {
        return reports.values().stream().filter(Said::sos).filter(which);
    }

    private static Evidence.Item itemOf(Said said) {
        return new Evidence.Item(said.device(), said.time());
    }

    /** The stable id that machines are told (design, Alerts). */
    private static String alertOf(Said said) {
        return said.device() + "#" + IsoTime.format(said.time()) + "#sos";
    }

    private static <T> Map<T, Long> tally(Collection<T> things) {
        return things.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static <T> long beyondTheFirst(Map<T, Long> counts, Predicate<T> which) {
        return counts.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .mapToLong(entry -> entry.getValue() - 1)
                .sum();
    }

    private static <T> long others(Map<T, Long> counts, Predicate<T> known) {
        return counts.entrySet().stream()
                .filter(entry -> !known.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Map<Bytes, Said> byBytes() {
        return reports.values().stream()
                .collect(Collectors.toMap(said -> new Bytes(said.device(), said.text()), Function.identity()));
    }

    private long outOfOrder() {
        Map<Bytes, Said> known = byBytes();
        Map<String, Integer> latest = new HashMap<>();
        Set<Said> seen = new HashSet<>();
        long late = 0;
        for (Evidence.Delivery delivery : evidence.deliveries()) {
            Said said = delivery.fate() == Evidence.Fate.STORED ? known.get(bytesOf(delivery)) : null;
            if (said == null || !seen.add(said)) {
                continue;
            }
            if (said.number() < latest.getOrDefault(said.device(), NONE_YET)) {
                late++;
            } else {
                latest.put(said.device(), said.number());
            }
        }
        return late;
    }

    private long readNotStored() {
        List<Evidence.Delivery> deliveries = evidence.deliveries();
        Set<Bytes> settled = new HashSet<>();
        Set<Bytes> handed = new HashSet<>();
        for (Evidence.Delivery delivery : deliveries) {
            handed.add(bytesOf(delivery));
            if (delivery.isSettled()) {
                settled.add(bytesOf(delivery));
            }
        }
        long unsettled = (long) handed.size() - settled.size();
        return unsettled + saidToBeStored() + neverHanded();
    }

    /** Reports that the decoder calls stored and that have no item. */
    private long saidToBeStored() {
        Map<Bytes, Said> known = byBytes();
        return evidence.deliveries().stream()
                .filter(delivery -> delivery.fate() == Evidence.Fate.STORED)
                .map(delivery -> known.get(bytesOf(delivery)))
                .filter(said -> said != null && !items.containsKey(itemOf(said)))
                .distinct()
                .count();
    }

    private long neverHanded() {
        long handed = evidence.deliveries().stream()
                .mapToLong(Evidence.Delivery::seq)
                .distinct()
                .count();
        return Math.max(evidence.pending(), evidence.taken() - handed);
    }

    private long quarantined() {
        Map<Bytes, Said> known = byBytes();
        return evidence.deliveries().stream()
                .filter(delivery -> delivery.fate() == Evidence.Fate.QUARANTINED)
                .map(Counting::bytesOf)
                .filter(known::containsKey)
                .distinct()
                .count();
    }

    private static Bytes bytesOf(Evidence.Delivery delivery) {
        String device = delivery.device();
        return new Bytes(device == null ? "" : device, delivery.text());
    }
}
