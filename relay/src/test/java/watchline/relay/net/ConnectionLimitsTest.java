package watchline.relay.net;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import watchline.relay.metrics.Metric.CloseReason;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectionLimitsTest {

    private static final InetSocketAddress HERE = new InetSocketAddress("203.0.113.9", 1);
    private static final InetSocketAddress THERE = new InetSocketAddress("198.51.100.7", 1);

    private final ConnectionLimits limits = new ConnectionLimits(3, 2);

    @Test
    void refuses_whenTheAddressHasAsManyAsAllowed() {
        limits.acquire(HERE);
        limits.acquire(HERE);

        assertThat(limits.acquire(HERE)).isEqualTo(CloseReason.LIMIT_ADDRESS);
        assertThat(limits.acquire(THERE)).isNull();
    }

    @Test
    void refuses_whenThereAreAsManyAsAllowed() {
        limits.acquire(HERE);
        limits.acquire(HERE);
        limits.acquire(THERE);

        assertThat(limits.acquire(THERE)).isEqualTo(CloseReason.LIMIT_TOTAL);
    }

    @Test
    void takesNothing_whenItRefuses() {
        limits.acquire(HERE);
        limits.acquire(HERE);

        limits.acquire(HERE);

        assertThat(limits.open()).isEqualTo(2);
    }

    @Test
    void letsIn_whenAPlaceWasGivenBack() {
        limits.acquire(HERE);
        limits.acquire(HERE);

        limits.release(HERE);

        assertThat(limits.acquire(HERE)).isNull();
    }
}
