package watchline.relay.testing;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchline.contract.Transport;
import watchline.relay.metrics.Metric.CloseReason;
import watchline.relay.session.Line;

/** A connection with a mistake in it: it is open, and throws when something is to be sent. */
public record FailingLine(String device) implements Line {

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public @Nullable InetAddress address() {
        return null;
    }

    @Override
    public String dialect() {
        return "line";
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
        throw new IllegalStateException("a mistake");
    }

    @Override
    public void close(CloseReason reason) {}
}
