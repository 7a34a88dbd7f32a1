package watchline.decoder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import watchline.contract.FrameEnvelope;
import watchline.decoder.report.Arrival;

/** What is to become, and then what became, of one frame. Each step of a batch takes verdicts and gives verdicts. */
sealed interface Verdict {

    FrameEnvelope frame();

    /** A report, with the replies that its watch gets once it is stored. */
    record Keep(Arrival arrival, List<byte[]> replies) implements Verdict {

        @Override
        public FrameEnvelope frame() {
            return arrival.frame();
        }
    }

    /** Not a report: kept raw, with the replies that its watch gets once it is. */
    record Quarantine(FrameEnvelope frame, @Nullable String deviceId, String reason, List<byte[]> replies)
            implements Verdict {}

    /**
     * The relay asks what waits for a watch: nothing is stored.
     *
     * @param replies what waits
     */
    record Asked(FrameEnvelope frame, List<byte[]> replies) implements Verdict {}

    /** To be sent again. */
    record Retry(FrameEnvelope frame, String reason) implements Verdict {}
}
