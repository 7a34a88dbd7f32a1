package watchline.relay.journal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchline.contract.Transport;
import watchline.dialect.spi.Glance;
import watchline.relay.frame.Frame;

/**
 * A frame as bytes of a record: number, time in milliseconds as requests have it, codes, texts with their lengths, and up to
 * the end the frame's own bytes. The codes are part of the format: they stay when constants are renamed or moved.
 */
final class FrameCodec {

    /** Of a UTF-16 unit in UTF-8. */
    private static final int MAX_UTF8_BYTES = 3;

    private static final int FIXED_BYTES = 2 * Long.BYTES + 3 + 4 * Integer.BYTES;
    private static final int HAS_DEVICE = 1;
    private static final int HAS_REASON = 2;

    private FrameCodec() {}

    /** An upper bound of what {@link #write} writes. */
    static long mostBytes(Frame frame) {
        long letters = (long) frame.dialect().length()
                + frame.peer().length()
                + length(frame.device())
                + length(frame.reason());
        return FIXED_BYTES + MAX_UTF8_BYTES * letters + frame.bytes().length;
    }

    static void write(ByteBuffer to, long seq, Frame frame) {
        String device = frame.device();
        String reason = frame.reason();
        to.putLong(seq).putLong(frame.received().toEpochMilli());
        to.put(code(frame.transport())).put(code(frame.role()));
        to.put((byte) ((device == null ? 0 : HAS_DEVICE) | (reason == null ? 0 : HAS_REASON)));
        writeText(to, frame.dialect());
        writeText(to, frame.peer());
        if (device != null) {
            writeText(to, device);
        }
        if (reason != null) {
            writeText(to, reason);
        }
        to.put(frame.bytes());
    }

    /**
     * Reads up to the end of the buffer.
     *
     * @throws BufferUnderflowException if a text is longer than what is there
     * @throws IllegalArgumentException for a code that stands for nothing
     */
    static JournalRecord.Kept read(ByteBuffer from) {
        long seq = from.getLong();
        Instant received = Instant.ofEpochMilli(from.getLong());
        Transport transport = transport(from.get());
        Glance.Role role = role(from.get());
        int has = from.get();
        String dialect = readText(from);
        String peer = readText(from);
        String device = (has & HAS_DEVICE) == 0 ? null : readText(from);
        String reason = (has & HAS_REASON) == 0 ? null : readText(from);
        byte[] bytes = new byte[from.remaining()];
        from.get(bytes);
        return new JournalRecord.Kept(
                seq, new Frame(dialect, transport, device, peer, received, bytes, role, reason, null));
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static void writeText(ByteBuffer to, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.putInt(bytes.length).put(bytes);
    }

    private static String readText(ByteBuffer from) {
        int length = from.getInt();
        if (length < 0 || length > from.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        from.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte code(Transport transport) {
        return switch (transport) {
            case TCP -> 1;
            case UDP -> 2;
        };
    }

    private static Transport transport(byte code) {
        return switch (code) {
            case 1 -> Transport.TCP;
            case 2 -> Transport.UDP;
            default -> throw new IllegalArgumentException("transport: " + code + " (expected: 1 or 2)");
        };
    }

    private static byte code(Glance.Role role) {
        return switch (role) {
            case LOGIN -> 1;
            case HEARTBEAT -> 2;
            case URGENT -> 3;
            case ORDINARY -> 4;
        };
    }

    private static Glance.Role role(byte code) {
        return switch (code) {
            case 1 -> Glance.Role.LOGIN;
            case 2 -> Glance.Role.HEARTBEAT;
            case 3 -> Glance.Role.URGENT;
            case 4 -> Glance.Role.ORDINARY;
            default -> throw new IllegalArgumentException("role: " + code + " (expected: 1 to 4)");
        };
    }
}
