package watchline.relay.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import watchline.contract.ContractJson;
import watchline.contract.DecodeRequest;
import watchline.contract.Transport;
import watchline.dialect.spi.Glance;
import watchline.relay.frame.Frame;

import static watchline.relay.testing.Frames.RECEIVED;
import static watchline.relay.testing.Frames.WATCH;

/** Frames of all sorts, and what makes two of them the same. */
final class RandomFrames {

    private static final int MAX_BYTES = 300;
    private static final Transport[] TRANSPORTS = Transport.values();
    private static final Glance.Role[] ROLES = Glance.Role.values();

    private RandomFrames() {}

    static Frame next(Random random) {
        byte[] bytes = new byte[1 + random.nextInt(MAX_BYTES)];
        random.nextBytes(bytes);
        Instant received = RECEIVED.plusNanos(random.nextLong(1_000_000_000_000L));
        return new Frame(
                random.nextBoolean() ? "iw" : "unknown",
                TRANSPORTS[random.nextInt(TRANSPORTS.length)],
                random.nextBoolean() ? WATCH : null,
                random.nextBoolean() ? "203.0.113.9:50122" : "[2001:db8::1]:" + random.nextInt(65_536),
                received,
                bytes,
                ROLES[random.nextInt(ROLES.length)],
                random.nextInt(4) == 0 ? "no dialect: begins with \u00fc\\x00" : null,
                null);
    }

    /** As the decoder is sent it, and its role, which only the relay knows. */
    static String identity(long seq, Frame frame) {
        byte[] json = ContractJson.write(new DecodeRequest("relay", List.of(frame.envelope(seq))));
        return new String(json, StandardCharsets.UTF_8) + frame.role();
    }
}
