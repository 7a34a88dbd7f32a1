package watchline.relay.invoke;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.contract.ContractException;
import watchline.contract.FrameResult;
import watchline.contract.Outcome;
import watchline.dialect.spi.Text;
import watchline.relay.lane.Entry;
import watchline.relay.metrics.Metric.RetryCause;

/**
 * One batch on its way, as parts that are sent one after the other. It begins as one part. A part on which the decoder keeps
 * failing is halved, and its halves are halved at their first failure, until the frame at fault stands alone; when that has
 * failed as often by itself, it is condemned: sent with a reason, so that the decoder quarantines it without looking inside.
 * Frames that the decoder asks for again let those of other watches pass, whatever part they are in.
 *
 * <p>Only one call is out at a time, so no two threads are ever in here; the executor's queue orders what they see.
 */
final class BatchRun implements Invoker.Outcome {

    private static final Logger LOG = LoggerFactory.getLogger(BatchRun.class);

    /** Of a failure's text that goes into the reason. */
    private static final int MAX_REASON_BYTES = 200;

    /**
     * @param suspect half of something that failed, with the frame at fault perhaps in it
     * @param condemned one frame, on which the decoder is not to try its hand again
     */
    private record Part(List<Entry> entries, boolean suspect, boolean condemned) {

        boolean alone() {
            return entries.size() == 1;
        }

        /** Of it what these watches said, or what others did. */
        Part of(Set<String> watches, boolean others) {
            return new Part(
                    entries.stream()
                            .filter(entry -> watches.contains(entry.watch()) != others)
                            .toList(),
                    suspect,
                    condemned);
        }
    }

    private final Deque<Part> parts = new ArrayDeque<>();
    private final Consumer<List<Entry>> told;
    private final int attempts;
    private final BatchRunner runner;
    /** Function errors on the first part. */
    private int faults;
    /** Failures of any kind since the decoder last took a frame. */
    private int failures;

    BatchRun(List<Entry> batch, Consumer<List<Entry>> told, int attempts, BatchRunner runner) {
        this.told = told;
        this.attempts = attempts;
        this.runner = runner;
        parts.add(new Part(batch, false, false));
    }

    /** Sends the first part, if there is one left. */
    void next() {
        Part part = parts.peekFirst();
        if (part != null) {
            runner.invoke(part.entries(), this);
        }
    }

    @Override
    public void answer(byte[] responseJson) {
        Part part = parts.getFirst();
        Results results;
        try {
            results = Results.read(responseJson, part.entries());
        } catch (ContractException | UncheckedIOException e) {
            runner.troubles().note(RetryCause.BAD_RESPONSE, "see the log of the function");
            fault(part, "bad response: " + e.getMessage());
            return;
        }
        try {
            settle(part, results);
        } catch (RuntimeException e) {
            // Sending the part again does no harm; a lane that stands still would.
            LOG.atError().setMessage("answer failed").setCause(e).log();
            again();
        }
    }

    @Override
    public void failure(DecoderException why) {
        String message = String.valueOf(why.getMessage());
        RetryCause cause = why.cause();
        if (cause == RetryCause.FUNCTION_ERROR) {
            // What the function says may quote the frame: it goes into the reason, never into the log.
            runner.troubles().note(cause, "see the log of the function");
            fault(parts.getFirst(), message);
        } else {
            runner.troubles().note(cause, message);
            again();
        }
    }

    private void settle(Part part, Results results) {
        runner.metrics().batchAnswered();
        List<Entry> done = new ArrayList<>(part.entries().size());
        List<Entry> unstored = new ArrayList<>();
        for (Entry entry : part.entries()) {
            FrameResult result = results.of(entry);
            if (result.outcome() == Outcome.RETRY) {
                unstored.add(entry);
            } else {
                // The decoder has it: to ask again would answer the others twice, and might fail without end.
                guarded(() -> runner.answered(entry, result));
                done.add(entry);
            }
        }
        parts.removeFirst();
        if (!unstored.isEmpty()) {
            putBack(new Part(List.copyOf(unstored), part.suspect(), part.condemned()));
        }
        faults = 0;
        if (!done.isEmpty()) {
            failures = 0;
            guarded(() -> told.accept(done));
        }
        if (unstored.isEmpty()) {
            next();
        } else {
            runner.troubles()
                    .note(
                            RetryCause.NOT_STORED,
                            unstored.size() + " of " + part.entries().size() + " frames");
            again();
        }
    }

    /** Behind what other watches said, and before the rest of what its own said. */
    private void putBack(Part unstored) {
        Set<String> waiting = unstored.entries().stream().map(Entry::watch).collect(Collectors.toSet());
        List<Part> rest = List.copyOf(parts);
        parts.clear();
        rest.forEach(part -> add(part.of(waiting, true)));
        add(unstored);
        rest.forEach(part -> add(part.of(waiting, false)));
    }

    private void add(Part part) {
        if (!part.entries().isEmpty()) {
            parts.addLast(part);
        }
    }

    /** The decoder failed in a way that a frame of this part can be the cause of. */
    private void fault(Part part, String message) {
        faults++;
        boolean enough = faults >= (part.suspect() && !part.alone() ? 1 : attempts);
        if (enough && !part.condemned()) {
            parts.removeFirst();
            if (part.alone()) {
                condemn(part.entries().get(0), message);
            } else {
                halve(part.entries());
            }
            faults = 0;
        }
        again();
    }

    private void condemn(Entry entry, String message) {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        String reason =
                "decoder failed on it " + attempts + " times: " + Text.clean(text, 0, text.length, MAX_REASON_BYTES);
        parts.addFirst(new Part(List.of(entry.condemned(reason)), true, true));
        guarded(() -> runner.condemned(entry));
    }

    /** A mistake of this program in there must not stop what is on its way. */
    private static void guarded(Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException e) {
            LOG.atError().setMessage("callback failed").setCause(e).log();
        }
    }

    private void halve(List<Entry> entries) {
        int middle = entries.size() / 2;
        // Copies: a view would keep the frames of the other half, when they have long been answered.
        parts.addFirst(new Part(List.copyOf(entries.subList(middle, entries.size())), true, false));
        parts.addFirst(new Part(List.copyOf(entries.subList(0, middle)), true, false));
    }

    private void again() {
        failures++;
        runner.later(failures, this::next);
    }
}
