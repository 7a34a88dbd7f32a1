package watchline.decoder.alert;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.Errand;
import watchline.decoder.store.Told;

/**
 * What people are still to be told of an alarm that somebody has claimed. Pure.
 *
 * @param alarm the whole item
 */
record Pending(ItemReader alarm, Errand errand) {

    /** Which message is next. */
    Stage stage() {
        return switch (errand) {
            case PUBLISH -> Stage.OPENED;
            case OVER -> Stage.OVER;
            case ESCALATE -> Stage.escalated(level() + 1);
        };
    }

    /**
     * Whether telling people makes no sense any more, although the item is in the outbox: somebody wrote its answer by hand, or all
     * have been told.
     */
    boolean isMoot() {
        return errand == Errand.ESCALATE
                && (level() >= Stage.MAX_LEVEL
                        || alarm.text("acknowledgedAt") != null
                        || !"open".equals(alarm.text("state")));
    }

    /**
     * Whether it has waited for so long that nobody wants to be woken by it. It counts from when the message could first be written,
     * not from when the watch said it.
     */
    boolean isStale(Instant now, Duration longestWait) {
        Instant since = since();
        return since == null || Duration.between(since, now).compareTo(longestWait) > 0;
    }

    private @Nullable Instant since() {
        return switch (errand) {
            case PUBLISH -> time("createdAt", "openedAt");
            case OVER -> time("clearedAt", "publishedAt");
            case ESCALATE -> time("escalatedAt", "publishedAt");
        };
    }

    private @Nullable Instant time(String name, String otherwise) {
        Instant time = alarm.time(name);
        return time == null ? alarm.time(otherwise) : time;
    }

    private int level() {
        Integer level = alarm.whole("escalation");
        return level == null ? 0 : Math.max(0, level);
    }

    /**
     * What to note once people were told.
     *
     * @param next when more people are due; absent for never
     */
    static Told told(Stage stage, Instant at, @Nullable Instant next) {
        if (stage.over()) {
            return Told.over(at);
        }
        return stage.escalation() == 0 ? Told.opened(at, next) : Told.escalated(stage.escalation(), at, next);
    }
}
