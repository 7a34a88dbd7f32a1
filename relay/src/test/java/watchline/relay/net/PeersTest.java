package watchline.relay.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PeersTest {

    @Test
    void writesAnIpv4Address_asTheContractShowsIt() {
        assertThat(Peers.name(new InetSocketAddress("203.0.113.9", 50122))).isEqualTo("203.0.113.9:50122");
    }

    @Test
    void bracketsAnIpv6Address() throws UnknownHostException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByName("2001:db8::1"), 50122);

        assertThat(Peers.name(address)).isEqualTo("[2001:db8:0:0:0:0:0:1]:50122");
    }
}
