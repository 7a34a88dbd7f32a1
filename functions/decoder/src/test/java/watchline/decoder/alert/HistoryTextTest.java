package watchline.decoder.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.IsoTime;
import watchline.decoder.item.ItemReader;
import watchline.decoder.words.Words;
import watchline.dialect.model.AlarmType;

import static org.assertj.core.api.Assertions.assertThat;

/** The end of an e-mail: the day before. */
class HistoryTextTest {

    @Test
    void tellsTheOtherAlarmsAndWhatTheWatchReported() {
        DayHistory.Day day = new DayHistory.Day(
                true,
                List.of(
                        alarm(Alerts.sos()),
                        alarm(new Alerts().type(AlarmType.LOW_BATTERY).build())),
                List.of(
                        report(1, "heartRateBpm", "71"),
                        report(11, "fix", "gnss"),
                        report(21, "heartRateBpm", "90"),
                        report(31, "fix", "none"),
                        report(41, "fix", "network")),
                false);

        assertThat(text(day))
                .containsExactly(
                        "",
                        "The 24 hours before",
                        "Low battery 14:02, charged 14:02",
                        "Reports: 5, the first 13:21, the last 14:01",
                        "Positions at: 13:51, 13:21",
                        "Heart rate 71 bpm, 14:01");
    }

    @Test
    void saysSo_whenThereWasNothing() {
        assertThat(text(new DayHistory.Day(true, List.of(alarm(Alerts.sos())), List.of(), false)))
                .containsExactly("", "The 24 hours before", "No other alarms.", "No reports.");
    }

    @Test
    void saysThatThereAreMoreReports() {
        DayHistory.Day day = new DayHistory.Day(true, List.of(), List.of(report(1, "steps", "3")), true);

        assertThat(text(day)).contains("Reports: 1 or more, the last 14:01", "No positions among them.");
    }

    @Test
    void saysAMinuteOnce_howeverManyPositionsItHas() {
        List<ItemReader> reports = Stream.of(1, 1, 1, 1, 1, 2, 3)
                .map(minutes -> report(minutes, "fix", "gnss"))
                .toList();

        assertThat(text(new DayHistory.Day(true, List.of(), reports, false)))
                .contains("Positions at: 14:01, 14:00, 13:59");
    }

    @Test
    void saysThatItIsNotAvailable_whenItCouldNotBeRead() {
        assertThat(text(DayHistory.Day.UNKNOWN)).containsExactly("", "The 24 hours before", "Not available just now.");
    }

    private static List<String> text(DayHistory.Day day) {
        return new HistoryText(day, Words.in("en"), Alerts.sos()).lines();
    }

    private static ItemReader alarm(Alert alert) {
        Map<String, AttributeValue> item = new HashMap<>(AlarmItem.of(alert, null));
        item.put("clearedAt", AttributeValue.fromS("2026-11-22T13:02:01Z"));
        return new ItemReader(item);
    }

    private static ItemReader report(int minutesBefore, String name, String value) {
        Instant time = Alerts.TIME.minus(Duration.ofMinutes(minutesBefore));
        AttributeValue said = name.equals("fix") ? AttributeValue.fromS(value) : AttributeValue.fromN(value);
        return new ItemReader(Map.of("time", AttributeValue.fromS(IsoTime.format(time)), name, said));
    }
}
