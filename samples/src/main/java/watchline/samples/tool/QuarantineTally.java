package watchline.samples.tool;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import watchline.contract.IsoTime;
import watchline.decoder.quarantine.QuarantinedFrame;
import watchline.decoder.registry.Admission;

/** Counts frames by kind, and by watch those of watches that nobody registered. Not for sharing between threads. */
final class QuarantineTally {

    /** Ids are made up as easily as sent. */
    private static final int MOST_WATCHES = 1000;

    private static final List<String> HEAD = List.of("UNKNOWN WATCH", "FRAMES", "DIALECT", "FIRST", "LATEST", "FROM");

    private record Entry(int count, QuarantinedFrame first, QuarantinedFrame latest) {

        Entry with(QuarantinedFrame frame) {
            return new Entry(count + 1, first, frame);
        }
    }

    private final Map<String, Entry> kinds = new LinkedHashMap<>();
    private final Map<String, Entry> watches = new LinkedHashMap<>();
    private long total;
    private boolean more;

    /** Adds a frame; those of a kind in the order in which they were received. */
    void add(QuarantinedFrame frame) {
        total++;
        count(kinds, Kind.of(frame), frame);
        String id = frame.deviceId();
        if (id != null && Admission.UNKNOWN_DEVICE.equals(frame.reason())) {
            if (watches.size() < MOST_WATCHES || watches.containsKey(id)) {
                count(watches, id, frame);
            } else {
                more = true;
            }
        }
    }

    void print(PrintWriter out) {
        if (total == 0) {
            out.println("nothing lies in quarantine");
            return;
        }
        out.println("frames: " + total + ", kinds: " + kinds.size());
        kinds.entrySet().stream().sorted(mostFirst()).forEach(kind -> {
            Entry entry = kind.getValue();
            out.println();
            out.println(entry.count() + " x " + kind.getKey());
            out.println("  latest " + IsoTime.format(entry.latest().receivedAt()) + " from "
                    + entry.latest().peer() + "   reason: " + entry.latest().reason());
            out.println("  " + Shown.of(entry.latest().bytes()));
        });
        if (!watches.isEmpty()) {
            printWatches(out);
        }
    }

    private void printWatches(PrintWriter out) {
        out.println();
        new Columns(
                        HEAD,
                        watches.entrySet().stream()
                                .sorted(mostFirst())
                                .map(watch -> row(watch.getKey(), watch.getValue()))
                                .toList())
                .print(out);
        out.println(
                (more ? "and others; " : "") + "samples/watchline device register ID lets one in, with what it sent");
    }

    private static List<String> row(String id, Entry entry) {
        return List.of(
                id,
                Integer.toString(entry.count()),
                entry.latest().dialect(),
                IsoTime.format(entry.first().receivedAt()),
                IsoTime.format(entry.latest().receivedAt()),
                entry.latest().peer());
    }

    private static void count(Map<String, Entry> entries, String key, QuarantinedFrame frame) {
        Entry known = entries.get(key);
        entries.put(key, known == null ? new Entry(1, frame, frame) : known.with(frame));
    }

    private static Comparator<Map.Entry<String, Entry>> mostFirst() {
        return Comparator.comparingInt(
                (Map.Entry<String, Entry> entry) -> -entry.getValue().count());
    }
}
