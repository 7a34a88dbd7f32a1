package watchline.relay.net;

import java.time.Duration;
import java.util.function.LongSupplier;
import watchline.relay.metrics.RelayMetrics;
import watchline.relay.session.Sessions;

/**
 * What a UDP socket needs.
 *
 * @param nanos the clock of the event loops
 * @param rate of frames from one address
 * @param addresses remembered at most, on one socket
 * @param sessionTimeout silence after which an address is forgotten
 */
record UdpContext(
        Sniffer sniffer,
        Intake intake,
        LongSupplier nanos,
        TokenBucket.Rate rate,
        int addresses,
        Duration sessionTimeout,
        Sessions sessions,
        RelayMetrics metrics) {}
