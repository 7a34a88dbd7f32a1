package watchline.decoder.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchline.decoder.report.Arrivals;
import watchline.decoder.rule.SilenceRule.Look;
import watchline.decoder.rule.setting.NightHours;
import watchline.decoder.rule.setting.WatchRules;
import watchline.decoder.rule.state.AlarmMark;
import watchline.decoder.rule.state.Marks;
import watchline.decoder.rule.state.RuleMemory;
import watchline.decoder.rule.state.Topic;
import watchline.dialect.model.AlarmType;

import static org.assertj.core.api.Assertions.assertThat;

/** A word at 14:00 UTC, which is 15:00 by the wearer's clock. An hour is allowed, and the note of it may be five minutes old. */
class SilenceRuleTest {

    private static final Instant SEEN = Arrivals.NOW;
    private static final Topic SILENCE = Topic.of(AlarmType.SILENCE);
    private static final Topic POWER_OFF = Topic.of(AlarmType.POWER_OFF);

    @Test
    void waits_untilTheTimeIsOverForCertain() {
        assertThat(look(WatchRules.DEFAULTS, Marks.NONE, SEEN, 3899)).isEqualTo(new Look.Later(after(3900)));
    }

    @Test
    void findsTheSilence_underAKeyThatDoesNotDependOnWhenItLooks() {
        Look first = look(WatchRules.DEFAULTS, Marks.NONE, SEEN, 3900);
        Look later = look(WatchRules.DEFAULTS, Marks.NONE, SEEN, 9000);

        Change.Open alarm =
                new Change.Open(SILENCE, AlarmMark.opened(after(3600), true), new Detail.Silent(SEEN), null);
        assertThat(first).isEqualTo(new Look.Due(alarm, after(7500)));
        assertThat(later).isEqualTo(new Look.Due(alarm, after(12_600)));
    }

    @Test
    void findsNothingMore_whileTheAlarmIsOpen() {
        Marks open = Marks.NONE.with(SILENCE, AlarmMark.opened(after(3600), true));

        assertThat(look(WatchRules.DEFAULTS, open, SEEN, 7500)).isEqualTo(new Look.Later(after(11_100)));
    }

    @Test
    void findsItAgain_onceItWasCleared() {
        Marks cleared =
                Marks.NONE.with(SILENCE, AlarmMark.opened(after(-9000), true).clearedAt(SEEN));

        assertThat(look(WatchRules.DEFAULTS, cleared, SEEN, 3900)).isInstanceOf(Look.Due.class);
    }

    @Test
    void asksNothing_ofAWatchThatIsSwitchedOff() {
        Marks off = Marks.NONE.with(POWER_OFF, AlarmMark.opened(SEEN, true));
        Marks on =
                Marks.NONE.with(POWER_OFF, AlarmMark.opened(after(-600), true).clearedAt(SEEN));

        assertThat(look(WatchRules.DEFAULTS, off, SEEN, 9000)).isEqualTo(new Look.Later(after(12_600)));
        assertThat(look(WatchRules.DEFAULTS, on, SEEN, 9000)).isInstanceOf(Look.Due.class);
    }

    @Test
    void neverLooks_whenNobodyWantsToKnow() {
        assertThat(look(WatchRules.DEFAULTS.withSilence(Duration.ZERO), Marks.NONE, SEEN, 999_999))
                .isEqualTo(new Look.Never());
    }

    @Test
    void waitsForTheFirstWord() {
        assertThat(look(WatchRules.DEFAULTS, Marks.NONE, null, 0)).isEqualTo(new Look.Later(after(3600)));
    }

    @Test
    void looksAgainAfterTheNight_whenItChargesThen() {
        WatchRules charging = WatchRules.DEFAULTS.withNightCharging(NightHours.parse("15:30-17:00"));

        // In the middle of it, and after its end at 16:00 UTC.
        assertThat(look(charging, Marks.NONE, SEEN, 5400)).isEqualTo(new Look.Later(after(7200 + 3900)));
        assertThat(look(charging, Marks.NONE, SEEN, 7260)).isEqualTo(new Look.Later(after(7200 + 3900)));
        assertThat(look(charging, Marks.NONE, SEEN, 7200 + 3900)).isInstanceOf(Look.Due.class);
    }

    @Test
    void doesNotWaitForTheNight_whenTheTimeIsOverBefore() {
        WatchRules charging = WatchRules.DEFAULTS.withNightCharging(NightHours.parse("22:00-07:00"));

        assertThat(look(charging, Marks.NONE, SEEN, 3899)).isEqualTo(new Look.Later(after(3900)));
        assertThat(look(charging, Marks.NONE, SEEN, 3900)).isInstanceOf(Look.Due.class);
    }

    /** From 15:00 on Sunday by the wearer's clock, and never heard again. */
    @ParameterizedTest
    @CsvSource({"60, 16:00-17:00", "840, 22:00-07:00", "1440, 22:00-07:00", "10080, 22:00-07:00", "60, 07:00-06:30"})
    void isFound_howeverLongItMayLast_whenItChargesEveryNight(long minutes, String night) {
        Duration silence = Duration.ofMinutes(minutes);
        WatchRules charging = WatchRules.DEFAULTS.withSilence(silence).withNightCharging(NightHours.parse(night));

        Instant now = SEEN;
        Look look = look(charging, Marks.NONE, SEEN, 0);
        for (int looks = 0; look instanceof Look.Later later && looks < 50; looks++) {
            now = later.lookAgainAt();
            look = SilenceRule.look(charging, Marks.NONE, Watch.ZONE, SEEN, Duration.ofMinutes(5), now);
        }

        assertThat(look).isInstanceOf(Look.Due.class);
        assertThat(now).isBefore(SEEN.plus(silence).plus(Duration.ofDays(2)));
    }

    @Test
    void isSettled_byWhenAReportWasReceived() {
        Marks open = Marks.NONE.with(SILENCE, AlarmMark.opened(after(3600), true));

        Outcome outcome = Rules.decide(
                open,
                RuleMemory.NONE,
                WatchRules.DEFAULTS,
                List.of(Arrivals.late(after(60), after(5000), report -> report)));

        assertThat(outcome.changes()).extracting(Told::inWords).containsExactly("tell-clear silence");
        assertThat(outcome.marks().newest(SILENCE))
                .isEqualTo(AlarmMark.opened(after(3600), true)
                        .clearedAt(after(5000))
                        .untold());
    }

    @Test
    void isFoundSooner_whenAShortSilenceIsWatchedFor() {
        WatchRules quarterOfAnHour = WatchRules.DEFAULTS.withSilence(Duration.ofMinutes(15));
        Duration refresh = Duration.ofMinutes(16);

        assertThat(SilenceRule.look(quarterOfAnHour, Marks.NONE, Watch.ZONE, SEEN, refresh, after(1199)))
                .isEqualTo(new Look.Later(after(1200)));
        assertThat(SilenceRule.look(quarterOfAnHour, Marks.NONE, Watch.ZONE, SEEN, refresh, after(1200)))
                .isInstanceOf(Look.Due.class);
    }

    private static Look look(WatchRules settings, Marks marks, @Nullable Instant seen, int seconds) {
        return SilenceRule.look(settings, marks, Watch.ZONE, seen, Duration.ofMinutes(5), after(seconds));
    }

    private static Instant after(int seconds) {
        return SEEN.plusSeconds(seconds);
    }
}
