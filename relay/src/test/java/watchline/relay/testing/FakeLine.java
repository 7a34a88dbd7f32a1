package watchline.relay.testing;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchline.contract.Transport;
import watchline.relay.metrics.Metric.CloseReason;
import watchline.relay.session.Line;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** A connection that remembers what was done to it. */
public class FakeLine implements Line {

    private final List<String> sent = new ArrayList<>();
    private final @Nullable String dialect;
    private final @Nullable String device;
    private final @Nullable InetAddress address;
    private @Nullable CloseReason closed;

    public FakeLine(@Nullable String dialect, @Nullable String device) {
        this(dialect, device, null);
    }

    public FakeLine(@Nullable String dialect, @Nullable String device, @Nullable InetAddress address) {
        this.dialect = dialect;
        this.device = device;
        this.address = address;
    }

    public List<String> sent() {
        return sent;
    }

    public @Nullable CloseReason closed() {
        return closed;
    }

    @Override
    public boolean isOpen() {
        return closed == null;
    }

    @Override
    public @Nullable String device() {
        return device;
    }

    @Override
    public @Nullable InetAddress address() {
        return address;
    }

    @Override
    public @Nullable String dialect() {
        return dialect;
    }

    @Override
    public Transport transport() {
        return Transport.TCP;
    }

    @Override
    public String peer() {
        return "203.0.113.9:50122";
    }

    @Override
    public void send(List<byte[]> replies) {
        replies.forEach(reply -> sent.add(new String(reply, ISO_8859_1)));
    }

    @Override
    public void close(CloseReason reason) {
        closed = reason;
    }
}
