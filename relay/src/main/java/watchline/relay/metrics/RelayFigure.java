package watchline.relay.metrics;

import watchline.contract.emf.EmfMetric;
import watchline.contract.emf.EmfUnit;
import watchline.contract.emf.MetricSet;

/**
 * What of the relay can become a metric of CloudWatch, where each costs $0.30 a month: what an alarm needs, or whoever looks at night. All
 * else is on {@code /metrics}. The names are public, and begin with {@code relay}, because they share their dimension with the metrics
 * of the decoder's function.
 */
public enum RelayFigure implements EmfMetric {
    FRAMES("relayFrames", EmfUnit.COUNT, MetricSet.FEW, "Frames taken in since the last line."),
    CONNECTIONS("relayConnections", EmfUnit.COUNT, MetricSet.FEW, "TCP connections that are open."),
    OLDEST_FRAME(
            "relayOldestFrameSeconds",
            EmfUnit.SECONDS,
            MetricSet.FEW,
            "Age of the oldest frame in the journal that the decoder has not answered."),
    JOURNAL_FAILED(
            "relayJournalFailed",
            EmfUnit.COUNT,
            MetricSet.FEW,
            "1 while the journal cannot be written and nothing is taken in, else 0."),
    DATAGRAMS_REFUSED(
            "relayDatagramsRefused",
            EmfUnit.COUNT,
            MetricSet.FEW,
            "Datagrams that were not taken in since the last line."),
    CONNECTIONS_REFUSED(
            "relayConnectionsRefused",
            EmfUnit.COUNT,
            MetricSet.ALL,
            "Connections closed at once since the last line, because as many as allowed were open."),
    DECODER_FAILURES(
            "relayDecoderFailures",
            EmfUnit.COUNT,
            MetricSet.ALL,
            "Batches that the decoder did not answer, or not rightly, since the last line; throttling is not among them."),
    RETRIES(
            "relayRetries",
            EmfUnit.COUNT,
            MetricSet.ALL,
            "Batches that lanes had to send again since the last line, for whatever cause.");

    private final String key;
    private final EmfUnit unit;
    private final MetricSet set;
    private final String sentence;

    RelayFigure(String key, EmfUnit unit, MetricSet set, String sentence) {
        this.key = key;
        this.unit = unit;
        this.set = set;
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
    public MetricSet set() {
        return set;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
