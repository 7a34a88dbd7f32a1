package watchline.samples.fault.rig;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.contract.ContractException;
import watchline.contract.ContractJson;
import watchline.contract.DecodeRequest;
import watchline.contract.FrameResult;

/**
 * Invoke of Lambda, version 2015-03-31, with what is wrong with it at the moment. Calls of the decoder are read and noted; those of
 * other functions pass as they are. May be used from any thread.
 */
final class InvokeApi implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InvokeApi.class);
    private static final String PATH = "/2015-03-31/functions/";

    private final Map<String, DecoderProcesses> functions;
    private final GatewayFaults faults;
    private final Deliveries deliveries;
    private final Door door;

    /** @param functions by name, as they are at the time of a call */
    InvokeApi(Map<String, DecoderProcesses> functions, GatewayFaults faults, Deliveries deliveries) {
        this.functions = functions;
        this.faults = faults;
        this.deliveries = deliveries;
        this.door = Door.open("invoke API", this::serve);
    }

    Door door() {
        return door;
    }

    @Override
    public void close() {
        door.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] payload = exchange.getRequestBody().readAllBytes();
            Waiting.holdUp(faults.delay());
            String name = functionIn(exchange.getRequestURI());
            DecoderProcesses function = name == null ? null : functions.get(name);
            if (function == null) {
                InvokeAnswers.notFound(String.valueOf(name)).send(exchange);
                return;
            }
            if (LambdaGateway.DECODER.equals(name)) {
                decode(function, payload, exchange);
                return;
            }
            answer(function.call(payload)).send(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The name in the path; of an ARN the last part. */
    private static @Nullable String functionIn(URI uri) {
        String path = uri.getPath();
        if (!path.startsWith(PATH) || !path.endsWith("/invocations")) {
            return null;
        }
        String name = path.substring(PATH.length(), path.lastIndexOf('/'));
        return name.substring(name.lastIndexOf(':') + 1);
    }

    private static HttpAnswer answer(Optional<FunctionReply> reply) {
        return reply.map(given ->
                        given.failed() ? InvokeAnswers.functionError(given) : InvokeAnswers.payload(given.payload()))
                .orElseGet(InvokeAnswers::throttled);
    }

    private void decode(DecoderProcesses decoder, byte[] payload, HttpExchange http)
            throws IOException, InterruptedException {
        DecodeRequest request = ContractJson.readRequest(new ByteArrayInputStream(payload));
        if (faults.isUnavailable()) {
            end(request, Fate.UNAVAILABLE, InvokeAnswers.unavailable(), http);
            return;
        }
        if (faults.throttles()) {
            end(request, Fate.THROTTLED, InvokeAnswers.throttled(), http);
            return;
        }
        if (faults.poisons(request.frames())) {
            FunctionReply thrown = FunctionReply.threw("java.lang.IllegalStateException", "poisoned by the scenario");
            end(request, Fate.FUNCTION_ERROR, InvokeAnswers.functionError(thrown), http);
            return;
        }
        Optional<FunctionReply> reply = decoder.call(payload);
        if (reply.isEmpty() || reply.get().failed()) {
            end(request, reply.isEmpty() ? Fate.THROTTLED : Fate.FUNCTION_ERROR, answer(reply), http);
            return;
        }
        deliver(request, reply.get().payload(), http);
    }

    private void deliver(DecodeRequest request, byte[] answer, HttpExchange http) throws IOException {
        List<FrameResult> results = results(answer);
        Rubbish rubbish = faults.nextRubbish();
        Fate fate = rubbish == null ? Fate.ANSWERED : Fate.SPOILED;
        byte[] sent = rubbish == null ? answer : rubbish.of(answer);
        send(new Exchange(request.relay(), request.frames(), results, fate), InvokeAnswers.payload(sent), http);
    }

    /** None when the function answered what is no answer: the relay has to see that as it is. */
    private static List<FrameResult> results(byte[] answer) {
        try {
            return ContractJson.readResponse(answer).results();
        } catch (ContractException e) {
            LOG.warn("the decoder's answer is none", e);
            return List.of();
        }
    }

    private void end(DecodeRequest request, Fate fate, HttpAnswer answer, HttpExchange http) throws IOException {
        send(new Exchange(request.relay(), request.frames(), List.of(), fate), answer, http);
    }

    private void send(Exchange exchange, HttpAnswer answer, HttpExchange http) throws IOException {
        int number = deliveries.note(exchange);
        try {
            answer.send(http);
        } catch (IOException e) {
            deliveries.lost(number);
            throw e;
        }
    }
}
