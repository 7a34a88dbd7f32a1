package watchline.relay.testing;

import java.util.List;

/** A connection with a mistake in it: it is open, and throws when something is to be sent. */
public final class FailingLine extends FakeLine {

    public FailingLine(String device) {
        super("line", device);
    }

    @Override
    public void send(List<byte[]> replies) {
        throw new IllegalStateException("a mistake");
    }
}
