package watchline.samples.fault.rig;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

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

    private final Map<String, DecoderProcesses> functions = new ConcurrentHashMap<>();
    private final Deliveries deliveries = new Deliveries();
    private final GatewayFaults faults;
    private final InvokeApi api;

    LambdaGateway(Random random) {
        this.faults = new GatewayFaults(random);
        this.api = new InvokeApi(functions, faults, deliveries);
    }

    /** What {@code AWS_ENDPOINT_URL_LAMBDA} has to say. */
    URI uri() {
        return api.door().uri();
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
            case REFUSED -> api.door().shut();
            case UNAVAILABLE -> faults.unavailable(true);
        }
    }

    /** Ends {@link #away}, whichever it was. */
    public void back() {
        faults.unavailable(false);
        api.door().open();
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
        api.close();
        functions.values().forEach(DecoderProcesses::close);
    }
}
