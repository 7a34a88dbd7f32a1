package watchline.decoder.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.UnaryOperator;
import watchline.contract.FrameEnvelope;
import watchline.contract.Transport;
import watchline.dialect.model.Kind;
import watchline.dialect.spi.ReportBuilder;

/** Reports of one watch, as they arrive. */
public final class Arrivals {

    public static final String WATCH = "861265061234567";
    public static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

    private static long seq;

    private Arrivals() {}

    /** A report of now, by the watch's clock. */
    public static Arrival now(UnaryOperator<ReportBuilder> says) {
        return at(NOW, says);
    }

    /** A report of that time, that arrived at once. */
    public static Arrival at(Instant time, UnaryOperator<ReportBuilder> says) {
        return late(time, time, says);
    }

    /** A report of one time that arrived at another. */
    public static Arrival late(Instant time, Instant received, UnaryOperator<ReportBuilder> says) {
        ReportBuilder report = says.apply(new ReportBuilder("AP01", Kind.POSITION).time(time));
        return Arrival.of(frame(received), WATCH, report.build());
    }

    static FrameEnvelope frame(Instant received) {
        return new FrameEnvelope(
                ++seq,
                "iw",
                Transport.TCP,
                WATCH,
                "203.0.113.9:50122",
                received,
                "IWAP01#".getBytes(StandardCharsets.US_ASCII),
                null);
    }
}
