package watchline.relay.config;

import java.util.Locale;
import java.util.Optional;

/**
 * The one table of settings. The flags, the environment variables, the text of {@code --help} and the validation all come
 * from here, so that a setting is added by one line here and one component in {@link RelayConfig}.
 */
public enum ConfigKey {
    PORT("port", Kind.NUMBER, "8888", "0", "65535", "Port for watches, TCP and UDP; 0 takes a free one."),
    BIND_ADDRESS("bind-address", Kind.TEXT, "0.0.0.0", "1", "255", "Address on which watches are listened for."),
    HTTP_PORT(
            "http-port",
            Kind.NUMBER,
            "9090",
            "0",
            "65535",
            "Port for /livez, /readyz and /metrics; 0 takes a free one."),
    HTTP_BIND(
            "http-bind",
            Kind.TEXT,
            "127.0.0.1",
            "1",
            "255",
            "Address for HTTP; loopback, because metrics tell how many people are cared for. Set 0.0.0.0 where a load"
                    + " balancer asks, behind a firewall rule."),
    RELAY_NAME(
            "relay-name",
            Kind.TEXT,
            "",
            "0",
            "64",
            "What this instance is called in requests; empty takes the host name."),
    COMMANDS_TABLE(
            "commands-table",
            Kind.TEXT,
            "watchline-commands",
            "0",
            "255",
            "Table in which commands for watches are looked for; empty looks for none, and they go out with the next frame."),
    COMMANDS_POLL(
            "commands-poll",
            Kind.TIME,
            "2s",
            "100ms",
            "1h",
            "Time from one look for commands to the next; at 2s the looks cost $0.08 a month."),
    FUNCTION("function", Kind.TEXT, "", "0", "170", "Name or ARN of the decoder's Lambda function; required."),

    LANES("lanes", Kind.NUMBER, "16", "1", "1024", "Batches in flight at most; a watch is in one of them at a time."),
    LINGER(
            "linger-ms",
            Kind.NUMBER,
            "250",
            "0",
            "10000",
            "Milliseconds that a frame waits for company; urgent ones do not."),
    BATCH_FRAMES("batch-frames", Kind.NUMBER, "500", "1", "2000", "Frames in a batch at most."),
    BATCH_BYTES("batch-bytes", Kind.BYTES, "1MiB", "4KiB", "2MiB", "Bytes of frames in a batch at most."),
    PENDING_BYTES(
            "pending-bytes",
            Kind.BYTES,
            "64MiB",
            "64KiB",
            "1GiB",
            "Memory for frames that were read and not answered; when it is full, connections are not read from."),
    PENDING_FRAMES_PER_WATCH(
            "pending-frames-per-watch",
            Kind.NUMBER,
            "1000",
            "1",
            "1000000",
            "Frames of one watch that were read and not answered at most; past it that watch alone is not read from."),
    HELD_BYTES(
            "held-bytes",
            Kind.BYTES,
            "32MiB",
            "64KiB",
            "1GiB",
            "Memory for unfinished frames and unread replies of all connections together; past it one that needs more is"
                    + " closed."),
    JOURNAL(
            "journal",
            Kind.TEXT,
            "journal",
            "0",
            "4096",
            "Directory in which frames are kept until they are stored, so that a relay that is killed loses none; empty keeps"
                    + " them in memory only. One relay a directory."),
    JOURNAL_SYNC(
            "journal-sync",
            Kind.WORD,
            "group",
            "group always os",
            "",
            "What a frame has survived before it goes on. group: a power cut, with one sync for all frames of 5 ms; always: a"
                    + " power cut, with a sync at once; os: a kill of the relay, but no crash of the machine."),
    JOURNAL_MAX_SIZE(
            "journal-max-size",
            Kind.BYTES,
            "1GiB",
            "128MiB",
            "1024GiB",
            "Disk that the journal may take; when it is full, connections are not read from."),

