package watchline.decoder.registry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AliasesTest {

    private static final String SHORT = "3707673636";
    private static final String IMEI = "863737076736365";
    private static final Instant EARLY = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    void takesDigitsFiveToFourteenOfAnImei() {
        assertThat(Aliases.shortId(IMEI)).contains(SHORT);
    }

    @ParameterizedTest
    @CsvSource({"86373707673636", "8637370767363650", "86373707673636x", "''"})
    void givesNoShortId_whenItIsNoImei(String id) {
        assertThat(Aliases.shortId(id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3707673636, 863737076736365, true",
        "3707673637, 863737076736365, false",
        "863737076736365, 863737076736365, false",
        "3707673636, 3707673636, false"
    })
    void believesAnImei_whenTheIdIsAPartOfIt(String id, String imei, boolean believed) {
        assertThat(Aliases.belongTogether(id, imei)).isEqualTo(believed);
    }

    @Test
    void keepsTheRegisteredId_whenTheOtherWasSeenEarlier() {
        Registration seen = watch(SHORT, true, false, EARLY);
        Registration registered = watch(IMEI, true, true, null);

        assertThat(Aliases.canonical(seen, registered)).isEqualTo(registered);
        assertThat(Aliases.canonical(registered, seen)).isEqualTo(registered);
    }

    @Test
    void keepsTheIdThatIsThere_whenTheOtherIsNot() {
        Registration there = watch(SHORT, true, false, null);
        Registration absent = watch(IMEI, false, false, null);

        assertThat(Aliases.canonical(absent, there)).isEqualTo(there);
    }

    @Test
    void keepsTheIdThatWasSeenFirst_whenNeitherIsRegistered() {
        Registration first = watch(SHORT, true, false, EARLY);
        Registration second = watch(IMEI, true, false, EARLY.plusSeconds(1));

        assertThat(Aliases.canonical(second, first)).isEqualTo(first);
        assertThat(Aliases.canonical(first, second)).isEqualTo(first);
    }

    @Test
    void keepsTheFirstNamed_whenNothingTellsThemApart() {
        Registration one = watch(SHORT, false, false, null);

        assertThat(Aliases.canonical(one, watch(IMEI, false, false, null))).isEqualTo(one);
    }

    @Test
    void joinsAllIds_whenBothHaveAliases() {
        Registration kept = new Registration("1", true, true, null, List.of("2"), null);
        Registration other = new Registration("3", true, false, null, List.of("2", "4", "1"), null);

        assertThat(Aliases.joined(kept, other)).containsExactly("2", "3", "4");
    }

    private static Registration watch(String id, boolean exists, boolean registered, @Nullable Instant firstSeenAt) {
        return new Registration(id, exists, registered, null, List.of(), firstSeenAt);
    }
}
