package watchline.relay.net;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeldBytesTest {

    private static final int FREE = HeldBytes.FREE_BYTES;

    private final HeldBytes held = new HeldBytes(1000);

    @Test
    void hasRoom_upToTheBound() {
        assertThat(held.change(0, FREE + 600)).isTrue();
        assertThat(held.change(0, FREE + 400)).isTrue();
        assertThat(held.change(0, FREE + 1)).isFalse();
        assertThat(held.counted()).isEqualTo(1000);
    }

    @Test
    void doesNotCountALittle_howeverFullItIs() {
        assertThat(held.change(0, FREE + 1000)).isTrue();

        assertThat(held.change(0, FREE)).isTrue();
    }

    @Test
    void hasRoomAgain_whenSomebodyLetsGo() {
        assertThat(held.change(0, FREE + 1000)).isTrue();

        assertThat(held.change(FREE + 1000, 10)).isTrue();

        assertThat(held.counted()).isZero();
    }

    @Test
    void takesLessAtAnyTime() {
        HeldBytes none = new HeldBytes(0);

        assertThat(none.change(FREE + 10, FREE + 5)).isTrue();
    }
}
