package watchline.decoder.rule.setting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemReader;
import watchline.decoder.rule.fence.Circle;
import watchline.decoder.rule.fence.Crossing;
import watchline.decoder.rule.fence.Fence;
import watchline.decoder.rule.fence.FenceForm;
import watchline.decoder.rule.fence.GeoPoint;
import watchline.decoder.rule.fence.Places;
import watchline.decoder.rule.fence.Polygon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WatchRulesTest {

    private static final Fence HOME =
            new Fence("home", "Home", new Circle(Places.HOME, 120), 50, EnumSet.of(Crossing.EXIT));
    private static final Fence PARK = new Fence(
            "park",
            "Stadspark",
            new Polygon(List.of(new GeoPoint(51.47, 4.51), new GeoPoint(51.48, 4.51), new GeoPoint(51.475, 4.52))),
            20,
            EnumSet.allOf(Crossing.class));

    @Test
    void hasDefaults_whenNobodyHasSetAnything() {
        WatchRules rules = WatchRules.read(new ItemReader(Map.of("name", text("Grandma"))));

        assertThat(rules).isEqualTo(WatchRules.DEFAULTS);
        assertThat(rules.silence()).isEqualTo(Duration.ofMinutes(60));
        assertThat(rules.range(Vital.HEART_RATE)).isEqualTo(new Range(40.0, 140.0));
    }

    @Test
    void readsBackWhatWasWritten() {
        WatchRules rules = WatchRules.DEFAULTS
                .withFence(HOME)
                .withFence(PARK)
                .withFence(
                        new Fence("quiet", "Quiet", new Circle(Places.HOME, 500), 50, EnumSet.noneOf(Crossing.class)))
                .withRange(Vital.SPO2, new Range(85.0, null))
                .withRange(Vital.HEART_RATE, new Range(null, 120.0))
                .withSilence(Duration.ZERO)
                .withChargedNotice(true)
                .withNightCharging(NightHours.parse("22:00-07:00"));

        assertThat(WatchRules.read(new ItemReader(WatchRulesForm.write(rules)))).isEqualTo(rules);
    }

    @Test
    void writesNothing_whenNothingIsSet() {
        assertThat(WatchRulesForm.write(WatchRules.DEFAULTS)).isEmpty();
    }

    @Test
    void leavesABoundAsUsual_whenOnlyTheOtherIsSet() {
        WatchRules rules = WatchRules.DEFAULTS.withRange(Vital.HEART_RATE, new Range(null, 120.0));

        assertThat(rules.range(Vital.HEART_RATE)).isEqualTo(new Range(40.0, 120.0));
    }

    @Test
    void tellsOfLeavingOnly_whenAFenceDoesNotSay() {
        Map<String, AttributeValue> stored = new HashMap<>(FenceForm.write(PARK));
        stored.keySet().removeAll(List.of("tell", "marginM", "name"));

        Fence fence = FenceForm.read(new ItemReader(stored));

        assertThat(fence).isEqualTo(new Fence("park", "park", PARK.shape(), 50, EnumSet.of(Crossing.EXIT)));
    }

    @Test
    void passesOverWhatIsWrong_andSaysSo() {
        Map<String, AttributeValue> wrongCircle = new HashMap<>(FenceForm.write(HOME));
        wrongCircle.put("radiusM", number("5"));
        Map<String, AttributeValue> wrongWord = new HashMap<>(FenceForm.write(HOME));
        wrongWord.put("tell", AttributeValue.fromL(List.of(text("leave"))));

        WatchRules rules = WatchRules.read(new ItemReader(Map.of(
                "fences",
                AttributeValue.fromL(List.of(
                        AttributeValue.fromM(wrongCircle),
                        AttributeValue.fromM(FenceForm.write(PARK)),
                        AttributeValue.fromM(wrongWord),
                        AttributeValue.fromM(FenceForm.write(PARK)),
                        text("home"))),
                "bounds",
                AttributeValue.fromM(Map.of(
                        "heartRateBpm", AttributeValue.fromM(Map.of("low", number("500"))),
                        "spo2Pct", AttributeValue.fromM(Map.of("low", number("85"))),
                        "pulse", AttributeValue.fromM(Map.of("low", number("50"))),
                        "temperatureC", AttributeValue.fromM(Map.of("low", text("34"))))),
                "silenceMinutes",
                number("5"),
                "chargedNotice",
                text("yes"),
                "nightCharging",
                text("22-7"))));

        assertThat(rules.fences()).containsExactly(PARK);
        assertThat(rules.ranges()).containsExactly(Map.entry(Vital.SPO2, new Range(85.0, null)));
        assertThat(rules.silence()).isEqualTo(WatchRules.DEFAULT_SILENCE);
        assertThat(rules.chargedNotice()).isFalse();
        assertThat(rules.nightCharging()).isNull();
        assertThat(rules.problems())
                .containsExactlyInAnyOrder(
                        "fences[0].radiusM: 5.0 (expected: 20-500000)",
                        "fences[2].tell: leave (expected: exit or enter)",
                        "fences[3].id: park (expected: one of its own)",
                        "fences[4].id: none (expected: a text)",
                        "bounds.heartRateBpm: 500.0 (expected: 30-220)",
                        "bounds: pulse (expected: an attribute such as heartRateBpm)",
                        "bounds.temperatureC: something else (expected: numbers low, high)",
                        "silenceMinutes: 5 (expected: 15-10080) or 0",
                        "chargedNotice: S (expected: true or false)",
                        "nightCharging hours: 22-7 (expected: two times of day, such as 22:00-07:00)");
    }

    @Test
    void passesOverSettingsOfAnotherType() {
        WatchRules rules = WatchRules.read(
                new ItemReader(Map.of("fences", text("none"), "bounds", number("1"), "silenceMinutes", text("60"))));

        assertThat(rules.problems())
                .containsExactlyInAnyOrder(
                        "fences: S (expected: a list)",
                        "bounds: N (expected: a map)",
                        "silenceMinutes: S (expected: a whole number)");
    }

    @Test
    void holdsTwentyFences() {
        WatchRules full = WatchRules.DEFAULTS;
        for (int i = 0; i < WatchRules.MAX_FENCES; i++) {
            full = full.withFence(fence("f" + i));
        }
        WatchRules rules = full;

        assertThat(rules.withFence(fence("f3")).fences()).hasSize(20);
        assertThatThrownBy(() -> rules.withFence(fence("f20"))).hasMessage("fences: 21 (expected: at most 20)");
    }

    @Test
    void passesOverTheTwentyFirstFence() {
        List<AttributeValue> fences = new ArrayList<>();
        for (int i = 0; i <= WatchRules.MAX_FENCES; i++) {
            fences.add(AttributeValue.fromM(FenceForm.write(fence("f" + i))));
        }

        WatchRules rules = WatchRules.read(new ItemReader(Map.of("fences", AttributeValue.fromL(fences))));

        assertThat(rules.fences()).hasSize(20);
        assertThat(rules.problems()).containsExactly("fences[20].fences: 21 (expected: at most 20)");
    }

    @Test
    void refusesBoundsThatCannotBe() {
        assertThatThrownBy(() -> WatchRules.DEFAULTS.withRange(Vital.SYSTOLIC, new Range(190.0, null)))
                .hasMessage("bounds.systolicMmHg: low 190.0, high 180.0 (expected: low under high)");
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 10_081, -60})
    void refusesASilenceOutOfBounds(int minutes) {
        assertThatThrownBy(() -> WatchRules.DEFAULTS.withSilence(Duration.ofMinutes(minutes)))
                .hasMessage("silenceMinutes: " + minutes + " (expected: 15-10080) or 0");
    }

    @ParameterizedTest
    @CsvSource({"15, 300", "30, 600", "60, 960", "240, 960", "0, 960"})
    void isKnownTheMoreExactly_theShorterASilenceIsWatchedFor(int minutes, int seconds) {
        WatchRules rules = WatchRules.DEFAULTS.withSilence(Duration.ofMinutes(minutes));

        assertThat(rules.staleAfter(Duration.ofMinutes(16))).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"15, PT21M", "31, PT42M20S", "60, PT77M", "10080, PT10097M"})
    void findsASilence_whenTheLastWordMayBeStaleAndTheSweepHasLooked(int minutes, Duration latest) {
        WatchRules rules = WatchRules.DEFAULTS.withSilence(Duration.ofMinutes(minutes));

        assertThat(rules.foundAfter(Duration.ofMinutes(16))).isEqualTo(latest);
    }

    @ParameterizedTest
    @EnumSource(Vital.class)
    void hasUsualBoundsThatCanBeSet(Vital vital) {
        assertThat(WatchRules.DEFAULTS.withRange(vital, vital.usual()).range(vital))
                .isEqualTo(vital.usual());
        assertThat(Vital.ofAttribute(vital.attribute())).isEqualTo(vital);
    }

    private static Fence fence(String id) {
        return new Fence(id, id, HOME.shape(), 50, HOME.tell());
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static AttributeValue number(String value) {
        return AttributeValue.fromN(value);
    }
}
