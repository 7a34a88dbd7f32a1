package watchline.relay.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import watchline.contract.emf.MetricSet;

import static watchline.relay.config.ConfigKey.*;

/**
 * The settings of a relay, in parts as its parts need them. Bounds were checked when it was made.
 *
 * @param relay what this instance is called in requests
 * @param function the decoder's Lambda function; empty when the embedding program brings a decoder of its own
 * @param eventLoops threads for sockets; 0 means one a core
 * @param effective every key and the value in force, for the log
 */
public record RelayConfig(
        String relay,
        String function,
        Commands commands,
        Listen listen,
        Limits limits,
        Journaling journaling,
        Timeouts timeouts,
        Batching batching,
        Retrying retrying,
        Holding holding,
        Duration stopLimit,
        int eventLoops,
        LogFormat logFormat,
        MetricSet emf,
        Map<ConfigKey, String> effective) {

    /** Where watches and operators come in. Port 0 is any free one. */
    public record Listen(String address, int port, String httpAddress, int httpPort) {}

    /**
     * How much of anything. What piles up on the heap when the decoder is away and everybody sends is at most:
     *
     * <ul>
     *   <li>{@code pendingBytes} as the journal counts them; a frame's objects may take twice what it counts for them,
     *   <li>{@code heldBytes}, and 1 KiB a connection,
     *   <li>6 KiB a connection and 600 bytes a UDP session for the objects that each is made of,
     *   <li>for each lane one request that is being built or sent, and one answer: six times the bytes of a batch, and 6 MB if
     *       the function answers as much as Lambda lets it.
     * </ul>
     *
     * So a heap of twice {@code pendingBytes} and {@code heldBytes}, and the rest for what is there, does not grow past it.
     *
     * @param pendingBytes of frames read and not yet answered
     * @param pendingFramesPerWatch read and not yet answered
     * @param heldBytes of unfinished frames and unread replies, over all connections
     * @param framesPerSecond of one session, lasting
     * @param burst frames that one session may send at once
     */
    public record Limits(
            int connections,
            int connectionsPerAddress,
            int udpSessions,
            int pendingBytes,
            int pendingFramesPerWatch,
            int heldBytes,
            int framesPerSecond,
            int burst) {}

    /**
     * How frames are kept.
     *
     * @param directory empty when they are kept in memory only
     * @param maxBytes of disk
     */
    public record Journaling(String directory, JournalSync sync, long maxBytes) {}

    /**
     * How long a watch may take.
     *
     * @param firstBytes from the start of a connection to its first byte
     * @param sniff from the first byte to knowing the dialect
     * @param idle between bytes
     * @param udpSession between datagrams, until the address is forgotten
     */
    public record Timeouts(Duration firstBytes, Duration sniff, Duration idle, Duration udpSession) {}

    /** When a batch closes. */
    public record Batching(int lanes, Duration linger, int frames, int bytes) {}

    /**
     * How waiting commands are found.
     *
     * @param table empty when nobody looks for any
     * @param poll from one look to the next
     */
    public record Commands(String table, Duration poll) {}

    /**
     * What happens when the decoder does not answer.
     *
     * @param batchAttempts failures on function errors after which a batch is halved
     */
    public record Retrying(Duration invokeTimeout, Duration backoffMin, Duration backoffMax, int batchAttempts) {}

    /**
     * When the relay answers in place of the decoder.
     *
     * @param after how long the decoder is waited for
     * @param zone that watches show
     */
    public record Holding(Duration after, ZoneId zone) {}

    /** All defaults. */
    public static RelayConfig defaults() {
        return of(Map.of());
    }

    /**
     * For programs that embed a relay: the given keys, and defaults for the rest. The environment is not looked at.
     *
     * @throws ConfigException when a value is not what its key expects
     */
    public static RelayConfig of(Map<ConfigKey, String> values) {
        return ConfigReader.read(values, Map.of());
    }

    static RelayConfig of(Settings settings) {
        Retrying retrying = new Retrying(
                settings.time(INVOKE_TIMEOUT),
                settings.time(BACKOFF_MIN),
                settings.time(BACKOFF_MAX),
                settings.number(BATCH_ATTEMPTS));
        if (retrying.backoffMin().compareTo(retrying.backoffMax()) > 0) {
            throw new ConfigException(BACKOFF_MIN.flag() + ": " + settings.text(BACKOFF_MIN) + " (expected: at most "
                    + BACKOFF_MAX.flag() + ", which is " + settings.text(BACKOFF_MAX) + ")");
        }
        String given = settings.text(RELAY_NAME);
        String name = given.isEmpty() ? hostName() : given;
        Map<ConfigKey, String> effective = settings.effective();
        effective.put(RELAY_NAME, name);
        return new RelayConfig(
                name,
                settings.text(FUNCTION),
                new Commands(settings.text(COMMANDS_TABLE), settings.time(COMMANDS_POLL)),
                new Listen(
                        settings.text(BIND_ADDRESS),
                        settings.number(PORT),
                        settings.text(HTTP_BIND),
                        settings.number(HTTP_PORT)),
                new Limits(
                        settings.number(MAX_CONNECTIONS),
                        settings.number(MAX_CONNECTIONS_PER_ADDRESS),
                        settings.number(UDP_SESSIONS),
                        settings.number(PENDING_BYTES),
                        settings.number(PENDING_FRAMES_PER_WATCH),
                        settings.number(HELD_BYTES),
                        settings.number(FRAMES_PER_SECOND),
                        settings.number(BURST)),
                new Journaling(
                        settings.text(JOURNAL),
                        settings.word(JOURNAL_SYNC, JournalSync::named),
                        settings.size(JOURNAL_MAX_SIZE)),
                new Timeouts(
                        settings.time(FIRST_BYTES_TIMEOUT),
                        settings.time(SNIFF_TIMEOUT),
                        settings.time(IDLE_TIMEOUT),
                        settings.time(UDP_SESSION_TIMEOUT)),
                new Batching(
                        settings.number(LANES),
                        Duration.ofMillis(settings.number(LINGER)),
                        settings.number(BATCH_FRAMES),
                        settings.number(BATCH_BYTES)),
                retrying,
                new Holding(settings.time(HOLD_AFTER), settings.zone(TIME_ZONE)),
                settings.time(STOP_LIMIT),
                settings.number(EVENT_LOOPS),
                settings.word(LOG_FORMAT, LogFormat::named),
                settings.word(EMF, MetricSet::named),
                Map.copyOf(effective));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            // A host without a name of its own; requests only want something to tell instances apart by.
            return "relay";
        }
    }
}
