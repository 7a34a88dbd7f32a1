package watchline.relay.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import watchline.contract.ContractJson;
import watchline.contract.DecodeRequest;
import watchline.contract.DecodeResponse;
import watchline.contract.FrameEnvelope;
import watchline.contract.FrameResult;
import watchline.contract.Outcome;
import watchline.relay.invoke.DecoderClient;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * A decoder that does as it is told: each call takes the next step of the script, and when there is none left, everything is
 * stored and answered with {@code ok} and the frame.
 */
public final class ScriptedDecoder implements DecoderClient {

    private final ConcurrentLinkedQueue<Function<DecodeRequest, CompletionStage<byte[]>>> script =
            new ConcurrentLinkedQueue<>();
    private final List<DecodeRequest> requests = new CopyOnWriteArrayList<>();
    private volatile Function<DecodeRequest, CompletionStage<byte[]>> otherwise =
            request -> CompletableFuture.completedFuture(stored(request));

    /** Every request, in order. */
    public List<DecodeRequest> requests() {
        return requests;
    }

    /** Every frame of every request, as text. */
    public List<String> frames() {
        return requests.stream()
                .flatMap(request -> request.frames().stream())
                .map(ScriptedDecoder::text)
                .toList();
    }

    public void next(Function<DecodeRequest, CompletionStage<byte[]>> step) {
        script.add(step);
    }

    public void nextFails(Throwable failure) {
        next(request -> CompletableFuture.failedFuture(failure));
    }

    public void nextAnswers(Function<DecodeRequest, byte[]> answer) {
        next(request -> CompletableFuture.completedFuture(answer.apply(request)));
    }

    /** What to do when the script is over. */
    public void otherwise(Function<DecodeRequest, CompletionStage<byte[]>> step) {
        otherwise = step;
    }

    @Override
    public CompletionStage<byte[]> invoke(byte[] requestJson) {
        DecodeRequest request;
        try {
            request = ContractJson.readRequest(new ByteArrayInputStream(requestJson));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        requests.add(request);
        Function<DecodeRequest, CompletionStage<byte[]>> step = script.poll();
        return (step == null ? otherwise : step).apply(request);
    }

    public static String text(FrameEnvelope frame) {
        return new String(frame.bytes(), ISO_8859_1);
    }

    /** Everything stored, each frame answered; what came with a reason is quarantined and not answered. */
    public static byte[] stored(DecodeRequest request) {
        return answer(
                request,
                frame -> frame.reason() == null
                        ? new FrameResult(frame.seq(), Outcome.STORED, null, List.of(reply(frame)))
                        : new FrameResult(frame.seq(), Outcome.QUARANTINED, frame.reason(), List.of()));
    }

    public static byte[] answer(DecodeRequest request, Function<FrameEnvelope, FrameResult> each) {
        List<FrameResult> results = new ArrayList<>();
        request.frames().forEach(frame -> results.add(each.apply(frame)));
        return ContractJson.write(new DecodeResponse(results));
    }

    public static byte[] reply(FrameEnvelope frame) {
        return ("ok" + text(frame)).getBytes(ISO_8859_1);
    }
}
