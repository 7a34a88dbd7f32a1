package watchline.relay.lane;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import watchline.relay.config.RelayConfig.Batching;
import watchline.relay.frame.Frame;
import watchline.relay.time.Scheduler;

/**
 * Lets frames go in batches, each on a lane: so many are in flight at most. Any lane takes any watch, but a watch has frames in one
 * batch at a time, so its frames stay in order; bytes of nobody are held to the address that they came from. A batch takes all that
 * may go, so that few watches or many fill it alike, and grows by itself while the decoder is slow. What of it has to be sent again
 * holds up its own watches only.
 *
 * <p>A call for help goes at once, with nobody but its watch and other callers: it waits neither for the linger nor behind
 * what others have to store. Calls leave one lane to the others and the others leave one to calls, so that neither keeps the other
 * out for long. Where there is one lane, or no other is left for calls, they have a share of the batch.
 *
 * <p>May be called from any thread: the lock is held for moves in the queue, at most a batch of them, and never while anything
 * else is called.
 */
public final class Lanes {

    private final Batching limits;
    private final Scheduler scheduler;
    private final BatchSink sink;
    private final LaneQueue queue;
    private final Set<Flight> flights = new LinkedHashSet<>();
    private int calls;
    private boolean hurried;
    /** Absent while nothing waits for company. */
    private Scheduler.@Nullable Timer linger;

    private long lingerEnd;

    public Lanes(Batching limits, Scheduler scheduler, BatchSink sink) {
        this.limits = limits;
        this.scheduler = scheduler;
        this.sink = sink;
        this.queue = new LaneQueue(limits);
    }

    /**
     * A batch on its way. Each is itself only, whatever is in it. It keeps no frame that is answered: the journal has counted the
     * memory as free by then, and one that is asked for again may keep the lane for hours.
     */
    private static final class Flight {

        private final boolean isCall;
        /** Not answered, by the journal's numbers. */
        private final Map<Long, Entry> left = new LinkedHashMap<>();

        Flight(List<Entry> batch, boolean isCall) {
            this.isCall = isCall;
            batch.forEach(entry -> left.put(entry.seq(), entry));
        }

        /** Those of them that were not answered before. */
        List<Entry> answered(List<Entry> entries) {
            return entries.stream()
                    .map(entry -> left.remove(entry.seq()))
                    .filter(Objects::nonNull)
                    .toList();
        }

        long ageNanos(long now) {
            return left.values().stream()
                    .mapToLong(entry -> now - entry.sinceNanos())
                    .max()
                    .orElse(0);
        }
    }

    /** Queues a frame that the journal keeps. */
    public void add(long seq, Frame frame) {
        Entry entry = new Entry(seq, frame, scheduler.nanos());
        List<Flight> due;
        synchronized (this) {
            queue.add(entry);
            due = takeOff();
        }
        send(due);
    }

    /** From now on batches close as soon as a lane is free: for the stop. */
    public void hurry() {
        List<Flight> due;
        synchronized (this) {
            hurried = true;
            due = takeOff();
        }
        send(due);
    }

    /** Age of the oldest frame that is not answered; zero when there is none. */
    public synchronized Duration oldestAge() {
        long now = scheduler.nanos();
        Entry waiting = queue.oldest();
        long most = waiting == null ? 0 : now - waiting.sinceNanos();
        for (Flight flight : flights) {
            most = Math.max(most, flight.ageNanos(now));
        }
        return Duration.ofNanos(most);
    }

    private void send(List<Flight> due) {
        for (Flight flight : due) {
            // Nobody changes it before the sink knows of it.
            sink.begin(List.copyOf(flight.left.values()), entries -> answered(flight, entries));
        }
    }

    private void answered(Flight flight, List<Entry> entries) {
        List<Flight> due;
        synchronized (this) {
            queue.answered(flight.answered(entries));
            if (flight.left.isEmpty() && flights.remove(flight)) {
                calls -= flight.isCall ? 1 : 0;
            }
            due = takeOff();
        }
        send(due);
    }

    private void lingered() {
        List<Flight> due;
        synchronized (this) {
            linger = null;
            due = takeOff();
        }
        send(due);
    }

    /** All batches that are to be sent now; then the timer runs if there is something to wait for. */
    private List<Flight> takeOff() {
        List<Flight> due = List.of();
        Flight next = next();
        while (next != null) {
            flights.add(next);
            calls += next.isCall ? 1 : 0;
            due = due.isEmpty() ? new ArrayList<>() : due;
            due.add(next);
            next = next();
        }
        waitForCompany();
        return due;
    }

    private @Nullable Flight next() {
        int free = limits.lanes() - flights.size();
        if (free <= 0) {
            return null;
        }
        int most = limits.lanes() - 1;
        if (queue.hasUrgent() && calls < most) {
            return new Flight(queue.takeCalls(), true);
        }
        boolean mayGo = flights.size() - calls < Math.max(1, most);
        return mayGo && isDue() ? new Flight(queue.takeBatch(), false) : null;
    }

    private boolean isDue() {
        Entry oldest = queue.oldest();
        return oldest != null
                && (hurried
                        || queue.hasUrgent()
                        || lingerEnd(oldest) - scheduler.nanos() <= 0
                        || queue.frames() >= limits.frames()
                        || queue.bytes() >= limits.bytes());
    }

    private long lingerEnd(Entry entry) {
        return entry.sinceNanos() + limits.linger().toNanos();
    }

    private void waitForCompany() {
        Entry oldest = queue.oldest();
        if (oldest == null || isDue()) {
            // What is due and still here waits for a lane.
            return;
        }
        long end = lingerEnd(oldest);
        if (linger != null && end - lingerEnd < 0) {
            // A watch is back whose frame is older than any that waited.
            linger.cancel();
            linger = null;
        }
        if (linger == null) {
            lingerEnd = end;
            linger = scheduler.after(Duration.ofNanos(Math.max(0, end - scheduler.nanos())), this::lingered);
        }
    }

    /** Whose frame it is as far as order goes: the watch, or else the address. */
    static String keyOf(Frame frame) {
        String device = frame.device();
        return device == null ? frame.peer() : device;
    }
}
