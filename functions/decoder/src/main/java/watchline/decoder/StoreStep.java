package watchline.decoder;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.decoder.report.QuarantineItem;
import watchline.decoder.report.ReportItem;
import watchline.decoder.store.Put;
import watchline.decoder.store.Store;
import watchline.decoder.store.TableSchema;
import watchline.decoder.store.WriteResult;
import watchline.decoder.store.WriteUnits;

/**
 * Writes what a batch decoded to. Promise: a verdict that comes out as it went in is in its table. What the table refuses for
 * good goes to quarantine, what it could not take now comes out as a retry. Safe on any thread.
 */
final class StoreStep {

    private static final Logger LOG = LoggerFactory.getLogger(StoreStep.class);

    private final Store store;
    private final DecoderConfig config;

    StoreStep(Store store, DecoderConfig config) {
        this.store = store;
        this.config = config;
    }

    List<Verdict> store(List<Verdict> verdicts, WriteUnits units) {
        List<Verdict> after = write(verdicts, units);
        List<Integer> moved = new ArrayList<>();
        List<Verdict> quarantine = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            if (after.get(i) instanceof Verdict.Quarantine refused && verdicts.get(i) instanceof Verdict.Keep) {
                moved.add(i);
                quarantine.add(refused);
            }
        }
        List<Verdict> written = write(quarantine, units);
        for (int i = 0; i < moved.size(); i++) {
            after.set(moved.get(i), written.get(i));
        }
        return after;
    }

    /** One round: a report that is refused comes out as a quarantine that is not written yet. */
    private List<Verdict> write(List<Verdict> verdicts, WriteUnits units) {
        List<Put> puts = new ArrayList<>(verdicts.size());
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Verdict.Keep keep) {
                puts.add(new Put(TableSchema.REPORTS, ReportItem.of(keep.arrival(), config.keepReports())));
            } else if (verdict instanceof Verdict.Quarantine kept) {
                puts.add(new Put(
                        TableSchema.QUARANTINE,
                        QuarantineItem.of(kept.frame(), kept.deviceId(), kept.reason(), config.keepQuarantine())));
            }
        }
        List<WriteResult> results = puts.isEmpty() ? List.of() : store.putAll(puts, units);
        List<Verdict> after = new ArrayList<>(verdicts.size());
        int next = 0;
        for (Verdict verdict : verdicts) {
            after.add(isStored(verdict) ? judge(verdict, results.get(next++)) : verdict);
        }
        return after;
    }

    private static boolean isStored(Verdict verdict) {
        return verdict instanceof Verdict.Keep || verdict instanceof Verdict.Quarantine;
    }

    private static Verdict judge(Verdict verdict, WriteResult result) {
        if (result instanceof WriteResult.Unavailable unavailable) {
            return new Verdict.Retry(verdict.frame(), unavailable.reason());
        }
        if (result instanceof WriteResult.Invalid invalid) {
            LOG.atError()
                    .addKeyValue("seq", verdict.frame().seq())
                    .addKeyValue("reason", invalid.reason())
                    .log("item refused");
            return verdict instanceof Verdict.Keep keep
                    ? new Verdict.Quarantine(
                            keep.frame(),
                            keep.arrival().deviceId(),
                            "not storable: " + invalid.reason(),
                            keep.replies())
                    : new Verdict.Retry(verdict.frame(), "not storable: " + invalid.reason());
        }
        return verdict;
    }
}
