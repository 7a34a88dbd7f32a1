package watchline.samples.fault.rig;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import watchline.contract.ContractJson;
import watchline.contract.DecodeResponse;
import watchline.contract.FrameResult;
import watchline.contract.Outcome;

/** What may stand where an answer of the decoder was. The function has run all the same. */
public enum Rubbish {
    NOT_JSON,
    /** No result for the last frame. */
    MISSING_SEQ,
    /** Two results for the first frame. */
    DOUBLED_SEQ,
    /** A result more, for a frame that was not asked about. */
    FOREIGN_SEQ,
    /** A right answer with more behind it than may come. */
    TOO_LONG,
    EMPTY;

    /** Further than any relay of a test counts. */
    private static final long NOBODYS_SEQ = 1L << 50;

    byte[] of(byte[] answer) {
        return switch (this) {
            case NOT_JSON -> "<html><body>Bad Gateway</body></html>".getBytes(StandardCharsets.US_ASCII);
            case MISSING_SEQ -> results(answer, results -> results.remove(results.size() - 1));
            case DOUBLED_SEQ -> results(answer, results -> results.add(results.get(0)));
            case FOREIGN_SEQ ->
                results(answer, results -> results.add(new FrameResult(NOBODYS_SEQ, Outcome.STORED, null, List.of())));
            case TOO_LONG -> tooLong(answer);
            case EMPTY -> new byte[0];
        };
    }

    private interface Change {
        void to(List<FrameResult> results);
    }

    private static byte[] results(byte[] answer, Change change) {
        List<FrameResult> results =
                new ArrayList<>(ContractJson.readResponse(answer).results());
        change.to(results);
        return ContractJson.write(new DecodeResponse(results));
    }

    private static byte[] tooLong(byte[] answer) {
        byte[] padded = Arrays.copyOf(answer, ContractJson.MAX_BYTES + 1);
        Arrays.fill(padded, answer.length, padded.length, (byte) ' ');
        return padded;
    }
}
