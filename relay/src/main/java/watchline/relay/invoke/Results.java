package watchline.relay.invoke;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import watchline.contract.ContractException;
import watchline.contract.ContractJson;
import watchline.contract.FrameResult;
import watchline.relay.lane.Entry;

/** An answer of the decoder that was held against the batch: it names every frame of it once and no other. */
final class Results {

    private final Map<Long, FrameResult> bySeq;

    private Results(Map<Long, FrameResult> bySeq) {
        this.bySeq = bySeq;
    }

    /** @throws ContractException if it is not an answer to this batch */
    static Results read(byte[] json, List<Entry> batch) {
        List<FrameResult> results = ContractJson.readResponse(json).results();
        Map<Long, FrameResult> bySeq = new HashMap<>(results.size() * 2);
        for (FrameResult result : results) {
            if (bySeq.put(result.seq(), result) != null) {
                throw new ContractException("seq: " + result.seq() + " stands twice (expected: each once)");
            }
        }
        for (Entry entry : batch) {
            if (!bySeq.containsKey(entry.seq())) {
                throw new ContractException("seq: " + entry.seq() + " missing (expected: each of the request)");
            }
        }
        if (bySeq.size() != batch.size()) {
            throw new ContractException(
                    "results: " + bySeq.size() + " (expected: " + batch.size() + ", those of the request)");
        }
        return new Results(bySeq);
    }

    FrameResult of(Entry entry) {
        FrameResult result = bySeq.get(entry.seq());
        if (result == null) {
            throw new IllegalStateException("no result for " + entry.seq() + ", though all were checked");
        }
        return result;
    }
}
