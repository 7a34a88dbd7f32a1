package watchline.benchmark.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.HdrHistogram.Histogram;
import watchline.benchmark.invoke.SosTimes;
import watchline.samples.sns.Published;

/** When each press of a key got where, by watch. All methods may be called from any thread. */
final class Presses {

    private static final long LONGEST_NANOS = 120_000_000_000L;

    /** What the decoder's process says of one frame: when the relay read it, when the call came and when it was answered. */
    private record Decoding(Instant received, Instant invoked, Instant answered) {}

    private record Press(Instant pressed, Instant published, Decoding decoding) {}

    private final Map<String, Instant> pressed = new ConcurrentHashMap<>();
    private final Map<String, Instant> published = new ConcurrentHashMap<>();
    private final Map<String, Decoding> decodings = new ConcurrentHashMap<>();

    void press(String device, Instant at) {
        pressed.put(device, at);
    }

    void published(Published alert, Instant at) {
        String device = alert.attribute("deviceId");
        if (device != null && "sos".equals(alert.attribute("type"))) {
            published.putIfAbsent(device, at);
        }
    }

    /** A line of the decoder's process, of which only those of {@link SosTimes} are read. */
    void line(String line) {
        if (line.startsWith(SosTimes.LINE)) {
            StringTokenizer words = new StringTokenizer(line.substring(SosTimes.LINE.length()));
            String device = words.nextToken();
            decodings.putIfAbsent(
                    device,
                    new Decoding(
                            Instant.parse(words.nextToken()),
                            Instant.parse(words.nextToken()),
                            Instant.parse(words.nextToken())));
        }
    }

    boolean isPublished(String device) {
        return published.containsKey(device);
    }

    boolean isDecoded(String device) {
        return decodings.containsKey(device);
    }

    /** From the press to the publish. */
    Histogram whole() {
        return times((press, unused) -> Duration.between(press.pressed(), press.published()));
    }

    /** From the press to when the relay has read it, to the millisecond. */
    Histogram toRelay() {
        return times((press, decoding) -> Duration.between(press.pressed(), decoding.received()));
    }

    /** From then to the call of the decoder: journal, lane, request. */
    Histogram toInvoke() {
        return times((press, decoding) -> Duration.between(decoding.received(), decoding.invoked()));
    }

    /** From the call to the publish: decoding, tables, text. */
    Histogram toPublish() {
        return times((press, decoding) -> Duration.between(decoding.invoked(), press.published()));
    }

    /** From the publish to the answer for the relay: marking the alarm, the rest of the batch. */
    Histogram toAnswer() {
        return times((press, decoding) -> Duration.between(press.published(), decoding.answered()));
    }

    private Histogram times(BiFunction<Press, Decoding, Duration> time) {
        Histogram histogram = new Histogram(LONGEST_NANOS, 3);
        for (Press press : complete()) {
            histogram.recordValue(
                    Math.max(0, time.apply(press, press.decoding()).toNanos()));
        }
        return histogram;
    }

    private List<Press> complete() {
        List<Press> all = new ArrayList<>();
        pressed.forEach((device, at) -> {
            Optional<Instant> alert = Optional.ofNullable(published.get(device));
            Optional<Decoding> decoding = Optional.ofNullable(decodings.get(device));
            if (alert.isPresent() && decoding.isPresent()) {
                all.add(new Press(at, alert.get(), decoding.get()));
            }
        });
        return all;
    }
}
