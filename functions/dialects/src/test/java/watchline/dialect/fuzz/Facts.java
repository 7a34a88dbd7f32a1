package watchline.dialect.fuzz;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import watchline.dialect.model.Beacon;
import watchline.dialect.model.Cell;
import watchline.dialect.model.Report;
import watchline.dialect.model.WifiAp;

/**
 * The typed fields of a report by name, those of list entries behind the key of the entry: {@code wifi aa:bb:cc:dd:ee:ff ssid}.
 * Two entries with one key have two values.
 */
final class Facts {

    private final Map<String, Set<Object>> values = new TreeMap<>();

    private Facts(Report report) {
        add("time", report.time());
        add("fix", report.place().fix());
        add("lat", report.place().lat());
        add("lon", report.place().lon());
        add("accuracyM", report.place().accuracyM());
        add("speedKmh", report.place().speedKmh());
        add("courseDeg", report.place().courseDeg());
        add("altitudeM", report.place().altitudeM());
        add("satellites", report.place().satellites());
        add("hdop", report.place().hdop());
        add("batteryPct", report.status().batteryPct());
        add("signal", report.status().signal());
        add("steps", report.status().steps());
        add("rolls", report.status().rolls());
        add("worn", report.status().worn());
        add("heartRateBpm", report.vitals().heartRateBpm());
        add("systolicMmHg", report.vitals().systolicMmHg());
        add("diastolicMmHg", report.vitals().diastolicMmHg());
        add("spo2Pct", report.vitals().spo2Pct());
        add("temperatureC", report.vitals().temperatureC());
        add("bloodSugarMgDl", report.vitals().bloodSugarMgDl());
        report.alarms().forEach(alarm -> add("alarm " + alarm, true));
        report.cells().forEach(this::add);
        report.wifi().forEach(this::add);
        report.ble().forEach(this::add);
    }

    static Facts of(Report report) {
        return new Facts(report);
    }

    /** The names of what is there in one of the two only, or is not the same in both. */
    List<String> differencesTo(Facts other) {
        TreeSet<String> names = new TreeSet<>(values.keySet());
        names.addAll(other.values.keySet());
        names.removeIf(name -> values.containsKey(name) && values.get(name).equals(other.values.get(name)));
        return List.copyOf(names);
    }

    /** What the other says and this does not, each as {@code name=value}. */
    List<String> inventedBy(Facts other) {
        return other.values.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(value ->
                                !values.getOrDefault(entry.getKey(), Set.of()).contains(value))
                        .map(value -> entry.getKey() + "=" + value))
                .toList();
    }

    /** Whether nothing is said of any entry of that list: {@code cell}, {@code wifi}, {@code ble}. */
    boolean hasNone(String list) {
        return values.keySet().stream().noneMatch(name -> name.startsWith(list + " "));
    }

    private void add(Cell cell) {
        String entry = "cell " + cell.cid() + " ";
        add(entry + "mcc", cell.mcc());
        add(entry + "mnc", cell.mnc());
        add(entry + "lac", cell.lac());
        add(entry + "rssiDbm", cell.rssiDbm());
        add(entry + "rssiRaw", cell.rssiRaw());
    }

    private void add(WifiAp ap) {
        String entry = "wifi " + ap.mac() + " ";
        add(entry + "rssiDbm", ap.rssiDbm());
        add(entry + "ssid", ap.ssid());
    }

    private void add(Beacon beacon) {
        String entry = "ble " + beacon.mac() + " ";
        add(entry + "rssiDbm", beacon.rssiDbm());
        add(entry + "rssiRaw", beacon.rssiRaw());
        add(entry + "name", beacon.name());
    }

    private void add(String name, @Nullable Object value) {
        if (value != null) {
            values.computeIfAbsent(name, key -> new HashSet<>()).add(value);
        }
    }
}
