package watchline.samples.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A line that remembers what was sent, and leads nowhere. */
final class RecordingLink implements Link {

    final List<String> sent = new ArrayList<>();
    int resets;

    @Override
    public void open() {}

    @Override
    public void send(byte[] bytes) {
        sent.add(new String(bytes, StandardCharsets.US_ASCII));
    }

    @Override
    public void reset() {
        resets++;
    }

    @Override
    public void close() {}
}
