package watchline.samples.tool;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import watchline.decoder.quarantine.QuarantineWalk;
import watchline.decoder.quarantine.QuarantinedFrame;
import watchline.decoder.quarantine.Replay;

/** What commands do with the frames that they choose from quarantine, a page at a time. */
final class Quarantine {

    private static final int PAGE = 500;

    private final OpenTables tables;
    private final Instant now;
    private final Progress progress;

    Quarantine(OpenTables tables, Instant now, Progress progress) {
        this.tables = tables;
        this.now = now;
        this.progress = progress;
    }

    /** Shows the chosen frames of that age or younger, the oldest first; pages may be empty. */
    void look(Duration age, Predicate<QuarantinedFrame> chosen, Consumer<List<QuarantinedFrame>> visitor) {
        new QuarantineWalk(tables.quarantine(), PAGE).go(now.minus(age), now, page -> {
            visitor.accept(page.stream().filter(chosen).toList());
            progress.looked(page.size(), page.get(page.size() - 1).receivedAt());
        });
    }

    /**
     * Lets the chosen frames out.
     *
     * @param replay is asked for with the first frame: who has none to let out needs no decoder
     */
    Replay.Counts letOut(Duration age, Predicate<QuarantinedFrame> chosen, Supplier<Replay> replay) {
        Counting counting = new Counting(replay);
        look(age, chosen, counting);
        return counting.counts;
    }

    private static final class Counting implements Consumer<List<QuarantinedFrame>> {

        private final Supplier<Replay> source;
        private @Nullable Replay replay;
        private Replay.Counts counts = Replay.Counts.NONE;

        Counting(Supplier<Replay> source) {
            this.source = source;
        }

        @Override
        public void accept(List<QuarantinedFrame> frames) {
            if (frames.isEmpty()) {
                return;
            }
            Replay ready = replay == null ? source.get() : replay;
            replay = ready;
            counts = counts.plus(ready.letOut(frames));
        }
    }
}
