package watchline.relay.metrics;

import java.util.Locale;

/**
 * Every name that the relay measures under, and below it every reason it gives in a tag. Prometheus shows dots as underscores
 * and adds {@code _total} to counters and {@code _seconds} to timers. Tags are bounded: their values are the constants here,
 * the dialects and the two transports.
 */
public enum Metric {
    CONNECTIONS_OPEN("connections.open", "TCP connections that are open."),
    CONNECTIONS_OPENED("connections.opened", "TCP connections that were accepted."),
    CONNECTIONS_CLOSED("connections.closed", "TCP connections that ended, by reason."),
    CONNECTIONS_PAUSED("connections.paused", "TCP connections that are not read from, for want of room or of rate."),
    HELD_BYTES("connections.held.bytes", "Memory for unfinished frames and unread replies of all TCP connections."),
    SESSIONS("sessions", "Watches that are known on a TCP connection."),
    SESSIONS_CONTESTED(
            "sessions.contested",
            "Watches on a live TCP connection that showed themselves on another, from another network."),
    FRAMES("frames", "Frames taken in, by dialect and transport."),
    FRAME_BYTES("frames.bytes", "Bytes of the frames taken in."),
    FRAMES_PENDING("frames.pending", "Frames taken in and not yet answered by the decoder."),
    PENDING_BYTES("frames.pending.bytes", "Memory that pending frames take."),
    OLDEST_PENDING("frames.oldest.age.seconds", "Age of the oldest pending frame."),
    JOURNAL_BYTES("journal.bytes", "Disk that the journal takes."),
    JOURNAL_SEGMENTS("journal.segments", "Files of the journal."),
    JOURNAL_FAILED("journal.failed", "1 while the journal cannot be written and no frames are taken in, else 0."),
    JOURNAL_FAILURES("journal.failures", "Writes, syncs and changes of files of the journal that the disk refused."),
    JOURNAL_DAMAGED("journal.damaged.bytes", "Bytes of the journal that could not be read at the start."),
    JOURNAL_REPLAYED("journal.replayed", "Frames that an earlier run had left in the journal."),
    JOURNAL_SYNC("journal.sync", "Time that a sync of the journal took."),
    JUNK("junk", "Pieces of bytes sent to quarantine because they are no frame, by what they are."),
    DATAGRAMS_REFUSED("datagrams.refused", "Datagrams, or frames in them, that were not taken in, by reason."),
    UDP_SESSIONS("udp.sessions", "UDP addresses that are remembered."),
    BATCHES("batches", "Batches that the decoder answered."),
    BATCH_FRAMES("batch.frames", "Frames in a batch."),
    INVOKE("invoke", "Time from sending a batch to its answer or failure."),
    RETRIES("retries", "Batches that had to be sent again, by cause."),
    FRAMES_HELD(
            "frames.held", "Logins and heartbeats that the relay answered itself, because the decoder took too long."),
    CONDEMNED("frames.condemned", "Frames that the decoder failed on by themselves."),
    COMMAND_POLLS("command.polls", "Looks for waiting commands, by whether the table answered."),
    COMMANDS_ASKED(
            "commands.asked",
            "Watches with a waiting command that the decoder was asked about, because they are connected."),
    COMMANDS_SENT("commands.sent", "Frames of commands that the decoder gave for such a watch."),
    REPLIES_SENT("replies.sent", "Replies handed to a connection or an address."),
    REPLIES_SUPPRESSED(
            "replies.suppressed", "Replies of the decoder that were left out, because the relay had sent them itself."),
    REPLIES_DROPPED("replies.dropped", "Replies that nobody was there for, by reason.");

    /** A word in a tag. */
    interface Reason {

        String name();

        /** What the constant means. */
        String sentence();

        /** {@code no_session}. */
        default String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a TCP connection ended. */
    public enum CloseReason implements Reason {
        PEER("The other side closed it."),
        RESET("The line broke."),
        LIMIT_TOTAL("As many connections as allowed are open."),
        LIMIT_ADDRESS("As many connections as allowed are open from that address."),
        SILENT("No byte came."),
        SNIFF_TIMEOUT("Too few bytes came in time to tell a dialect."),
        NO_DIALECT("The first bytes are of no dialect."),
        FOREIGN_PROTOCOL("The first bytes are of a protocol that is not spoken here."),
        JUNK("Too many bytes in a row were no frame."),
        IDLE("Nothing came for long."),
        REPLACED("The same watch has a newer connection."),
        HELD_FULL("Connections hold as much of unfinished frames as allowed, or this one does."),
        NOT_READING("The other side does not read what it is sent."),
        STOPPING("The relay stops."),
        ERROR("The relay failed on it.");

        private final String sentence;

        CloseReason(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /** What bytes that are no frame are. */
    public enum JunkKind implements Reason {
        BETWEEN_FRAMES("Bytes between frames."),
        OVERLONG("A frame past its limit without an end."),
        CUT_OFF("The beginning of a frame, at the end of a connection or a datagram."),
        NO_DIALECT("First bytes of no dialect."),
        FOREIGN_PROTOCOL("First bytes of a protocol that is not spoken here.");

        private final String sentence;

        JunkKind(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /** Why something that came by UDP was not taken in. */
    public enum Refusal implements Reason {
        JOURNAL_FULL("There is no room for pending frames."),
        WATCH_FULL("As many frames of that watch are pending as allowed."),
        RATE("The address sends more frames a second than allowed."),
        STRANGER("Unknown addresses send more frames a second than allowed.");

        private final String sentence;

        Refusal(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /** Why a batch is sent again. */
    public enum RetryCause implements Reason {
        THROTTLED("The decoder's function is called too often."),
        UNAVAILABLE("The decoder could not be reached or did not answer in time."),
        FUNCTION_ERROR("The decoder's function failed."),
        BAD_RESPONSE("The answer is not what the wire contract says."),
        NOT_STORED("The decoder asks for some frames again.");

        private final String sentence;

        RetryCause(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /** What became of a look for commands. */
    public enum PollResult implements Reason {
        ANSWERED("The table answered, mostly that there is none."),
        FAILED("The table did not answer; commands go out with the next frames.");

        private final String sentence;

        PollResult(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /** Why a reply was not sent. */
    public enum ReplyDrop implements Reason {
        NO_SESSION("The watch has no connection now."),
        OTHER_DIALECT("The watch's connection speaks another dialect now."),
        NO_ORIGIN("Nobody vouches for the address that the frame came from.");

        private final String sentence;

        ReplyDrop(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    private static final String PREFIX = "watchline.relay.";

    private final String suffix;
    private final String sentence;

    Metric(String suffix, String sentence) {
        this.suffix = suffix;
        this.sentence = sentence;
    }

    /** {@code watchline.relay.connections.open}. */
    public String id() {
        return PREFIX + suffix;
    }

    public String sentence() {
        return sentence;
    }
}
