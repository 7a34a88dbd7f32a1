package watchline.dialect.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import watchline.dialect.Dialects;
import watchline.dialect.Dialects.Verdict;
import watchline.dialect.spi.Dialect;

/** All promises at once, on any bytes: what is fuzzed, and what the ordinary build tries on the inputs that are kept. */
final class FuzzTargets {

    private static final int MAX_PIECES = 64;

    private FuzzTargets() {}

    /** The bytes as what comes on one connection, and as a datagram. */
    static void stream(byte[] bytes) {
        Verdict verdict = Dialects.sniff(bytes, 0, bytes.length, false);
        Verdict early = Dialects.sniff(bytes, 0, bytes.length / 2, false);
        boolean same = early.equals(verdict) || early instanceof Verdict.NeedMore;
        Promise.hold(same, "first {}, then {}", early, verdict);
        Verdict last = Dialects.sniff(bytes, 0, bytes.length, true);
        Promise.hold(!(last instanceof Verdict.NeedMore), "{} at the end of a datagram", last);
        for (Dialect dialect : Dialects.all()) {
            List<byte[]> frames = StreamPromises.cutWhole(dialect, bytes);
            List<byte[]> pieces = StreamPromises.cutAt(dialect, bytes, places(bytes));
            boolean equal = Arrays.deepEquals(frames.toArray(), pieces.toArray());
            Promise.hold(equal, "{} frames whole, {} in pieces", frames.size(), pieces.size());
            StreamPromises.cutDatagram(dialect, bytes).forEach(frame -> DecodePromises.decode(dialect, frame));
        }
    }

    /** The bytes as a frame that is handed to a decoder, whatever they are. */
    static void frame(byte[] bytes) {
        for (Dialect dialect : Dialects.all()) {
            DecodePromises.decode(dialect, bytes);
        }
    }

    /** The bytes between two frames that nothing must touch. */
    static void neighbours(byte[] bytes) {
        for (Dialect dialect : Dialects.all()) {
            NeighbourPromise.hold(dialect, bytes);
        }
    }

    /** Where the reads end: places that the bytes themselves choose, so that an input says all there is to say. */
    private static List<Integer> places(byte[] bytes) {
        int step = 1 + (Arrays.hashCode(bytes) >>> 1) % MAX_PIECES;
        return IntStream.iterate(step, place -> place < bytes.length, place -> place + step)
                .limit(MAX_PIECES)
                .boxed()
                .toList();
    }
}
