package watchline.samples.fault.rig;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import watchline.contract.FrameEnvelope;
import watchline.contract.FrameResult;

/**
 * The calls of the decoder in the order in which they were answered. A call is noted before its answer is sent, so that what the
 * relay does because of an answer is always noted after it. May be used from any thread.
 */
final class Deliveries {

    private final List<Exchange> exchanges = new ArrayList<>();

    /** Answers the number to say {@link #lost} with. */
    synchronized int note(Exchange exchange) {
        exchanges.add(exchange);
        return exchanges.size() - 1;
    }

    /** The answer of that call could not be sent. */
    synchronized void lost(int number) {
        if (number >= exchanges.size()) {
            return; // forgotten in the meantime
        }
        Exchange noted = exchanges.get(number);
        if (noted.fate() == Fate.ANSWERED) {
            exchanges.set(number, new Exchange(noted.relay(), noted.frames(), noted.results(), Fate.LOST));
        }
    }

    synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    List<Delivered> delivered() {
        List<Delivered> delivered = new ArrayList<>();
        for (Exchange exchange : exchanges()) {
            if (exchange.fate() == Fate.ANSWERED) {
                add(exchange, delivered);
            }
        }
        return delivered;
    }

    private static void add(Exchange exchange, List<Delivered> delivered) {
        Map<Long, FrameResult> results = new HashMap<>();
        exchange.results().forEach(result -> results.put(result.seq(), result));
        for (FrameEnvelope frame : exchange.frames()) {
            FrameResult result = results.get(frame.seq());
            if (result != null) {
                delivered.add(
                        new Delivered(frame.device(), frame.seq(), frame.bytes(), result.outcome(), frame.received()));
            }
        }
    }

    synchronized void forget() {
        exchanges.clear();
    }
}
