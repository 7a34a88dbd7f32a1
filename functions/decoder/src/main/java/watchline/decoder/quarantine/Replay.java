package watchline.decoder.quarantine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import watchline.contract.DecodeRequest;
import watchline.contract.DecodeResponse;
import watchline.contract.FrameEnvelope;
import watchline.contract.FrameResult;
import watchline.contract.Outcome;
import watchline.contract.Transport;
import watchline.decoder.registry.Admission;
import watchline.decoder.store.StoreException;
import watchline.dialect.model.Report;
import watchline.dialect.spi.Cut;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Dialect;

/**
 * Lets frames out of quarantine: they go through the decoder once more, with the times, the peer and the id they came with. One that
 * is stored leaves the quarantine; one that is not stays the same item, because its key is made of the same time and bytes, and says
 * why today. May be interrupted and repeated at any point: a report that was stored twice is one item.
 *
 * <p>What no dialect takes for one whole frame is left alone, whatever it was called when it came: half a frame, noise between
 * frames, the first bytes of something foreign. Decoding half a number gives a wrong one. Safe on any thread.
 */
public final class Replay {

    /** As the relay's own batches. */
    private static final int MAX_FRAMES = 500;

    private static final int MAX_BYTES = 1 << 20;

    private final QuarantineTable table;
    private final Function<DecodeRequest, DecodeResponse> decoder;
    private final Function<String, Optional<Dialect>> dialects;
    private final Function<byte[], Optional<Dialect>> sniffer;

    /**
     * @param decoder in this process or far away
     * @param dialects those that are spoken, by name
     * @param sniffer which dialect bytes are of that nobody knew when they came
     */
    public Replay(
            QuarantineTable table,
            Function<DecodeRequest, DecodeResponse> decoder,
            Function<String, Optional<Dialect>> dialects,
            Function<byte[], Optional<Dialect>> sniffer) {
        this.table = table;
        this.decoder = decoder;
        this.dialects = dialects;
        this.sniffer = sniffer;
    }

    /**
     * What became of frames.
     *
     * @param stored are reports now and have left the quarantine
     * @param kept were decoded, and stay for another reason or the same
     * @param busy could not be stored now, and stay: to be replayed again
     * @param passed over, because they are not one whole frame of a dialect that is spoken
     */
    public record Counts(int stored, int kept, int busy, int passed) {

        public static final Counts NONE = new Counts(0, 0, 0, 0);

        public Counts plus(Counts other) {
            return new Counts(stored + other.stored, kept + other.kept, busy + other.busy, passed + other.passed);
        }
    }

    /**
     * Lets a page out.
     *
     * @throws StoreException if a frame that was stored could not be deleted; whatever the decoder throws is thrown too
     */
    public Counts letOut(List<QuarantinedFrame> frames) {
        Counts counts = Counts.NONE;
        Map<Long, QuarantinedFrame> batch = new HashMap<>();
        List<FrameEnvelope> envelopes = new ArrayList<>();
        int bytes = 0;
        for (QuarantinedFrame frame : frames) {
            Dialect dialect = dialect(frame);
            if (dialect == null) {
                counts = counts.plus(new Counts(0, 0, 0, 1));
                continue;
            }
            if (envelopes.size() == MAX_FRAMES || (bytes > 0 && bytes + frame.bytes().length > MAX_BYTES)) {
                counts = counts.plus(send(envelopes, batch));
                batch.clear();
                envelopes.clear();
                bytes = 0;
            }
            long seq = envelopes.size();
            envelopes.add(frame.envelope(seq, dialect.name()));
            batch.put(seq, frame);
            bytes += frame.bytes().length;
        }
        return envelopes.isEmpty() ? counts : counts.plus(send(envelopes, batch));
    }

    /** Whether the dialects of this process make a report of it; nothing is stored. */
    public boolean isUnderstood(QuarantinedFrame frame) {
        Dialect dialect = dialect(frame);
        if (dialect == null) {
            return false;
        }
        Instant then = frame.receivedAt();
        return dialect.decode(frame.bytes(), new DecodeContext(frame.deviceId(), then, then, 0))
                        .message()
                instanceof Report;
    }

    private Counts send(List<FrameEnvelope> envelopes, Map<Long, QuarantinedFrame> batch) {
        DecodeResponse response = decoder.apply(new DecodeRequest(DecodeRequest.REPLAY, List.copyOf(envelopes)));
        int stored = 0;
        int kept = 0;
        int busy = 0;
        for (FrameResult result : response.results()) {
            QuarantinedFrame frame = batch.get(result.seq());
            if (frame == null || result.outcome() == Outcome.RETRY) {
                busy++;
            } else if (result.outcome() == Outcome.QUARANTINED) {
                kept++;
            } else {
                table.delete(frame);
                stored++;
            }
        }
        return new Counts(stored, kept, busy, 0);
    }

    /** The one that the frame is whole in; absent when there is none. */
    private @Nullable Dialect dialect(QuarantinedFrame frame) {
        Dialect dialect = dialects.apply(frame.dialect())
                .or(() -> sniffer.apply(frame.bytes()))
                .orElse(null);
        boolean wasDecoded = Admission.UNKNOWN_DEVICE.equals(frame.reason());
        return dialect != null && (wasDecoded || isWhole(dialect, frame)) ? dialect : null;
    }

    /** As the relay saw it: the end of a datagram ends a frame, the end of a connection does not. */
    private static boolean isWhole(Dialect dialect, QuarantinedFrame frame) {
        byte[] bytes = frame.bytes();
        Cut cut = dialect.cut(bytes, 0, bytes.length, frame.transport() == Transport.UDP);
        if (cut.type() == Cut.Type.MORE) {
            cut = dialect.settle(bytes, cut.from(), bytes.length);
        }
        return cut.type() == Cut.Type.FRAME && cut.from() == 0 && cut.to() == bytes.length;
    }
}
