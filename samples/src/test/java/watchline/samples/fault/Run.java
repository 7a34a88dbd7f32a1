package watchline.samples.fault;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.samples.fault.Outcome.Allowance;
import watchline.samples.fault.rig.Fate;
import watchline.samples.fault.rig.FaultRig;
import watchline.samples.fault.rig.WatchAddress;
import watchline.samples.fault.watch.Count;
import watchline.samples.fault.watch.Fleet;
import watchline.samples.fault.watch.Said;
import watchline.samples.fault.watch.Server;

import static org.awaitility.Awaitility.await;

/** A scenario while it is played: its watches, what it breaks, what it sees. For one thread. */
final class Run implements AutoCloseable {

    /** While people are still to be told. An alarm that waits for an answer, to be escalated, is in no hurry. */
    private static final Set<AttributeValue> TO_BE_TOLD =
            Set.of(AttributeValue.fromS("publish"), AttributeValue.fromS("over"));

    /** Longer than a frame is on its way into the journal. */
    private static final Duration LAST_MOMENT = Duration.ofMillis(100);

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final String FRAMES = "watchline_relay_frames_total";
    private static final String PENDING = "watchline_relay_frames_pending";

    private final FaultRig rig;
    private final Scale scale;
    private final Numbers numbers;
    private final RandomGenerator random;
    private final Gathering gathering;
    private final long startedAt = System.nanoTime();
    /** What this run's first relay had counted before it, less what its relays have counted that are gone. */
    private double takenBefore;

    private final List<Fleet> fleets = new ArrayList<>();
    private final Map<String, Long> faults = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();
    private Allowance allowed = Allowance.NONE;

    Run(FaultRig rig, Scale scale, Numbers numbers, RandomGenerator random) {
        this.rig = rig;
        this.scale = scale;
        this.numbers = numbers;
        this.random = random;
        this.gathering = new Gathering(rig);
        this.takenBefore = rig.relay().metrics().value(FRAMES);
    }

    FaultRig rig() {
        return rig;
    }

    Scale scale() {
        return scale;
    }

    RandomGenerator random() {
        return random;
    }

    Gathering seen() {
        return gathering;
    }

    /** Straight to the relay. */
    Server relay() {
        WatchAddress address = rig.watchAddress();
        return new Server(
                new InetSocketAddress(address.host(), address.tcpPort()),
                new InetSocketAddress(address.host(), address.udpPort()));
    }

    /** Watches that no other run has; closed with this one. */
    Fleet fleet(Server server) {
        Fleet fleet = new Fleet(server, numbers.next(), Instant.now(), random.nextLong());
        fleets.add(fleet);
        return fleet;
    }

    Fleet fleet() {
        return fleet(relay());
    }

    // ---- what happened

    /** Something that the scenario is about; if it happened 0 times, the scenario proved nothing. */
    void fault(String what, long times) {
        faults.put(what, times);
    }

    void require(boolean held, String what) {
        if (!held) {
            broken.add(what);
        }
    }

    /** Kills the relay -9 and starts it again. What it counted in its last moment nobody knows. */
    void killRelay() {
        double taken = metric(FRAMES, Map.of());
        goOnFor(LAST_MOMENT);
        rig.relay().kill9();
        takenBefore -= taken;
        rig.relay().start();
    }

    /** Ends the relay by SIGTERM and starts it again. Answers what it ended with. */
    int replaceRelay() {
        LastWords taken = new LastWords(() -> metric(FRAMES, Map.of()));
        int status = rig.relay().terminate();
        takenBefore -= taken.heard();
        rig.relay().start();
        return status;
    }

    void allow(Allowance exceptions) {
        allowed = exceptions;
    }

    double metric(String name, Map<String, String> tags) {
        return rig.relay().metrics().value(name, tags);
    }

    /** Frames that the relay holds now. */
    long pending() {
        return (long) metric(PENDING, Map.of());
    }

    /** Calls of the decoder that ended so. */
    long times(Fate fate) {
        return gathering.exchanges().stream()
                .filter(call -> call.fate() == fate)
                .count();
    }

    /** Keys that were pressed so far. */
    long presses() {
        return fleets.stream()
                .flatMap(fleet -> fleet.said().stream())
                .filter(Said::sos)
                .count();
    }

    /** Keys whose press was in a call of the decoder that ended so. */
    long pressesIn(Fate fate) {
        Set<List<String>> inThem = gathering.exchanges().stream()
                .filter(call -> call.fate() == fate)
                .flatMap(call -> call.frames().stream())
                .map(frame -> List.of(
                        Objects.requireNonNullElse(frame.device(), ""),
                        new String(frame.bytes(), StandardCharsets.ISO_8859_1)))
                .collect(Collectors.toSet());
        return fleets.stream()
                .flatMap(fleet -> fleet.said().stream())
                .filter(said -> said.sos() && inThem.contains(List.of(said.device(), said.text())))
                .count();
    }

    // ---- waiting

    /** Waits for it as long as the scale allows; a scenario that waits in vain is broken there. */
    void until(String what, Callable<Boolean> condition) {
        await(what).pollInterval(LOOK_EVERY).atMost(scale.patience()).until(condition);
    }

    /** Waits until a number has not changed for a while. */
    void untilStill(String what, DoubleSupplier number, Duration still) {
        double[] last = {number.getAsDouble()};
        long[] since = {System.nanoTime()};
        until(what, () -> {
            double now = number.getAsDouble();
            if (now != last[0]) {
                last[0] = now;
                since[0] = System.nanoTime();
            }
            return System.nanoTime() - since[0] >= still.toNanos();
        });
    }

    /** Lets the watches talk for a while, with whatever is broken. */
    void goOnFor(Duration time) {
        await().pollDelay(time).atMost(time.plus(scale.patience())).until(() -> true);
    }

    /**
     * Everything is mended: the watches say everything, the relay gets rid of everything, and so does the outbox. What a decoder had
     * claimed when it died lies there until its claim is over.
     */
    void settle() {
        for (Fleet fleet : fleets) {
            until("all watches have said everything", () -> fleet.done().isDone());
        }
        untilStill("the relay reads nothing more", () -> metric(FRAMES, Map.of()), LAST_MOMENT);
        until("the relay has nothing left", () -> pending() == 0);
        until("no alarm is to be published any more", () -> rig.stored().alarms().stream()
                .noneMatch(alarm -> TO_BE_TOLD.contains(alarm.get("outbox"))));
    }

    Outcome outcome(String scenario) {
        List<Said> said =
                fleets.stream().flatMap(fleet -> fleet.said().stream()).toList();
        long taken = (long) (metric(FRAMES, Map.of()) - takenBefore);
        Count count = Count.of(gathering.evidence(said, taken, pending()));
        Duration took = Duration.ofNanos(System.nanoTime() - startedAt);
        return new Outcome(scenario, took, count, faults, allowed, broken);
    }

    @Override
    public void close() {
        fleets.forEach(Fleet::close);
        rig.heal();
    }
}
