package watchline.samples.fault;

import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;
import watchline.samples.fault.rig.RigException;

/**
 * Asks a relay that is stopping for a number, over and over, until it answers no more. Its counters end with it, and a relay that stops
 * goes on counting until it has stopped reading.
 */
final class LastWords {

    private final DoubleSupplier question;
    private final CompletableFuture<Double> last;

    /** Begins to ask; the relay has to be there. */
    LastWords(DoubleSupplier question) {
        this.question = question;
        this.last = CompletableFuture.supplyAsync(this::listen);
    }

    /** What it said last; waits until it is gone. */
    double heard() {
        return last.join();
    }

    private double listen() {
        double heard = 0;
        while (true) {
            try {
                heard = question.getAsDouble();
            } catch (RigException e) {
                return heard;
            }
        }
    }
}
