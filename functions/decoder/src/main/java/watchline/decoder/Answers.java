package watchline.decoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import watchline.contract.ContractJson;
import watchline.contract.DecodeResponse;
import watchline.contract.FrameResult;
import watchline.contract.Outcome;

/**
 * Turns verdicts into the response, in the order of the request, and keeps it within the contract's limit: once it is full, the
 * frames that are left are answered "retry" and get their replies next time.
 */
final class Answers {

    static final String FULL = "the response is full";

    /** The longest reason; text from a device or a service may be in it. */
    static final int MAX_REASON = 256;

    /** Of a result without replies and with an empty reason: the names, a seq of 20 digits and the longest outcome. */
    private static final int RESULT_BYTES = 80;
    /** A character in JSON, escaped. */
    private static final int CHARACTER_BYTES = 6;

    private final int maxBytes;

    Answers() {
        this(ContractJson.MAX_BYTES);
    }

    Answers(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** @param failures why reports that are stored have to come again, by the seq of their frame */
    DecodeResponse compose(List<Verdict> verdicts, Map<Long, String> failures) {
        List<FrameResult> results = new ArrayList<>(verdicts.size());
        // What the frames still to come need at least is never given away.
        long left = maxBytes - (long) (RESULT_BYTES + FULL.length()) * (verdicts.size() + 1L);
        for (Verdict verdict : verdicts) {
            FrameResult result = result(verdict, failures.get(verdict.frame().seq()));
            long needs = size(result);
            if (needs > left) {
                result = retry(verdict, FULL);
            } else {
                left -= needs;
            }
            results.add(result);
        }
        return new DecodeResponse(results);
    }

    private static FrameResult result(Verdict verdict, @Nullable String failure) {
        long seq = verdict.frame().seq();
        if (failure != null) {
            return retry(verdict, failure);
        }
        if (verdict instanceof Verdict.Keep keep) {
            return new FrameResult(seq, Outcome.STORED, null, keep.replies());
        }
        if (verdict instanceof Verdict.Quarantine kept) {
            return new FrameResult(seq, Outcome.QUARANTINED, cut(kept.reason()), kept.replies());
        }
        if (verdict instanceof Verdict.Asked asked) {
            return new FrameResult(seq, Outcome.STORED, null, asked.replies());
        }
        return retry(verdict, ((Verdict.Retry) verdict).reason());
    }

    private static FrameResult retry(Verdict verdict, String reason) {
        return new FrameResult(verdict.frame().seq(), Outcome.RETRY, cut(reason), List.of());
    }

    private static String cut(String reason) {
        return reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON);
    }

    /** What a result adds to the bare minimum, at most. */
    private static long size(FrameResult result) {
        String reason = result.reason();
        long size = reason == null ? 0 : (long) CHARACTER_BYTES * reason.length();
        for (byte[] reply : result.replies()) {
            size += reply.length * 4L / 3 + 8;
        }
        return size;
    }
}
