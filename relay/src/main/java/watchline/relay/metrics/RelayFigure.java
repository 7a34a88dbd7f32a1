package watchline.relay.metrics;

import watchline.contract.emf.EmfMetric;
import watchline.contract.emf.EmfUnit;

/**
 * What of the relay becomes a metric of CloudWatch, where each costs $0.30 a month: what an alarm needs, or whoever looks at night. All
 * else is on {@code /metrics}. The names are public, and begin with {@code relay}, because they share their dimension with the metrics
 * of the decoder's function.
 */
public enum RelayFigure implements EmfMetric {
    FRAMES("relayFrames", EmfUnit.COUNT, "Frames taken in since the last line."),
    CONNECTIONS("relayConnections", EmfUnit.COUNT, "TCP connections that are open."),
    OLDEST_FRAME(
            "relayOldestFrameSeconds",
            EmfUnit.SECONDS,
            "Age of the oldest frame in the journal that the decoder has not answered."),
    JOURNAL_FAILED(
            "relayJournalFailed",
            EmfUnit.COUNT,
            "1 while the journal cannot be written and nothing is taken in, else 0."),
    DATAGRAMS_REFUSED("relayDatagramsRefused", EmfUnit.COUNT, "Datagrams that were not taken in since the last line."),
    CONNECTIONS_REFUSED(
            "relayConnectionsRefused",
            EmfUnit.COUNT,
            "Connections closed at once since the last line, because as many as allowed were open."),
    DECODER_FAILURES(
            "relayDecoderFailures",
            EmfUnit.COUNT,
            "Batches that the decoder did not answer, or not rightly, since the last line; throttling is not among them."),
    RETRIES(
            "relayRetries",
            EmfUnit.COUNT,
            "Batches that lanes had to send again since the last line, for whatever cause.");

    private final String key;
    private final EmfUnit unit;
    private final String sentence;

    RelayFigure(String key, EmfUnit unit, String sentence) {
        this.key = key;
        this.unit = unit;
        this.sentence = sentence;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public EmfUnit unit() {
        return unit;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
