package watchline.dialect.iw;

import org.jspecify.annotations.Nullable;
import watchline.dialect.spi.Glance;
import watchline.dialect.spi.Glance.Role;

/** What the relay has to know of a frame at once. */
final class IwGlance {

    private static final Glance NOTHING = new Glance(null, Role.ORDINARY);
    private static final Glance HEARTBEAT = new Glance(null, Role.HEARTBEAT);
    private static final Glance URGENT = new Glance(null, Role.URGENT);

    private IwGlance() {}

    static Glance of(byte[] bytes) {
        IwFrame frame = IwFrame.of(bytes);
        IwWord word = frame == null ? null : frame.word();
        if (frame == null || word == null) {
            return NOTHING;
        }
        return switch (word) {
            case AP00 -> withId(frame, Role.LOGIN);
            case AP03 -> HEARTBEAT;
            case AP04 -> HeartbeatDecoder.isAlarmingLevel(frame) ? URGENT : NOTHING;
            case AP10 -> URGENT;
            default -> withId(frame, Role.ORDINARY);
        };
    }

    /** A login without a usable id begins nothing: it is ordinary. */
    private static Glance withId(IwFrame frame, Role role) {
        @Nullable String id = IwIdentity.of(frame);
        return id == null ? NOTHING : new Glance(id, role);
    }
}
