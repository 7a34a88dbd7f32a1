package watchline.dialect.spi;

import org.jspecify.annotations.Nullable;

/**
 * What the relay reads off a frame without decoding it.
 *
 * @param deviceId the id that the frame itself carries, digits as they are; absent when it carries none
 * @param role what the frame is to the relay
 */
public record Glance(@Nullable String deviceId, Role role) {

    public enum Role {
        /** Begins a session: without an answer the watch gives up its line. */
        LOGIN,
        /** Keeps a session alive. */
        HEARTBEAT,
        /** An alarm: its batch is sent at once. */
        URGENT,
        /** Everything else. */
        ORDINARY
    }
}
