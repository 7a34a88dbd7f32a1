package watchline.decoder.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemReader;
import watchline.decoder.item.ItemSize;
import watchline.decoder.rule.Detail;
import watchline.decoder.rule.setting.Level;
import watchline.decoder.rule.setting.Vital;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.Fix;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever publishes what another wrote says the same. */
class StoredAlertTest {

    private static final Instant UNTIL = Alerts.TIME.plusSeconds(20);

    static Stream<Alert> alerts() {
        AlertPlace old = new AlertPlace(51.475115, 4.5105867, false, Fix.GNSS, Alerts.TIME, null);
        AlertPlace remembered = new AlertPlace(51.475115, 4.5105867, false, Fix.NONE, null, null);
        AlertPlace rough = new AlertPlace(51.475115, 4.5105867, true, Fix.NETWORK, Alerts.TIME, 800.0);
        return Stream.of(
                new Alerts().build(),
                new Alerts().name(null).batteryPct(null).place(null).build(),
                new Alerts().place(old).build(),
                new Alerts().place(remembered).build(),
                new Alerts().place(rough).type(AlarmType.FALL).build(),
                new Alerts().delay(Duration.ofHours(2)).build(),
                crossed(new Detail.Crossed("Home", Alerts.TIME.minusSeconds(60), true)),
                crossed(new Detail.Crossed("Home", null, false)),
                new Alerts()
                        .type(AlarmType.HEART_RATE)
                        .detail(new Detail.Measured(Vital.HEART_RATE, 151.0, Level.HIGH, 140.0))
                        .build(),
                new Alerts()
                        .type(AlarmType.SILENCE)
                        .detail(new Detail.Silent(Alerts.TIME.minusSeconds(3600)))
                        .build());
    }

    private static Alert crossed(Detail detail) {
        return new Alerts()
                .type(AlarmType.GEOFENCE_EXIT)
                .qualifier("home")
                .detail(detail)
                .build();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void isTheAlertThatWasWritten(Alert alert) {
        Map<String, AttributeValue> item = AlarmItem.of(alert, UNTIL);

        assertThat(StoredAlert.read(new ItemReader(item), alert.now())).isEqualTo(alert);
    }

    @Test
    void saysHowLongAgo_whenItIsPublishedLate() {
        Map<String, AttributeValue> item = AlarmItem.of(Alerts.sos(), UNTIL);

        Alert later = StoredAlert.read(new ItemReader(item), Alerts.TIME.plus(Duration.ofHours(1)));

        assertThat(AlertMessage.of(later).sms()).startsWith("SOS: Grandma, 14:02, 60 min ago, battery 45%");
    }

    @Test
    void saysTheDate_whenItIsPublishedTheNextDay() {
        Map<String, AttributeValue> item = AlarmItem.of(Alerts.sos(), UNTIL);

        Alert later = StoredAlert.read(new ItemReader(item), Alerts.TIME.plus(Duration.ofHours(23)));

        assertThat(AlertMessage.of(later).subject()).isEqualTo("SOS: Grandma, 22 Nov 14:02, 23 h ago");
    }

    @Test
    void knowsSinceWhenNobodyHasAnswered_andWhenItWasOver() {
        Map<String, AttributeValue> item = new HashMap<>(AlarmItem.of(Alerts.sos(), UNTIL));
        item.put("publishedAt", AttributeValue.fromS("2026-11-22T13:03:00Z"));
        item.put("clearedAt", AttributeValue.fromS("2026-11-22T13:30:00Z"));
        Instant now = Alerts.TIME.plus(Duration.ofHours(1));

        Alert escalated = StoredAlert.read(new ItemReader(item), Stage.escalated(1), now);
        Alert over = StoredAlert.read(new ItemReader(item), Stage.OVER, now);

        assertThat(escalated.stage().since()).isEqualTo("2026-11-22T13:03:00Z");
        assertThat(over.stage().since()).isEqualTo("2026-11-22T13:30:00Z");
    }

    @Test
    void tellsAtLeastWhoWhatAndWhen_whenTheItemSaysNoMore() {
        Map<String, AttributeValue> item = new HashMap<>(AlarmItem.of(Alerts.sos(), UNTIL));
        item.keySet().retainAll(Set.of("deviceId", "openedAt", "type"));

        Alert alert = StoredAlert.read(new ItemReader(item), Alerts.TIME);

        assertThat(AlertMessage.of(alert).sms()).isEqualTo("SOS: 861265061234567, 13:02, no position");
    }

    @Test
    void tellsNothing_whenTheTypeIsNotKnownHere() {
        Map<String, AttributeValue> item = new HashMap<>(AlarmItem.of(Alerts.sos(), UNTIL));
        item.put("type", AttributeValue.fromS("alienAbduction"));

        assertThat(StoredAlert.read(new ItemReader(item), Alerts.TIME)).isNull();
    }

    @Test
    void takesOneWriteUnit_evenWithEverythingInIt() {
        AlertPlace far = new AlertPlace(-89.1234567, -179.1234567, false, Fix.NETWORK, Alerts.TIME, 1234.5);
        Alert alert = new Alerts()
                .type(AlarmType.BLOOD_PRESSURE)
                .name("a".repeat(60))
                .batteryPct(100)
                .place(far)
                .delay(Duration.ofDays(2))
                .build();

        assertThat(ItemSize.of(AlarmItem.of(alert, UNTIL))).isLessThan(ItemSize.WRITE_UNIT_BYTES);
    }

    @Test
    void isInNoOutbox_whenPeopleAreNotToBeTold() {
        assertThat(AlarmItem.of(Alerts.sos(), null)).doesNotContainKeys("outbox", "outboxAt");
    }
}
