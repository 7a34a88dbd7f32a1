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
 * <p>A watch that is switched off is not silent, and neither is one in the hours of its nightly charging; after those it has its
 * full time again.
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
        NightHours night = settings.nightCharging();
        Instant nightEnd = night == null ? null : night.endingAfter(now, zone);
        if (nightEnd != null) {
            return new Look.Later(nightEnd.plus(silence));
        }
        Instant from = night == null ? lastSeenAt : later(lastSeenAt, night.endedBefore(now, zone));
        Instant silentAt = from.plus(silence);
        Instant dueAt = silentAt.plus(settings.staleAfter(refresh));
        if (now.isBefore(dueAt)) {
            return new Look.Later(dueAt);
        }
        AlarmMark mark = AlarmMark.opened(silentAt.truncatedTo(ChronoUnit.MILLIS), true);
        return new Look.Due(new Change.Open(TOPIC, mark, new Detail.Silent(lastSeenAt), null), lookAgainAt);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
