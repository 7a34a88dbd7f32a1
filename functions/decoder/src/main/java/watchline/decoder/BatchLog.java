package watchline.decoder;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One structured line a batch, from which metric filters are made: its keys are public. */
public final class BatchLog implements Consumer<BatchSummary> {

    private static final Logger LOG = LoggerFactory.getLogger(BatchLog.class);

    @Override
    public void accept(BatchSummary batch) {
        LOG.atInfo()
                .addKeyValue("relay", batch.relay())
                .addKeyValue("frames", batch.frames())
                .addKeyValue("stored", batch.stored())
                .addKeyValue("quarantined", batch.quarantined())
                .addKeyValue("retry", batch.retry())
                .addKeyValue("told", batch.told())
                .addKeyValue("writeUnits", batch.writeUnits())
                .addKeyValue("millis", batch.millis())
                .log("batch");
    }
}
