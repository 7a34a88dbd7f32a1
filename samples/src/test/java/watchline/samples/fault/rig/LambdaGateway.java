package watchline.samples.fault.rig;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.contract.ContractException;
import watchline.contract.ContractJson;
import watchline.contract.DecodeRequest;
import watchline.contract.FrameResult;

/**
 * Lambda, as the relay sees it: Invoke in front, real processes with the function's jar behind, and a hand on what passes. It notes
 * every call of the decoder and what the relay was told.
 *
 * <p>May be used from any thread. What is wrong stays so until {@link #heal()}, or for as many answers as were asked for.
 */
public final class LambdaGateway implements AutoCloseable {

    /** The name of the function that the relay calls. */
    public static final String DECODER = "decoder";
    /** The name of the function that a schedule calls. */
    public static final String SWEEP = "sweep";

    private static final Logger LOG = LoggerFactory.getLogger(LambdaGateway.class);
    private static final String PATH = "/2015-03-31/functions/";

    private final Map<String, DecoderProcesses> functions = new ConcurrentHashMap<>();
    private final Deliveries deliveries = new Deliveries();
    private final GatewayFaults faults;
    private final Door door;

    LambdaGateway(Random random) {
        this.faults = new GatewayFaults(random);
        this.door = Door.open("lambda gateway", this::serve);
    }

    /** What {@code AWS_ENDPOINT_URL_LAMBDA} has to say. */
    URI uri() {
        return door.uri();
    }

    /** Puts processes behind a name that has none. */
    void put(String name, DecoderProcesses processes) {
        DecoderProcesses unused = functions.put(name, processes);
    }

    DecoderProcesses function(String name) {
        DecoderProcesses processes = functions.get(name);
        if (processes == null) {
            throw new RigException(name + ": no such function (expected: one of " + functions.keySet() + ")");
        }
        return processes;
    }

    boolean has(String name) {
        return functions.containsKey(name);
    }

    // ---- what a scenario can break

    /** Kills -9 a process of the decoder that holds a batch; or else the next that takes one, within the first 40 ms of it. */
    public void killMidBatch() {
        function(DECODER).killMidBatch();
    }

    /** Whether dead processes are replaced, as Lambda does; they are unless this says otherwise. */
    public void replaceDead(boolean replace) {
        function(DECODER).replaceDead(replace);
    }

    /** Nobody can be invoked any more. */
    public void away(Away how) {
        switch (how) {
            case REFUSED -> door.shut();
            case UNAVAILABLE -> faults.unavailable(true);
        }
    }

    /** Ends {@link #away}, whichever it was. */
    public void back() {
        faults.unavailable(false);
        door.open();
    }

    /** @param share of the invocations that are answered 429: 0 for none, 1 for all */
    public void throttle(double share) {
        faults.throttle(share);
    }

    /** @param delay of each invocation before the function gets it; zero for none */
    public void slow(Duration delay) {
        faults.delay(delay);
    }

    /** Runs the function on the next batches, and answers rubbish that many times. */
    public void rubbish(Rubbish kind, int answers) {
        faults.rubbish(kind, answers);
    }

    /** Batches with a frame that contains these bytes fail with a function error, unless the relay has condemned that frame. */
    public void poison(byte[] marker) {
        faults.poison(marker);
    }

    /** Ends everything that the methods above have begun. */
    public void heal() {
        faults.heal();
        back();
        if (has(DECODER)) {
            replaceDead(true);
        }
    }

    // ---- what a scenario can see

    /** The results that the relay was told, in that order. What it was told in the moment of its own death may be among them. */
    public List<Delivered> delivered() {
        return deliveries.delivered();
    }

    /** Every call of the decoder and what became of it, in the order in which they ended. */
    public List<Exchange> exchanges() {
        return deliveries.exchanges();
    }

    /** How many calls of the decoder ended so. */
    public long count(Fate fate) {
        return deliveries.exchanges().stream()
                .filter(exchange -> exchange.fate() == fate)
                .count();
    }

    /** Processes of the decoder that have ended so far. */
    public int deaths() {
        return function(DECODER).deaths();
    }

    /** Processes of the decoder that are there, ready or starting. */
    public int processes() {
        return function(DECODER).count();
    }

    /** The latest lines that the processes of the decoder wrote. */
    public List<String> log() {
        return function(DECODER).log();
    }

    /**
     * Runs a function as a schedule of AWS does, past everything that is broken between relay and Lambda.
     *
     * @throws RigException when there is no function of that name, or all its processes are busy
     */
    public FunctionReply invoke(String name, byte[] payload) {
        try {
            return function(name)
                    .call(payload)
                    .orElseThrow(() -> new RigException(name + ": every process of it is busy"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RigException(name + ": interrupted", e);
        }
    }

    /** Ends the processes of all functions, and forgets them and what they did. */
    void clear() {
        functions.values().forEach(DecoderProcesses::close);
        functions.clear();
        deliveries.forget();
    }

    @Override
    public void close() {
        door.close();
        functions.values().forEach(DecoderProcesses::close);
    }

    // ---- the server

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] payload = exchange.getRequestBody().readAllBytes();
            Waiting.holdUp(faults.delay());
            String name = functionIn(exchange.getRequestURI());
            if (name == null || !has(name)) {
                InvokeAnswers.notFound(String.valueOf(name)).send(exchange);
                return;
            }
            if (name.equals(DECODER)) {
                decode(payload, exchange);
                return;
            }
            answer(function(name).call(payload)).send(exchange);
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

    private void decode(byte[] payload, HttpExchange http) throws IOException, InterruptedException {
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
        Optional<FunctionReply> reply = function(DECODER).call(payload);
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
