package watchline.relay.net;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import watchline.relay.config.RelayConfig.Timeouts;
import watchline.relay.metrics.RelayMetrics;
import watchline.relay.session.Sessions;

/**
 * What all connections share, so that each pays one reference for it. May be used from any thread.
 *
 * @param nanos the clock of the event loops
 * @param rate of frames from one connection
 * @param held bytes that connections hold
 * @param connections those that are open or have bytes that no journal keeps yet
 * @param paused how many are not read from
 */
record TcpContext(
        Sniffer sniffer,
        Intake intake,
        Sessions sessions,
        ConnectionLimits limits,
        Timeouts timeouts,
        TokenBucket.Rate rate,
        LongSupplier nanos,
        RelayMetrics metrics,
        HeldBytes held,
        Set<Connection> connections,
        AtomicInteger paused) {

    TcpContext(
            Sniffer sniffer,
            Intake intake,
            Sessions sessions,
            ConnectionLimits limits,
            Timeouts timeouts,
            TokenBucket.Rate rate,
            LongSupplier nanos,
            RelayMetrics metrics,
            HeldBytes held) {
        this(
                sniffer,
                intake,
                sessions,
                limits,
                timeouts,
                rate,
                nanos,
                metrics,
                held,
                ConcurrentHashMap.newKeySet(),
                new AtomicInteger());
    }
}
