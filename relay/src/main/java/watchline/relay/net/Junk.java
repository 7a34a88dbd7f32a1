package watchline.relay.net;

import watchline.dialect.Dialects.Verdict;
import watchline.dialect.spi.Dialect;
import watchline.dialect.spi.Text;
import watchline.relay.metrics.Metric.JunkKind;

/**
 * Why bytes are no frame.
 *
 * @param kind for the metrics
 * @param reason for quarantine, so that an operator sees what knocked
 */
record Junk(JunkKind kind, String reason) {

    /** Of the first bytes, in a reason. */
    private static final int SHOWN_BYTES = 16;

    static final Junk BETWEEN_FRAMES = new Junk(JunkKind.BETWEEN_FRAMES, "between frames");
    static final Junk CONNECTION_ENDED = new Junk(JunkKind.CUT_OFF, "cut off by the end of the connection");
    static final Junk DATAGRAM_ENDED = new Junk(JunkKind.CUT_OFF, "cut off by the end of the datagram");

    static Junk overlong(Dialect dialect) {
        return new Junk(JunkKind.OVERLONG, "frame: over " + dialect.maxFrameBytes() + " bytes without an end");
    }

    static Junk foreign(Verdict.Foreign foreign) {
        return new Junk(
                JunkKind.FOREIGN_PROTOCOL, "protocol: " + foreign.protocol().protocol() + " (not spoken here)");
    }

    static Junk noDialect(byte[] bytes) {
        return new Junk(
                JunkKind.NO_DIALECT,
                "no dialect: begins with " + Text.clean(bytes, 0, Math.min(bytes.length, SHOWN_BYTES), SHOWN_BYTES));
    }
}
