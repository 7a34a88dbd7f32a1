package watchline.decoder.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import watchline.decoder.rule.setting.NightHours;
import watchline.decoder.rule.setting.WatchRules;
import watchline.decoder.rule.state.AlarmMark;
import watchline.decoder.rule.state.Marks;
import watchline.decoder.rule.state.RuleMemory;
import watchline.decoder.rule.state.Topic;
import watchline.dialect.model.AlarmType;

/**
 * No word from a watch for too long. It is found by looking, not by a report; any report settles it, by when it was received: one
 * that lay in the watch for hours shows too that the watch speaks again. Whoever was told of the silence is told of its end.
 *
 * <p>A watch that is switched off is not silent, and neither is one in the hours of its nightly charging; after the first night it
 * has its full time again. The nights that follow only put off the alarm to their end: else a silence of a day would never be over.
 */
public final class SilenceRule implements Rule {

    private static final Topic TOPIC = Topic.of(AlarmType.SILENCE);

    @Override
    public RuleMemory judge(Scene scene, Consumer<Signal> signals) {
        Instant heard = scene.arrival().received().truncatedTo(ChronoUnit.MILLIS);
        signals.accept(new Signal.Settle(TOPIC, heard, true));
        return scene.memory();
    }

    /** What to do about a watch that was looked at. */
    public sealed interface Look {

        /** It is silent. The alarm has the same key whoever finds it, however often. */
        record Due(Change.Open alarm, Instant lookAgainAt) implements Look {}

        /** Nothing now. */
        record Later(Instant lookAgainAt) implements Look {}

        /** Nobody wants to hear of it, until that is set otherwise. */
        record Never() implements Look {}
    }

    /**
     * Whether a watch is silent now.
     *
     * @param zone of its wearer
     * @param lastSeenAt as it stands in its item; absent when it was never heard
     * @param refresh how much older than the truth that may be, because it is not written with every report; a watch may bound it
     *     ({@link WatchRules#staleAfter})
     */
    public static Look look(
            WatchRules settings,
            Marks marks,
            ZoneId zone,
            @Nullable Instant lastSeenAt,
            Duration refresh,
            Instant now) {
        Duration silence = settings.silence();
        if (silence.isZero()) {
            return new Look.Never();
        }
        Instant lookAgainAt = now.plus(silence);
        if (lastSeenAt == null || marks.isOpen(TOPIC) || marks.isOpen(PowerRule.TOPIC)) {
            return new Look.Later(lookAgainAt);
        }
        Duration stale = settings.staleAfter(refresh);
        Instant silentAt = from(settings, zone, lastSeenAt, stale).plus(silence);
        Instant dueAt = silentAt.plus(stale);
        if (now.isBefore(dueAt)) {
            return new Look.Later(dueAt);
        }
        NightHours night = settings.nightCharging();
        Instant nightEnd = night == null ? null : night.endingAfter(now, zone);
        if (nightEnd != null) {
            return new Look.Later(nightEnd);
        }
        AlarmMark mark = AlarmMark.opened(silentAt.truncatedTo(ChronoUnit.MILLIS), true);
        return new Look.Due(new Change.Open(TOPIC, mark, new Detail.Silent(lastSeenAt), null), lookAgainAt);
    }

    /** Since when the time counts: the last word, or the end of the night after it that began before the time was over. */
    private static Instant from(WatchRules settings, ZoneId zone, Instant lastSeenAt, Duration stale) {
        NightHours night = settings.nightCharging();
        NightHours.Window next = night == null ? null : night.next(lastSeenAt, zone);
        if (next == null) {
            return lastSeenAt;
        }
        Instant dueAt = lastSeenAt.plus(settings.silence()).plus(stale);
        return dueAt.isAfter(next.start()) ? next.end() : lastSeenAt;
    }
}