    MAX_CONNECTIONS("max-connections", Kind.NUMBER, "60000", "1", "1000000", "Connections at most."),
    MAX_CONNECTIONS_PER_ADDRESS(
            "max-connections-per-address",
            Kind.NUMBER,
            "10000",
            "1",
            "1000000",
            "Connections from one address at most; high, because a carrier puts thousands of SIM cards behind one address."),
    FIRST_BYTES_TIMEOUT(
            "first-bytes-timeout", Kind.TIME, "30s", "10ms", "1h", "Silence from the start after which to close."),
    SNIFF_TIMEOUT("sniff-timeout", Kind.TIME, "10s", "10ms", "1h", "Time from the first byte to knowing the dialect."),
    IDLE_TIMEOUT("idle-timeout", Kind.TIME, "30m", "10ms", "24h", "Silence after which a connection is closed."),
    UDP_SESSION_TIMEOUT(
            "udp-session-timeout", Kind.TIME, "30m", "10ms", "24h", "Silence after which a UDP address is forgotten."),
    UDP_SESSIONS("udp-sessions", Kind.NUMBER, "100000", "1", "1000000", "UDP addresses remembered at most."),
    FRAMES_PER_SECOND(
            "frames-per-second", Kind.NUMBER, "50", "1", "100000", "Frames a second from one session, lasting."),
    BURST("burst", Kind.NUMBER, "200", "1", "100000", "Frames that one session may send at once."),

    INVOKE_TIMEOUT("invoke-timeout", Kind.TIME, "30s", "10ms", "15m", "Time that the decoder has for a batch."),
    BACKOFF_MIN(
            "backoff-min", Kind.TIME, "100ms", "1ms", "1m", "Bound of the first wait before a batch is sent again."),
    BACKOFF_MAX("backoff-max", Kind.TIME, "20s", "1ms", "10m", "Bound that the waits double up to."),
    HOLD_AFTER(
            "hold-after",
            Kind.TIME,
            "5s",
            "1s",
            "1m",
            "Time without an answer of the decoder after which the relay answers logins and heartbeats itself."),
    TIME_ZONE(
            "time-zone",
            Kind.ZONE,
            "UTC",
            "",
            "",
            "Zone that watches show, for answers of the relay itself; the same as WATCHLINE_TIME_ZONE of the function."),
    BATCH_ATTEMPTS(
            "batch-attempts",
            Kind.NUMBER,
            "5",
            "1",
            "100",
            "Failures of the decoder on a batch after which it is halved."),
    STOP_LIMIT("stop-limit", Kind.TIME, "25s", "10ms", "15m", "Time that a stop may take to answer what was read."),
    EVENT_LOOPS("event-loops", Kind.NUMBER, "0", "0", "256", "Threads for sockets; 0 takes one a core."),
    LOG_FORMAT("log-format", Kind.WORD, "text", "text json", "", "Form of the log's lines."),
    EMF(
            "emf",
            Kind.WORD,
            "none",
            "none few all",
            "",
            "Metrics for CloudWatch in the embedded metric format: a line a minute on standard output, for whatever ships it to"
                    + " CloudWatch Logs. few: five that alarms need; all: eight. Ten are free in an account, each more costs $0.30 a month.");

    /** What every environment variable of the relay begins with. */
    public static final String ENVIRONMENT_PREFIX = "WATCHLINE_RELAY_";

    private final String key;
    private final Kind kind;
    private final String fallback;
    private final String least;
    private final String most;
    private final String sentence;

    ConfigKey(String key, Kind kind, String fallback, String least, String most, String sentence) {
        this.key = key;
        this.kind = kind;
        this.fallback = fallback;
        this.least = least;
        this.most = most;
        this.sentence = sentence;
    }

    /** {@code --idle-timeout}. */
    public String flag() {
        return "--" + key;
    }

    /** {@code WATCHLINE_RELAY_IDLE_TIMEOUT}. */
    public String variable() {
        return ENVIRONMENT_PREFIX + key.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** {@code idle-timeout}. */
    public String key() {
        return key;
    }

    /** The value when nobody sets it, written as an operator would. */
    public String fallback() {
        return fallback;
    }

    public String sentence() {
        return sentence;
    }

    /** What a value looks like and its bounds: {@code a time such as 250ms, 30s, 5m or 1h, 10ms to 24h}. */
    public String expected() {
        return kind.expected(least, most);
    }

    /** What stands for the value in {@code --help}. */
    public String placeholder() {
        return kind.placeholder();
    }

    /**
     * Reads a value and holds it to the bounds: milliseconds for a time, bytes for a size, characters for a text.
     *
     * @return absent when the value is none of this key
     */
    Optional<Long> read(String value) {
        return kind.read(value, least, most);
    }
}
