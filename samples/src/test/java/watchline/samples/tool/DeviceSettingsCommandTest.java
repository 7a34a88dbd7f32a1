package watchline.samples.tool;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemReader;
import watchline.decoder.rule.fence.Fence;
import watchline.decoder.rule.setting.Range;
import watchline.decoder.rule.setting.Vital;
import watchline.decoder.rule.setting.WatchRules;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator sets for a watch, as typed. */
class DeviceSettingsCommandTest extends TypedCarers {

    private static final String CROSSING = "0.35,0.31 0.36,0.34 0.36,0.31 0.35,0.32";
    private static final String SQUARE = "0.35,0.31 0.36,0.31 0.36,0.32 0.35,0.32";

    DeviceSettingsCommandTest(DynamoDbClient client) {
        super(client);
    }

    @Test
    void setsACircle_andSaysInWordsWhatItIs() {
        int exit = run("device", "fence", "add", WATCH, "home", "--name", "At home", "--circle", "-0.35,-0.31,200");

        assertThat(exit).isZero();
        assertThat(out.lines())
                .containsExactly(
                        "added home (At home) of " + WATCH,
                        "  circle, 200 m around its middle: https://maps.google.com/?q=-0.35000,-0.31000",
                        "  told when the watch leaves it; outside from 50 m beyond the border on",
                        "  where the watch is now nobody knows yet: its next fix shows on which side it is");
        assertThat(rules().problems()).isEmpty();
        assertThat(rules().fences()).extracting(Fence::name).containsExactly("At home");
    }

    @Test
    void saysHowFarOutsideTheWatchIs() {
        set(
                "lastFix",
                AttributeValue.fromM(Map.of(
                        "time", AttributeValue.fromS("2026-11-22T14:02:00.000Z"),
                        "lat", AttributeValue.fromN("0.31"),
                        "lon", AttributeValue.fromN("0.35"))));

        run("device", "fence", "add", WATCH, "home", "--circle", "0.35,0.31,200");

        assertThat(out).contains("the watch was 6.1 km outside when it last had a fix (");
    }

    @Test
    void setsAPolygon_thatIsClosedAsMapProgramsDo() {
        assertThat(run(
                        "device",
                        "fence",
                        "add",
                        WATCH,
                        "park",
                        "--polygon",
                        SQUARE + " 0.35,0.31",
                        "--tell",
                        "exit,enter"))
                .isZero();

        assertThat(out)
                .contains("polygon of 4 corners, 1573 m across: https://maps.google.com/?q=0.35500,0.31500")
                .contains("told when the watch enters or leaves it");
    }

