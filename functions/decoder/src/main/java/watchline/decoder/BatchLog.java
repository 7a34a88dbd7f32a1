package watchline.decoder;

import java.util.function.Consumer;
import watchline.contract.DecodeRequest;
import watchline.decoder.metrics.FunctionLine;
import watchline.decoder.metrics.FunctionLog;
import watchline.decoder.metrics.FunctionMetric;

/**
 * One line a batch: its names are public. Frames that come out of the quarantine are no traffic and are old, so that their batches
 * have no metrics.
 */
public final class BatchLog implements Consumer<BatchSummary> {

    private final FunctionLog log;

    public BatchLog(FunctionLog log) {
        this.log = log;
    }

    @Override
    public void accept(BatchSummary batch) {
        FunctionLine line = DecodeRequest.REPLAY.equals(batch.relay()) ? log.plainLine("batch") : log.line("batch");
        line.property("relay", batch.relay())
                .number(FunctionMetric.FRAMES, batch.frames())
                .number(FunctionMetric.STORED, batch.stored())
                .number(FunctionMetric.QUARANTINED, batch.quarantined())
                .number(FunctionMetric.UNKNOWN_DEVICES, batch.unknownDevices())
                .number(FunctionMetric.RETRY, batch.retry())
                .number(FunctionMetric.TOLD, batch.told())
                .number(FunctionMetric.WRITE_UNITS, batch.writeUnits())
                .number(FunctionMetric.OLDEST_FRAME, batch.oldestFrameMillis())
                .number(FunctionMetric.MILLIS, batch.millis())
                .write();
    }
}
