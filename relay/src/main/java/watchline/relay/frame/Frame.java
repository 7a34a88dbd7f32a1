package watchline.relay.frame;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchline.contract.FrameEnvelope;
import watchline.contract.Transport;
import watchline.dialect.spi.Glance;

/**
 * A piece of bytes that a watch sent, with all that the relay knows of it.
 *
 * @param dialect name of the dialect, or {@code unknown}
 * @param device whose frame it is, when known
 * @param peer the watch's address, {@code 203.0.113.9:50122}
 * @param bytes never changed once the frame is made
 * @param role what the frame is to the relay
 * @param reason when present, these bytes are no frame of the dialect: they go to quarantine with this reason
 * @param origin the way back; absent when there is none, as for a frame from an address that nobody vouches for
 */
public record Frame(
        String dialect,
        Transport transport,
        @Nullable String device,
        String peer,
        Instant received,
        byte[] bytes,
        Glance.Role role,
        @Nullable String reason,
        @Nullable Origin origin) {

    /**
     * The question what waits for a watch that has said nothing: a frame without bytes, as the wire contract has it.
     *
     * @param way to the watch
     */
    public static Frame question(String dialect, String device, Instant now, Origin way) {
        return new Frame(dialect, way.transport(), device, way.peer(), now, new byte[0], Glance.Role.URGENT, null, way);
    }

    /** No dialect has a frame without bytes. */
    public boolean isQuestion() {
        return bytes.length == 0;
    }

    /** Whether its batch should be sent at once. */
    public boolean urgent() {
        return role == Glance.Role.URGENT;
    }

    /** The frame as the wire contract has it. */
    public FrameEnvelope envelope(long seq) {
        return new FrameEnvelope(seq, dialect, transport, device, peer, received, bytes, reason);
    }

    /** The same bytes, not to be decoded any more but to be quarantined for that reason. */
    public Frame condemned(String why) {
        return new Frame(dialect, transport, device, peer, received, bytes, role, why, origin);
    }
}
