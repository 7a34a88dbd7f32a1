package watchline.relay.testing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchline.contract.Transport;
import watchline.dialect.spi.Glance;
import watchline.relay.frame.Frame;
import watchline.relay.frame.Origin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Frames as tests need them. */
public final class Frames {

    public static final String WATCH = "861265061234567";
    public static final Instant RECEIVED = Instant.parse("2026-11-22T09:48:11.123Z");

    private Frames() {}

    public static Frame ordinary(String text) {
        return frame(text, WATCH, Transport.TCP, Glance.Role.ORDINARY, null);
    }

    public static Frame urgent(String text) {
        return frame(text, WATCH, Transport.TCP, Glance.Role.URGENT, null);
    }

    public static Frame from(@Nullable String device, Transport transport, @Nullable Origin origin) {
        return frame("@at;", device, transport, Glance.Role.ORDINARY, origin);
    }

    /** What waits for the watch? */
    public static Frame question() {
        return frame("", WATCH, Transport.TCP, Glance.Role.URGENT, null);
    }

    public static Frame of(@Nullable String device, String text, Glance.Role role) {
        return frame(text, device, Transport.TCP, role, null);
    }

    public static Frame of(@Nullable String device, String text, Glance.Role role, @Nullable Origin origin) {
        return frame(text, device, Transport.TCP, role, origin);
    }

    private static Frame frame(
            String text, @Nullable String device, Transport transport, Glance.Role role, @Nullable Origin origin) {
        return new Frame(
                "line",
                transport,
                device,
                "203.0.113.9:50122",
                RECEIVED,
                text.getBytes(ISO_8859_1),
                role,
                null,
                origin);
    }
}
