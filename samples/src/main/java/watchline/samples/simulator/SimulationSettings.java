package watchline.samples.simulator;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import watchline.contract.Transport;

/**
 * What is simulated. Immutable; made by a {@link Builder}.
 *
 * @param server that the watches talk to
 * @param watches how many
 * @param dialects spoken in turn
 * @param transports used in turn, so that each dialect gets each
 * @param speed seconds of the wearers' day a real second; what frames say of time is real in any case
 * @param interval real time between two turns of a watch
 * @param replyTimeout after which a watch sends a frame again
 * @param seed of everything that is left to chance
 * @param firstNumber of the watches' ids, so that two simulations can run side by side
 * @param lifeStart time of the wearers' day at the start
 * @param sos whether the wearer of the first watch presses the key after ten seconds
 * @param keepFrames whether the report lists every frame, which takes memory
 * @param clock for the times in frames and of replies
 */
public record SimulationSettings(
        InetSocketAddress server,
        int watches,
        List<SpokenDialect> dialects,
        List<Transport> transports,
        double speed,
        Duration interval,
        Duration replyTimeout,
        long seed,
        int firstNumber,
        LocalTime lifeStart,
        boolean sos,
        boolean keepFrames,
        Clock clock) {

    public SimulationSettings {
        require(watches >= 1 && watches <= DeviceIds.MAX_NUMBER, "watches", watches, "1-" + DeviceIds.MAX_NUMBER);
        require(speed > 0 && speed <= Builder.MAX_SPEED, "speed", speed, "over 0, up to " + Builder.MAX_SPEED);
        require(interval.toMillis() >= Builder.MIN_INTERVAL_MS, "interval", interval, "100 ms or more");
        require(replyTimeout.toMillis() >= 1, "replyTimeout", replyTimeout, "1 ms or more");
        require(!dialects.isEmpty() && !transports.isEmpty(), "dialects, transports", "none", "at least one");
        require(
                firstNumber >= 0 && firstNumber <= DeviceIds.MAX_NUMBER - watches,
                "firstNumber",
                firstNumber,
                "6 digits");
        dialects = List.copyOf(dialects);
        transports = List.copyOf(transports);
    }

    private static void require(boolean condition, String name, Object value, String expected) {
        if (!condition) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: " + expected + ")");
        }
    }

    /** One IW watch over TCP, a minute of the day a second, against that server. */
    public static Builder to(String host, int port) {
        return new Builder(new InetSocketAddress(host, port));
    }

    SpokenDialect dialectOf(int index) {
        return dialects.get(index % dialects.size());
    }

    Transport transportOf(int index) {
        return transports.get(index / dialects.size() % transports.size());
    }

    /** Not for more than one thread. */
    public static final class Builder {

        private static final double MAX_SPEED = 86_400;
        private static final long MIN_INTERVAL_MS = 100;

        /** What a watch does by default, in its wearer's time. */
        private static final double USUAL_INTERVAL_S = 300;

        private static final double MIN_DERIVED_S = 1;
        private static final double MAX_DERIVED_S = 60;

        private final InetSocketAddress server;
        private int watches = 1;
        private List<SpokenDialect> dialects = List.of(SpokenDialect.IW);
        private List<Transport> transports = List.of(Transport.TCP);
        private double speed = 60;
        private Duration interval = Duration.ZERO;
        private Duration replyTimeout = Duration.ofSeconds(5);
        private long seed = 1;
        private int firstNumber = 1;
        private LocalTime lifeStart = LocalTime.of(7, 30);
        private boolean sos;
        private boolean keepFrames = true;
        private Clock clock = Clock.systemUTC();

        private Builder(InetSocketAddress server) {
            this.server = server;
        }

        public Builder watches(int count) {
            watches = count;
            return this;
        }

        public Builder dialects(List<SpokenDialect> inTurn) {
            dialects = inTurn;
            return this;
        }

        public Builder transports(List<Transport> inTurn) {
            transports = inTurn;
            return this;
        }

        public Builder speed(double secondsASecond) {
            speed = secondsASecond;
            return this;
        }

        /** Without it: five minutes of the wearers' day, but at least one real second and at most sixty. */
        public Builder interval(Duration realTime) {
            interval = realTime;
            return this;
        }

        public Builder replyTimeout(Duration realTime) {
            replyTimeout = realTime;
            return this;
        }

        public Builder seed(long value) {
            seed = value;
            return this;
        }

        public Builder firstNumber(int number) {
            firstNumber = number;
            return this;
        }

        public Builder lifeStart(LocalTime time) {
            lifeStart = time;
            return this;
        }

        public Builder sos(boolean pressed) {
            sos = pressed;
            return this;
        }

        public Builder keepFrames(boolean keep) {
            keepFrames = keep;
            return this;
        }

        public Builder clock(Clock newClock) {
            clock = newClock;
            return this;
        }

        /** @throws IllegalArgumentException when a value is out of its bounds */
        public SimulationSettings build() {
            return new SimulationSettings(
                    server,
                    watches,
                    dialects,
                    transports,
                    speed,
                    interval.isZero() ? derived(speed) : interval,
                    replyTimeout,
                    seed,
                    firstNumber,
                    lifeStart,
                    sos,
                    keepFrames,
                    clock);
        }

        private static Duration derived(double speed) {
            double seconds = Math.min(MAX_DERIVED_S, Math.max(MIN_DERIVED_S, USUAL_INTERVAL_S / speed));
            return Duration.ofMillis((long) (seconds * 1000));
        }
    }
}
