package watchline.samples.fault.rig;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import watchline.decoder.Setting;
import watchline.decoder.registry.Admission;

/** How a rig is to be. Not for more than one thread. */
public final class FaultRigBuilder {

    private static final long SEED = 20_261_122L;

    private final Map<String, String> relayFlags = new LinkedHashMap<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private String relayHeap = "256m";
    private int processes = 2;
    private Duration functionTimeout = Duration.ofSeconds(10);
    private long seed = SEED;

    FaultRigBuilder() {
        // Waits of production are for production; everything else is as it is there.
        relayFlags.put("--function", LambdaGateway.DECODER);
        relayFlags.put("--relay-name", "rig");
        relayFlags.put("--lanes", "4");
        relayFlags.put("--linger-ms", "20");
        relayFlags.put("--backoff-min", "20ms");
        relayFlags.put("--backoff-max", "500ms");
        relayFlags.put("--commands-poll", "500ms");
        settings.put(Setting.UNKNOWN_DEVICES.variable(), Admission.ACCEPT.wireName());
    }

    /** A flag of the relay, in the place of the rig's own: {@code relayFlag("--lanes", "1")}. */
    public FaultRigBuilder relayFlag(String flag, String value) {
        relayFlags.put(flag, value);
        return this;
    }

    /** Heap of the relay, as in {@code -Xmx}; 256m otherwise. */
    public FaultRigBuilder relayHeap(String size) {
        relayHeap = size;
        return this;
    }

    /** Processes of the decoder, 2 otherwise: batches that it can work on at a time. */
    public FaultRigBuilder processes(int count) {
        processes = count;
        return this;
    }

    /** After which Lambda ends an invocation, and the process with it; 10 s otherwise. */
    public FaultRigBuilder functionTimeout(Duration timeout) {
        functionTimeout = timeout;
        return this;
    }

    /** A variable of the functions: {@code setting("WATCHLINE_TIME_ZONE", "Europe/Berlin")}. */
    public FaultRigBuilder setting(String variable, String value) {
        settings.put(variable, value);
        return this;
    }

    /** For everything that is left to chance. */
    public FaultRigBuilder seed(long newSeed) {
        seed = newSeed;
        return this;
    }

    /**
     * Starts everything and returns when watches can connect.
     *
     * @throws RigException when something cannot be started; nothing is left running then, except DynamoDB Local
     */
    public FaultRig start() {
        return FaultRig.start(this);
    }

    Map<String, String> relayFlags() {
        return Map.copyOf(relayFlags);
    }

    Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    String relayHeap() {
        return relayHeap;
    }

    int processes() {
        return processes;
    }

    Duration functionTimeout() {
        return functionTimeout;
    }

    long seed() {
        return seed;
    }
}
