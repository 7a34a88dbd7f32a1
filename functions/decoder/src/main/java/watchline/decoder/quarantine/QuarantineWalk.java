package watchline.decoder.quarantine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import watchline.contract.IsoTime;
import watchline.decoder.store.StoreException;

/** Goes through a stretch of the quarantine in the order in which its frames were received, one page at a time. */
public final class QuarantineWalk {

    private final QuarantineTable table;
    private final int pageSize;

    /** @param pageSize most frames in a page: what is held in memory at once */
    public QuarantineWalk(QuarantineTable table, int pageSize) {
        this.table = table;
        this.pageSize = pageSize;
    }

    /**
     * Shows every frame received at {@code from} or later and before {@code to}. Frames may be deleted meanwhile; those that come in
     * after {@code to} are not waited for.
     *
     * @param visitor is given pages that are never empty
     * @throws StoreException if the table could not be read
     */
    public void go(Instant from, Instant to, Consumer<List<QuarantinedFrame>> visitor) {
        LocalDate last = LocalDate.ofInstant(to, ZoneOffset.UTC);
        String after = IsoTime.format(from);
        for (LocalDate day = LocalDate.ofInstant(from, ZoneOffset.UTC); !day.isAfter(last); day = day.plusDays(1)) {
            day(day, after, to, visitor);
            after = "";
        }
    }

    private void day(LocalDate day, String start, Instant to, Consumer<List<QuarantinedFrame>> visitor) {
        @Nullable String after = start;
        while (after != null) {
            QuarantineTable.Page page = table.read(day, after, pageSize);
            List<QuarantinedFrame> frames = page.frames().stream()
                    .filter(frame -> frame.receivedAt().isBefore(to))
                    .toList();
            if (!frames.isEmpty()) {
                visitor.accept(frames);
            }
            after = page.next();
        }
    }
}