    @Test
    void changesOnlyWhatIsGiven_whenTheFenceIsThere() {
        run("device", "fence", "add", WATCH, "home", "--circle", "0.35,0.31,200", "--tell", "enter");

        run("device", "fence", "add", WATCH, "home", "--margin", "80");

        assertThat(out).startsWith("changed home").contains("circle, 200 m", "enters it; outside from 80 m");
        assertThat(rules().fences()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --circle=91,0.31,200              | --circle: lat: 91.0 (expected: -90 to 90)
                    --circle=0.35,0.31,10             | --circle: radiusM: 10.0 (expected: 20-500000)
                    --circle=0.35,0.31                | --circle: 0.35,0.31 (expected: latitude, longitude and metres
                    --polygon=0.35,0.31 0.36,x        | --polygon: 0.36,x (expected: corners as latitude,longitude
                    --polygon=0.35,0.31 0.36,0.31     | --polygon: polygon: 2 corners (expected: 3-50)
                    """)
    void refusesAShapeThatIsNone(String option, String complaint) {
        assertThat(run("device", "fence", "add", WATCH, "home", option)).isEqualTo(1);

        assertThat(err).contains(complaint);
        assertThat(rules()).isEqualTo(WatchRules.DEFAULTS);
    }

    @Test
    void refusesAPolygonThatCrossesItself() {
        assertThat(run("device", "fence", "add", WATCH, "home", "--polygon", CROSSING))
                .isEqualTo(1);

        assertThat(err).contains("--polygon: " + CROSSING + " crosses itself (expected: corners in the order");
        assertThat(rules().fences()).isEmpty();
    }

    @Test
    void saysWhyARectangleHasNoDepth_whenTwoOfItsCornersAreSwapped() {
        run("device", "fence", "add", WATCH, "home", "--polygon", "0.35,0.31 0.36,0.32 0.35,0.32 0.36,0.31");

        assertThat(err)
                .contains(
                        "polygon's depth in metres: 0 (expected: 10-1000000); if it looks deep enough, its line crosses");
    }

    @Test
    void refusesANewFenceWithoutAShape() {
        assertThat(run("device", "fence", "add", WATCH, "home")).isEqualTo(1);

        assertThat(err).contains("--circle or --polygon: neither given");
    }

    @Test
    void refusesWordsAndMarginsThatAreNone() {
        run("device", "fence", "add", WATCH, "home", "--circle", "0.35,0.31,200", "--tell", "leave");
        assertThat(err).contains("--tell: leave (expected: exit, enter or exit,enter)");

        run("device", "fence", "add", WATCH, "home", "--circle", "0.35,0.31,200", "--margin", "6000");
        assertThat(err).contains("marginM: 6000.0 (expected: 0-5000)");

        run("device", "fence", "add", WATCH, "at home", "--circle", "0.35,0.31,200");
        assertThat(err).contains("id: at home (expected: 1-32 of A-Z a-z 0-9 _ -)");
    }

    @Test
    void removesAFence_andTheAttributeWithTheLast() {
        run("device", "fence", "add", WATCH, "home", "--circle", "0.35,0.31,200");

        assertThat(run("device", "fence", "remove", WATCH, "home")).isZero();

        assertThat(out).startsWith("removed home of " + WATCH);
        assertThat(item().attributes()).doesNotContainKey("fences");
        assertThat(run("device", "fence", "remove", WATCH, "home")).isEqualTo(1);
        assertThat(err).contains("fence: home (expected: one of none");
    }

    @Test
    void saysWhatWasWrong_whenAChangeTakesItAway() {
        set("fences", AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of("id", AttributeValue.fromS("old"))))));

        run("device", "fence", "add", WATCH, "home", "--circle", "0.35,0.31,200");

        assertThat(out)
                .contains("gone, because it was wrong and did nothing: fences[0].lat: none (expected: a number)");
        assertThat(rules().problems()).isEmpty();
    }

    @Test
    void setsBounds_andKeepsTheOtherOne() {
        assertThat(run("device", "bounds", "set", WATCH, "heartRate", "--low", "45", "--high", "130"))
                .isZero();
        assertThat(run("device", "bounds", "set", WATCH, "heartRate", "--high", "off"))
                .isZero();

        assertThat(rules().range(Vital.HEART_RATE)).isEqualTo(new Range(45.0, 220.0));
        assertThat(out)
                .containsPattern("heartRate +45 +off +bpm +for this watch")
                .containsPattern("temperature +34 +38.5 +°C +as usual")
                .containsPattern("spo2 +90 +off +% +as usual");
    }

    @Test
    void resetsBounds() {
        run("device", "bounds", "set", WATCH, "spo2", "--low", "85");

        assertThat(run("device", "bounds", "reset", WATCH, "spo2")).isZero();

        assertThat(out).containsPattern("spo2 +90 +off +% +as usual");
        assertThat(item().attributes()).doesNotContainKey("bounds");
    }

    @Test
    void refusesBoundsThatNoReadingCanBe() {
        run("device", "bounds", "set", WATCH, "heartRate", "--low", "20");
        assertThat(err).contains("bounds.heartRateBpm: 20.0 (expected: 30-220)");

        run("device", "bounds", "set", WATCH, "heartRate", "--low", "150");
        assertThat(err).contains("bounds.heartRateBpm: low 150.0, high 140.0 (expected: low under high)");

        run("device", "bounds", "set", WATCH, "pulse", "--low", "50");
        assertThat(err).contains("vital: pulse (expected: heartRate, systolic, diastolic, spo2,");

        run("device", "bounds", "set", WATCH, "spo2", "--low", "1e2");
        assertThat(err).contains("--low: 1e2 (expected: a number of %, or off)");
    }

    @Test
    void setsSilence_andTheHoursOfTheNight() {
        assertThat(run("device", "silence", WATCH, "90", "--night-charging", "22:00-07:00"))
                .isZero();
        assertThat(out)
                .startsWith(
                        WATCH + ": told after 90 to 107 min without a word, but not in 22:00-07:00 (it charges then)");

        run("device", "silence", WATCH, "--night-charging", "none");
        assertThat(out).startsWith(WATCH + ": told after 90 to 107 min without a word" + System.lineSeparator());

        run("device", "silence", WATCH, "never");
        assertThat(out).startsWith(WATCH + ": silence is never told");
        assertThat(rules().silence()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"15, 15 to 21", "31, 31 to 43", "60, 60 to 77", "10080, 10080 to 10097"})
    void saysWhenItIsToldAtTheLatest(String minutes, String told) {
        run("device", "silence", WATCH, minutes);

        assertThat(out).startsWith(WATCH + ": told after " + told + " min without a word");
    }

    @Test
    void hasTheSweepLookAtTheWatch_whenItsSilenceIsChanged() {
        run("device", "silence", WATCH, "90");

        assertThat(item().attributes()).containsKeys("watch", "silentAt");
        assertThat(item().time("silentAt")).isBeforeOrEqualTo(Instant.now());
    }

    @ParameterizedTest
    @ValueSource(strings = {"14", "0", "10081", "soon", "9999999"})
    void refusesASilenceThatIsNone(String minutes) {
        assertThat(run("device", "silence", WATCH, minutes)).isEqualTo(1);

        assertThat(err).contains(": " + minutes + " (expected: ").contains("15", "10");
        assertThat(item().attributes()).doesNotContainKey("silenceMinutes");
    }

    @Test
    void refusesANightThatIsNone() {
        run("device", "silence", WATCH, "--night-charging", "22-7");

        assertThat(err).contains("hours: 22-7 (expected: two times of day, such as 22:00-07:00)");
    }

    @Test
    void setsTheChargedNotice() {
        run("device", "charged-notice", WATCH, "on");
        assertThat(rules().chargedNotice()).isTrue();

        run("device", "charged-notice", WATCH, "off");
        assertThat(item().attributes()).doesNotContainKey("chargedNotice");

        run("device", "charged-notice", WATCH, "yes");
        assertThat(err).contains("charged-notice: yes (expected: on or off)");
    }

    @Test
    void showsEverythingThatIsSet_withWhatIsWrong() {
        run("device", "fence", "add", WATCH, "home", "--circle", "0.35,0.31,200");
        set("silenceMinutes", AttributeValue.fromN("3"));
        set("nightCharging", AttributeValue.fromS("22:00-07:00"));

        assertThat(run("device", "show", WATCH)).isZero();

        assertThat(out)
                .contains("silence: told after 60 to 77 min without a word, but not in 22:00-07:00")
                .contains("battery: not told when the battery is charged again")
                .containsPattern("heartRate +40 +140 +bpm +as usual")
                .containsPattern("home +home +circle, 200 m")
                .contains("set wrongly, and passed over: silenceMinutes: 3 (expected: 15-10080) or 0")
                .doesNotContain("fences:");
    }

    @Test
    void leavesAloneWhatOthersWrite() {
        set("lastSeenAt", AttributeValue.fromS("2026-11-22T14:02:00.000Z"));
        Map<String, AttributeValue> before = new HashMap<>(item().attributes());

        run("device", "silence", WATCH, "90");
        run("device", "fence", "add", WATCH, "home", "--circle", "0.35,0.31,200");

        Map<String, AttributeValue> after = new HashMap<>(item().attributes());
        assertThat(after.keySet()).contains("silenceMinutes", "fences");
        after.keySet().removeAll(List.of("silenceMinutes", "watch", "silentAt", "fences"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void makesNoWatch_whenThereIsNone() {
        assertThat(run("device", "silence", "8800000099", "90")).isEqualTo(1);

        assertThat(err).contains("8800000099: no such watch");
        assertThat(client.scan(scan -> scan.tableName(prefix + "devices")).count())
                .isEqualTo(1);
    }

    private WatchRules rules() {
        return WatchRules.read(item());
    }

    private ItemReader item() {
        return new ItemReader(client.getItem(get -> get.tableName(prefix + "devices")
                        .key(Map.of("deviceId", AttributeValue.fromS(WATCH)))
                        .consistentRead(true))
                .item());
    }

    private void set(String name, AttributeValue value) {
        client.updateItem(update -> update.tableName(prefix + "devices")
                .key(Map.of("deviceId", AttributeValue.fromS(WATCH)))
                .updateExpression("SET " + name + " = :value")
                .expressionAttributeValues(Map.of(":value", value)));
    }
}
