package watchline.relay.testing;

import io.netty.buffer.ByteBufAllocator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class NoLeaksTest {

    @Test
    void findsABuffer_whenNobodyReleasedIt() {
        NoLeaks leaks = new NoLeaks();
        leaks.watch();

        leak();

        await().untilAsserted(() -> assertThat(leaks.found()).isNotEmpty());
        leaks.unwatch();
    }

    /** In a frame of its own, so that nothing holds the buffer afterwards. */
    private static void leak() {
        assertThat(ByteBufAllocator.DEFAULT.buffer(17).writeByte(1).isReadable())
                .isTrue();
    }
}
