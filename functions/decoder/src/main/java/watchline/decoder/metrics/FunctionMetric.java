package watchline.decoder.metrics;

import watchline.contract.emf.EmfMetric;
import watchline.contract.emf.EmfUnit;
import watchline.contract.emf.MetricSet;

/**
 * Every metric of the functions. Their dimension is {@code function}, the name of the Lambda function, as it is {@code FunctionName}
 * in the metrics of Lambda itself: two installations in one account stay apart, and it costs no more than none. What DynamoDB, SNS
 * and Lambda measure for nothing (write units, messages published, time taken) is not in the few.
 */
public enum FunctionMetric implements EmfMetric {
    QUARANTINED("quarantined", EmfUnit.COUNT, MetricSet.FEW, "Frames that went to quarantine, for whatever reason."),
    UNKNOWN_DEVICES(
            "unknownDevices",
            EmfUnit.COUNT,
            MetricSet.FEW,
            "Those of the quarantined that a watch sent which nobody has registered: an SOS of it is seen only here."),
    UNPUBLISHED_SECONDS(
            "unpublishedSeconds", EmfUnit.SECONDS, MetricSet.FEW, "How long the oldest of those has waited; else 0."),
    GIVEN_UP("givenUp", EmfUnit.COUNT, MetricSet.FEW, "Alarms that were given up: nobody was told."),
    STEPS_FAILED("stepsFailed", EmfUnit.COUNT, MetricSet.FEW, "Steps of a sweep that failed."),
    FRAMES("frames", EmfUnit.COUNT, MetricSet.ALL, "Frames in a batch of a relay."),
    RETRY("retry", EmfUnit.COUNT, MetricSet.ALL, "Frames that the relay was asked for again, mostly for a table."),
    OLDEST_FRAME(
            "oldestFrameMillis",
            EmfUnit.MILLISECONDS,
            MetricSet.ALL,
            "From the relay's reading of the oldest frame of a batch to the arrival of the batch."),
    UNPUBLISHED("unpublished", EmfUnit.COUNT, MetricSet.ALL, "Alarms that a sweep found and could not publish."),
    STORED("stored", EmfUnit.COUNT, MetricSet.ALL, "Frames that were stored."),
    TOLD("told", EmfUnit.COUNT, MetricSet.ALL, "How many times people were told of an alarm by a batch."),
    WRITE_UNITS("writeUnits", EmfUnit.COUNT, MetricSet.ALL, "What the writes of a batch cost."),
    MILLIS("millis", EmfUnit.MILLISECONDS, MetricSet.ALL, "How long a batch took."),
    MESSAGES("messages", EmfUnit.COUNT, MetricSet.ALL, "Messages that SNS took, by account and type of alarm."),
    SMS_PARTS("smsParts", EmfUnit.COUNT, MetricSet.ALL, "SMS of a message, by account and type of alarm.");

    private final String key;
    private final EmfUnit unit;
    private final MetricSet set;
    private final String sentence;

    FunctionMetric(String key, EmfUnit unit, MetricSet set, String sentence) {
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
    public String sentence() {
        return sentence;
    }

    @Override
    public MetricSet set() {
        return set;
    }
}
