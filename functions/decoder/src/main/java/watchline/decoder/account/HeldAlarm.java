package watchline.decoder.account;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import watchline.decoder.account.QuietHours.Window;
import watchline.decoder.item.ItemReader;
import watchline.dialect.model.AlarmType.Severity;

/**
 * An alarm as a summary needs it.
 *
 * @param id {@code <deviceId>#<sk>}
 * @param publishedAt when people were told who were awake; an alarm that nobody was told of was not held back from anybody
 * @param state {@code open}, {@code acknowledged} or {@code cleared}
 * @param count how often it was raised
 * @param item all that the table says of it, for whoever puts it into words
 */
public record HeldAlarm(
        String id, Notice notice, Instant openedAt, Instant publishedAt, String state, int count, ItemReader item) {

    /** @return absent when nobody was told of it, or when it lacks what every alarm has */
    public static Optional<HeldAlarm> read(ItemReader item) {
        String deviceId = item.text("deviceId");
        String sk = item.text("sk");
        String type = item.text("type");
        Severity severity = severity(item.text("severity"));
        Instant openedAt = item.time("openedAt");
        Instant publishedAt = item.time("publishedAt");
        if (deviceId == null
                || sk == null
                || type == null
                || severity == null
                || openedAt == null
                || publishedAt == null) {
            return Optional.empty();
        }
        String state = item.text("state");
        Integer count = item.whole("count");
        return Optional.of(new HeldAlarm(
                deviceId + "#" + sk,
                new Notice(deviceId, type, severity, 0),
                openedAt,
                publishedAt,
                state == null ? "open" : state,
                count == null ? 1 : count,
                item));
    }

    /** Whether people who were awake then were told of it in that night, or that it is over. */
    boolean wasHeldBackIn(Window night) {
        Instant over = item.time("overPublishedAt");
        return night.contains(publishedAt) || (over != null && night.contains(over));
    }

    private static @Nullable Severity severity(@Nullable String word) {
        for (Severity severity : Severity.values()) {
            if (severity.wireName().equals(word)) {
                return severity;
            }
        }
        return null;
    }
}
