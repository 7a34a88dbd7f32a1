package watchline.benchmark.units;

import java.time.Duration;
import java.util.List;

/** What a watch says of a day. */
public enum Mix {
    MINUTE("a position each minute"),
    USUAL("a position each 10 minutes, a heartbeat each 5"),
    HEALTH("the same, and a reading each 15"),
    NETWORKS("a heartbeat each 5, and each 10 cells and WiFi in place of a position"),
    SOS("a position each 10, a heartbeat each 5, and SOS twice a day");

    private static final Habit HEARTBEAT = new Habit(Said.HEARTBEAT, Duration.ofMinutes(5), Duration.ZERO);
    /** What is said each ten minutes comes half way between two heartbeats. */
    private static final Duration BETWEEN = Duration.ofSeconds(150);

    private static final Habit POSITION = new Habit(Said.POSITION, Duration.ofMinutes(10), BETWEEN);

    /** What a frame is about. */
    enum Said {
        POSITION,
        NETWORKS,
        HEARTBEAT,
        HEALTH,
        SOS
    }

    /**
     * Something said over and over.
     *
     * @param first after the watch's own beginning of the day
     */
    record Habit(Said said, Duration every, Duration first) {}

    private final String words;

    Mix(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    List<Habit> habits() {
        return switch (this) {
            case MINUTE -> List.of(new Habit(Said.POSITION, Duration.ofMinutes(1), Duration.ZERO));
            case USUAL -> List.of(HEARTBEAT, POSITION);
            case HEALTH ->
                List.of(HEARTBEAT, POSITION, new Habit(Said.HEALTH, Duration.ofMinutes(15), Duration.ofSeconds(90)));
            case NETWORKS -> List.of(HEARTBEAT, new Habit(Said.NETWORKS, Duration.ofMinutes(10), BETWEEN));
            case SOS ->
                List.of(HEARTBEAT, POSITION, new Habit(Said.SOS, Duration.ofHours(12), Duration.ofMinutes(607)));
        };
    }
}
